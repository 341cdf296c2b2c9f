import { crowdComplaint, crowdReport } from '../../../tools/soak/crowd/crowdReport'
import { runCrowd, type CrowdResult } from '../../../tools/soak/crowd/runCrowd'
import { isFullRun } from '../../fullRun'

/** Enough for a hundred calls to go on when the service goes away. */
const USERS = isFullRun ? 1_500 : 500

describe('a service that was away for a minute', () => {
  let result: CrowdResult

  beforeAll(async () => {
    const habits = { users: USERS, callsAnHour: 30, talk: 30_000, seed: 1 }
    result = await runCrowd({ ...habits, outage: 60_000, backWithin: 8_000 })
  })

  it('finds all calls that were going on as they were', () => {
    expect(result.talking).toBeGreaterThan(100)
    expect(result.lost).toBe(0)
  })

  it('is not asked more than three times as often as usual once it is back', () => {
    expect(result.usual).toBeGreaterThan(10)
    expect(result.peak / result.usual).toBeLessThan(3)
  })

  it('is told everything in the end', () => {
    expect([result.rooms, result.unsent]).toEqual([0, 0])
    expect(result.records).toBeGreaterThanOrEqual(result.connected)
  })

  it('is reported with nothing to complain of', () => {
    expect(crowdComplaint(result)).toBeNull()
    expect(crowdReport(result)).toContain(`${result.talking} sides, of which 0 have lost the call`)
  })
})

it('that is asked too often, loses calls or keeps rooms is complained of', () => {
  const fine = {
    ...{ usual: 10, usualPeak: 20, peak: 25, calmAfter: 9, talking: 5, lost: 0, connected: 9, records: 12 },
    ...{ rooms: 0, unsent: 0, memory: NaN, cpu: 1, asked: [1, 2, 3] },
    kinds: [{ what: 'call', usual: 1, busy: 2.5 }],
  }
  expect(crowdComplaint(fine)).toBeNull()
  expect(crowdComplaint({ ...fine, peak: 31 })).toContain('3.1 times')
  expect(crowdComplaint({ ...fine, lost: 2 })).toContain('2 sides')
  expect(crowdComplaint({ ...fine, unsent: 1 })).toContain('left over')
})
