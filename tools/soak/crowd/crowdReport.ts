import type { CrowdResult } from './runCrowd'

/** The service must not be asked more often after an outage than so many times the usual. */
const MOST_TIMES = 3
/** A row of the picture for so many seconds, and at most so many marks in it. */
const ROW_SECONDS = 10
const ROW_MARKS = 60
const NAME_WIDTH = 33

/** What a run has come to, for people. */
export function crowdReport(result: CrowdResult): string {
  const { usual, usualPeak, peak, calmAfter, talking, lost, connected, records, memory, cpu, kinds } = result
  const calm = calmAfter < 0 ? 'not within three minutes' : `after ${calmAfter} s`
  return [
    pictureOf(result.asked),
    '',
    `requests a second as usual       ${usual.toFixed(0)}, ${usualPeak} at most`,
    `once the service is back         ${peak} at most, ${(peak / usual).toFixed(1)} times the usual; as usual ${calm}`,
    `in a call when it went           ${talking} sides, of which ${lost} have lost the call`,
    `calls connected, records         ${connected}, ${records} with those that were not answered`,
    `memory of an idle client         ${Number.isNaN(memory) ? 'unknown' : `${memory.toFixed(0)} KB`}`,
    `processor for a request          ${cpu.toFixed(0)} µs, with all that it brings about on both sides`,
    '',
    'a second, of each kind           as usual, and in the ten busiest seconds once it is back',
    ...kinds.map(({ what, usual: often, busy }) => {
      return `  ${what}`.padEnd(NAME_WIDTH) + `${often.toFixed(1)}, ${busy.toFixed(1)}`
    }),
  ].join('\n')
}

/** @returns what must not be; null where all is well */
export function crowdComplaint({ usual, peak, lost, rooms, unsent }: CrowdResult): string | null {
  if (lost > 0) return `${lost} sides have lost a call that could have gone on.`
  if (rooms > 0 || unsent > 0) return `${rooms} rooms and ${unsent} sides' messages are left over.`
  if (peak > usual * MOST_TIMES)
    return `The service was asked ${(peak / usual).toFixed(1)} times as often as usual.`
  return null
}

/** Requests a second, one row for each ten seconds. */
function pictureOf(asked: readonly number[]): string {
  const rows = Array.from({ length: Math.ceil(asked.length / ROW_SECONDS) }, (_, row) => {
    const seconds = asked.slice(row * ROW_SECONDS, (row + 1) * ROW_SECONDS)
    return Math.max(0, ...seconds)
  })
  const most = Math.max(1, ...rows)
  return rows
    .map((count, row) => {
      const marks = '▇'.repeat(Math.round((count / most) * ROW_MARKS))
      return `${String(row * ROW_SECONDS).padStart(5)} s ${String(count).padStart(6)} ${marks}`.trimEnd()
    })
    .join('\n')
}
