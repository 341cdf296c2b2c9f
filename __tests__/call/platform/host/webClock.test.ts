import { createWebClock } from '../../../../src/call/platform/host/webClock'

function device() {
  const time = { wall: 1_700_000_000_000, passed: 5_000 }
  const clock = createWebClock({ performance: { now: () => time.passed }, wallNow: () => time.wall })
  return { time, clock }
}

describe("a browser's clock", () => {
  it("begins as the device's own", () => {
    expect(device().clock.now()).toBe(1_700_000_000_000)
  })

  it.each([3_600_000, -3_600_000])("does not follow the device's own by %d ms", (step) => {
    const { time, clock } = device()
    time.wall += step
    time.passed += 1_500
    expect(clock.now()).toBe(1_700_000_001_500)
  })
})
