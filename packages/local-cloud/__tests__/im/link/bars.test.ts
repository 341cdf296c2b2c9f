import { Bars } from '../../../src/im/link/bars'
import { ManualClock } from '../../rtc/ManualClock'

describe('devices that are kept out', () => {
  const clock = new ManualClock()
  let bars: Bars
  beforeEach(() => {
    bars = new Bars(clock)
  })

  test('all of an account, until the time is over', () => {
    bars.add('alice', undefined, 500)
    expect([bars.isOut('alice', 'a1'), bars.isOut('alice', 'a2'), bars.isOut('bob', 'b1')]).toEqual([
      true,
      true,
      false,
    ])
    clock.pass(499)
    expect(bars.isOut('alice', 'a1')).toBe(true)
    clock.pass(1)
    expect(bars.isOut('alice', 'a1')).toBe(false)
  })

  test('one device only', () => {
    bars.add('alice', 'a1', 500)
    expect([bars.isOut('alice', 'a1'), bars.isOut('alice', 'a2')]).toEqual([true, false])
  })

  test('a shorter bar does not shorten a longer one', () => {
    bars.add('alice', undefined, 500)
    bars.add('alice', undefined, 100)
    clock.pass(400)
    expect(bars.isOut('alice', 'a1')).toBe(true)
  })

  test('no time is no bar', () => {
    bars.add('alice', undefined, 0)
    expect(bars.isOut('alice', 'a1')).toBe(false)
  })

  test('all are let in when cleared', () => {
    bars.add('alice', undefined, 500)
    bars.lift()
    expect(bars.isOut('alice', 'a1')).toBe(false)
  })
})
