/** The sum of one number over the streams of a kind; 0 without a connection. */
export function sumOf(
  report: RTCStatsReport | null,
  type: 'inbound-rtp' | 'outbound-rtp',
  kind: 'audio' | 'video',
  name: string,
): number {
  let sum = 0
  // The DOM's types leave out what is in each entry.
  report?.forEach((entry: Readonly<Record<string, unknown>>) => {
    if (entry.type === type && entry.kind === kind) sum += Number(entry[name] ?? 0)
  })
  return sum
}
