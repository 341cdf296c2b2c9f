import { createTimerSet } from '../../../src/call/engine/timerSet'
import type { DueTimer } from '../../../src/call/machine/derived/timersOf'
import { FakeClock } from './fakes/fakeClock'

/** A clock whose timers ring `early` ms before it says so. */
class EarlyClock extends FakeClock {
  constructor(private readonly early: number) {
    super()
  }

  override after(ms: number, run: () => void) {
    return super.after(Math.max(0, ms - this.early), run)
  }
}

function timers(clock: FakeClock) {
  const expired: { timer: string; at: number }[] = []
  const set = createTimerSet(clock, ({ timer }, at) => expired.push({ timer, at }))
  return { set, expired, clock }
}

const due = (timer: DueTimer['timer'], at: number): DueTimer => ({ timer, callId: 'call-1', due: at })

describe('the timers of a state', () => {
  it('ring when they are due, and only while they are asked for', async () => {
    const { set, expired, clock } = timers(new FakeClock())
    const now = clock.now()
    set.sync([due('ring', now + 500), due('glare', now + 100)])
    await clock.advance(100)
    set.sync([])
    await clock.advance(1_000)
    expect(expired).toEqual([{ timer: 'glare', at: now + 100 }])
    expect(set.size).toBe(0)
  })

  it('count as due, also where the platform rings a little early', async () => {
    const { set, expired, clock } = timers(new EarlyClock(1))
    const at = clock.now() + 500
    set.sync([due('ring', at)])
    await clock.advance(499)
    expect(expired).toEqual([{ timer: 'ring', at }])
  })

  it('are armed again while they are asked for, and not at once', async () => {
    const { set, expired, clock } = timers(new FakeClock())
    const wanted = [due('ring', clock.now() + 100)]
    set.sync(wanted)
    await clock.advance(100)
    set.sync(wanted)
    await clock.advance(900)
    expect(expired).toHaveLength(1)
    await clock.advance(100)
    expect(expired).toHaveLength(2)
  })

  it('wait as long as they are asked for anew', async () => {
    const { set, expired, clock } = timers(new FakeClock())
    set.sync([due('ring', clock.now() + 100)])
    await clock.advance(100)
    set.sync([due('ring', clock.now() + 50)])
    await clock.advance(50)
    expect(expired).toHaveLength(2)
  })
})
