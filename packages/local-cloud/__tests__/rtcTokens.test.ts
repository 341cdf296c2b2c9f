import { RtcTokens } from '../src/rtcTokens'
import { ManualClock } from './rtc/ManualClock'

describe('RTC tokens', () => {
  let clock: ManualClock
  let tokens: RtcTokens
  beforeEach(() => {
    clock = new ManualClock()
    tokens = new RtcTokens(clock)
  })
  const USE = { channelName: 'room', uid: 7 }
  const issue = (ttlSeconds = 60) => tokens.issue({ account: 'alice', ...USE, ttlSeconds })

  test('tell whose they are, as often as they are asked', () => {
    const token = issue()
    expect(tokens.check(token, USE)).toEqual({ account: 'alice' })
    expect(tokens.check(token, USE)).toEqual({ account: 'alice' })
  })

  test('are good for one channel and one uid', () => {
    const token = issue()
    expect(tokens.check(token, { ...USE, channelName: 'other' })).toBeNull()
    expect(tokens.check(token, { ...USE, uid: 8 })).toBeNull()
    expect(tokens.check('made-up', USE)).toBeNull()
  })

  test('are good in the application that they were given out in', () => {
    const token = tokens.issue({ account: 'alice', ...USE, ttlSeconds: 60, appKey: 'shop' })
    expect(tokens.check(token, { ...USE, appKey: 'shop' })).toEqual({ account: 'alice' })
    expect(tokens.check(token, { ...USE, appKey: 'bank' })).toBeNull()
    expect(tokens.check(token, USE)).toBeNull()
  })

  test('run out after their time', () => {
    const token = issue(60)
    clock.pass(59_999)
    expect(tokens.check(token, USE)).not.toBeNull()
    clock.pass(1)
    expect(tokens.check(token, USE)).toBeNull()
  })

  test('differ each time, and a new one leaves the old one good', () => {
    const [first, second] = [issue(), issue()]
    expect(second).not.toBe(first)
    expect(tokens.check(first, USE)).toEqual({ account: 'alice' })
  })

  test('are all worthless once cleared', () => {
    const token = issue()
    tokens.clear()
    expect(tokens.check(token, USE)).toBeNull()
  })
})
