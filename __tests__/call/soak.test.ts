import type { EndReason } from '../../src/call/machine/terms/endReason'
import { runSoak } from '../../tools/soak/runSoak'

const CALLS = process.env.TEST_FULL ? 10_000 : 60

// The heap is `npm run soak`'s to watch, which can collect garbage; here is what is counted.
test.each([0, 0.05, 0.3])(
  'call after call, nothing is held, with %d of the messages lost or doubled',
  async (faults) => {
    const { rows, stuck, ends, ended } = await runSoak({ calls: CALLS, seed: 7, faults, rows: 4 })
    expect(stuck).toBe(0)
    expect(rows).toHaveLength(4)
    for (const { timers, sessions, listeners, unsent, rooms } of rows) {
      expect([timers, sessions, listeners, unsent, rooms]).toEqual([0, 0, 0, 0, 0])
    }
    const count = (...reasons: readonly EndReason[]) =>
      reasons.reduce((sum, reason) => sum + (ends.get(reason) ?? 0), 0)
    expect(count('hungUp')).toBeGreaterThan(CALLS / 5)
    expect(count('cancelled', 'rejected')).toBeGreaterThan(CALLS / 10)
    if (faults > 0) return
    // In fair weather each leaves its one record, also where both had dialled.
    expect(ended).toBeGreaterThanOrEqual(CALLS)
    expect(rows.at(-1)?.records).toBe(ended)
  },
)
