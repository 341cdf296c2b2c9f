import { createMiniClock } from '../../../../src/call/platform/host/miniClock'
import { FakeClock } from '../../engine/fakes/fakeClock'

const HOUR = 3_600_000

/** A mini program on a phone whose clock may be set, and whose timers go on by themselves. */
function phone() {
  const timers = new FakeClock()
  let set = 0
  let show = () => undefined as void
  let hide = () => undefined as void
  const app = {
    onAppShow: (listener: () => void) => {
      show = listener
    },
    onAppHide: (listener: () => void) => {
      hide = listener
    },
  }
  const clock = createMiniClock({ app, wallNow: () => timers.now() + set, timers })
  return {
    clock,
    timers,
    /** Lets time pass in an app that runs, and asks for it now and then, as a call does. */
    async pass(ms: number) {
      for (let left = ms; left > 0; left -= 400) {
        await timers.advance(Math.min(left, 400))
        clock.now()
      }
    },
    step: (ms: number) => {
      set += ms
    },
    hide: () => hide(),
    show: () => show(),
    /** The app stands still: its timers do not run, and are all late. */
    standStill: (ms: number) => {
      set += ms
    },
  }
}

describe("a mini program's clock", () => {
  it('goes on with the time', async () => {
    const { clock, pass } = phone()
    const began = clock.now()
    await pass(10_000)
    expect(clock.now() - began).toBe(10_000)
  })

  it.each([HOUR, -HOUR, 24 * HOUR])('goes on when the phone is set by %d ms', async (ms) => {
    const { clock, pass, step } = phone()
    const began = clock.now()
    await pass(3_300)
    step(ms)
    await pass(6_700)
    expect(Math.abs(clock.now() - began - 10_000)).toBeLessThanOrEqual(400)
  })

  it('never goes back', async () => {
    const { clock, pass, step } = phone()
    let last = clock.now()
    for (const ms of [-HOUR, HOUR, -5, 7 * HOUR, -9 * HOUR]) {
      step(ms)
      await pass(800)
      expect(clock.now()).toBeGreaterThanOrEqual(last)
      last = clock.now()
    }
  })

  it('counts what an app in the background stood still', async () => {
    const { clock, pass, hide, show, standStill } = phone()
    const began = clock.now()
    await pass(2_000)
    hide()
    standStill(90_000)
    show()
    expect(clock.now() - began).toBe(92_000)
    await pass(2_000)
    expect(clock.now() - began).toBe(94_000)
  })

  it('looks no more when nobody measures, and begins again', async () => {
    const { clock, timers, pass } = phone()
    clock.now()
    await timers.advance(120_000)
    expect(timers.pending).toBe(0)
    const began = clock.now()
    expect(timers.pending).toBe(1)
    await pass(4_000)
    expect(clock.now() - began).toBe(4_000)
  })
})
