import { LossMeter } from '../../../src/rtc/media/LossMeter'

describe('measuring loss', () => {
  test('tells the share since the last look, from totals', () => {
    const meter = new LossMeter()
    expect(meter.take(90, 10)).toBe(0.1)
    expect(meter.take(190, 10)).toBe(0)
    expect(meter.take(220, 20)).toBe(0.25)
  })

  test('knows nothing while nothing is sent', () => {
    const meter = new LossMeter()
    expect(meter.take(0, 0)).toBeNull()
    meter.take(10, 0)
    expect(meter.take(10, 0)).toBeNull()
  })

  test('takes a packet that came late for no gain', () => {
    const meter = new LossMeter()
    meter.take(10, 5)
    expect(meter.take(25, 0)).toBe(0)
  })
})
