/** What calls are made under. */
export interface Setting {
  /** One way, in ms, of signalling and of what media says besides media. */
  readonly latency: number
  /** How many times slower than it is the processor of the caller's page seems. */
  readonly slowdown: number
}

/**
 * One setting for each latency, and one with a slow caller at the second of them.
 * @param slowdown - 1: there is none with a slow caller
 */
export function settingsOf(latencies: readonly number[], slowdown: number): Setting[] {
  const settings = latencies.map((latency) => ({ latency, slowdown: 1 }))
  const latency = latencies[1] ?? latencies[0]
  return slowdown > 1 && latency !== undefined ? [...settings, { latency, slowdown }] : settings
}

/** A setting in words. */
export function nameOf({ latency, slowdown }: Setting): string {
  return slowdown === 1 ? `${latency} ms` : `${latency} ms, caller’s processor × ${slowdown}`
}
