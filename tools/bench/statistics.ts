/** What many rounds of one figure come to, in the figure's own unit. */
export interface Summary {
  readonly median: number
  /** Between the first and the third quartile, as a part of the median. */
  readonly spread: number
  readonly rounds: number
}

/**
 * Sums up one figure of many rounds.
 * @param values - one a round, at least one
 */
export function summaryOf(values: readonly number[]): Summary {
  const sorted = [...values].sort((one, other) => one - other)
  const median = quantile(sorted, 0.5)
  const spread = median === 0 ? 0 : (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / median
  return { median, spread, rounds: values.length }
}

/** So far apart (ms, and as a part of the median) quartiles lie on a machine that does nothing else. */
const QUIET_MS = 40
const QUIET_PART = 0.5

/**
 * Whether something else had the machine while a figure in ms was taken: its rounds lie too far apart to be held against
 * another's. Short figures always lie far apart as a part of themselves, which is no sign.
 */
export function isUnsteady({ median, spread }: Summary): boolean {
  return spread > QUIET_PART && median * spread > QUIET_MS
}

function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part
  const below = sorted[Math.floor(place)] ?? NaN
  const above = sorted[Math.ceil(place)] ?? NaN
  return below + (above - below) * (place - Math.floor(place))
}
