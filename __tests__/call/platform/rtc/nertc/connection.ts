/** A figure of a browser’s, by the browser’s own names. */
export type Figure = Record<string, unknown> & { readonly type: string }

/** A connection as the SDK keeps it, with these figures. */
export function connection(...figures: Figure[]) {
  const stats = new Map(figures.map((each, index) => [String(index), each]))
  // All that is asked of it.
  return { handler: { _pc: { getStats: async () => stats as unknown as RTCStatsReport } } }
}
