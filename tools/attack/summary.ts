import type { Failure, Tally } from './attack'

/** What failed, each with the way there, and as the last line how many were tried and failed. */
export function summaryOf(tallies: readonly Tally[]): string {
  const failures = tallies.flatMap((tally) => tally.failures)
  const tried = tallies.reduce((sum, tally) => sum + tally.tried, 0)
  const table = failures.map(tell)
  return [...table, `${tried} tried, ${failures.length} failed`].join('\n')
}

/** What did not hold. */
export function reasonOf({ error }: Failure): string {
  return error instanceof Error ? error.message : String(error)
}

function tell(failure: Failure): string {
  const { board, name, way } = failure
  const lines = [
    `${board}: ${name}`,
    `  ${reasonOf(failure)}`,
    ...way.map((step, place) => `  ${place + 1}. ${step}`),
    '',
  ]
  return lines.join('\n')
}
