import { createSeeing } from '../../../src/call/engine/seeing'
import { createTestCall, talk } from './fakes/createTestCall'
import { FakeClock, settle } from './fakes/fakeClock'

/** A computer: while it sleeps no timer runs, and its own clock goes on. */
class SleepingClock extends FakeClock {
  private slept = 0

  wall = (): number => this.now() + this.slept

  sleep(ms: number): void {
    this.slept += ms
  }
}

function rig(clock: FakeClock) {
  const woke: number[] = []
  let seen = 0
  const seeing = createSeeing({ clock, seen: () => (seen += 1), woke: (since) => woke.push(since) })
  return { seeing, woke, seen: () => seen }
}

describe('looking at a call', () => {
  it('says every two seconds that it is seen, from when it is connected until it is not', async () => {
    const clock = new FakeClock()
    const { seeing, seen, woke } = rig(clock)
    await clock.advance(60_000)
    seeing.follow(true)
    seeing.follow(true)
    await clock.advance(6_000)
    seeing.follow(false)
    await clock.advance(6_000)
    expect([seen(), woke, clock.pending]).toEqual([3, [], 0])
  })

  it('says since when a computer slept, whose time stood still meanwhile', async () => {
    const clock = new SleepingClock()
    const { seeing, woke } = rig(clock)
    seeing.follow(true)
    await clock.advance(4_500)
    const asleepAt = clock.now()
    clock.sleep(60_000)
    await clock.advance(2_000)
    expect(woke).toEqual([asleepAt - 500])
    await clock.advance(20_000)
    expect(woke).toHaveLength(1)
  })

  it('says the same of a page that stood still while time went on', async () => {
    const clock = new FakeClock()
    const { seeing, woke } = rig(clock)
    const begun = clock.now()
    seeing.follow(true)
    clock.standStill(30_000)
    await clock.advance(0)
    expect(woke).toEqual([begun])
  })

  it('calls a look that is a little late none', async () => {
    const clock = new FakeClock()
    const { seeing, woke } = rig(clock)
    seeing.follow(true)
    clock.standStill(4_900)
    await clock.advance(10_000)
    expect(woke).toEqual([])
  })
})

it('a call that the far side ended while this device slept is over within a second of waking', async () => {
  const test = createTestCall()
  await talk(test)
  await test.clock.advance(3_000)
  test.clock.standStill(60_000)
  await test.clock.advance(1_000)
  await settle()
  const { callStatus, lastCall } = test.call.getSnapshot()
  expect([callStatus, lastCall?.endReason]).toEqual(['idle', 'networkLost'])
  expect(lastCall?.duration).toBeLessThanOrEqual(3)
})
