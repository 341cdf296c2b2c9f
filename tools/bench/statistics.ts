/** What many rounds of one figure come to, in ms. */
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

function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part
  const below = sorted[Math.floor(place)] ?? NaN
  const above = sorted[Math.ceil(place)] ?? NaN
  return below + (above - below) * (place - Math.floor(place))
}
