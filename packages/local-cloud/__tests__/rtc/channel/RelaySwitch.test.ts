import { RelaySwitch } from '../../../src/rtc/channel/RelaySwitch'
import { ManualClock } from '../ManualClock'

describe('the relay switch', () => {
  const clock = new ManualClock()

  test('holds back what an account sends and gets, and nobody else', () => {
    const relay = new RelaySwitch(clock)
    relay.pause('alice', undefined)
    expect([relay.flows('alice', 'bob'), relay.flows('bob', 'alice'), relay.flows('bob', 'carol')]).toEqual([
      false,
      false,
      true,
    ])
    relay.resume('alice')
    expect(relay.flows('alice', 'bob')).toBe(true)
  })

  test('ends a pause by itself after its time', () => {
    const relay = new RelaySwitch(clock)
    relay.pause(undefined, 500)
    clock.pass(499)
    expect(relay.flows('alice', 'bob')).toBe(false)
    clock.pass(1)
    expect(relay.flows('alice', 'bob')).toBe(true)
  })

  test('counts a second pause from its own start', () => {
    const relay = new RelaySwitch(clock)
    relay.pause('alice', 500)
    clock.pass(400)
    relay.pause('alice', 500)
    clock.pass(400)
    expect(relay.flows('alice', 'bob')).toBe(false)
  })

  test('resumes everybody and leaves no timer', () => {
    const relay = new RelaySwitch(clock)
    const before = clock.waiting
    relay.pause('alice', 500)
    relay.pause(undefined, 500)
    relay.resume()
    expect(relay.flows('alice', 'bob')).toBe(true)
    expect(clock.waiting).toBe(before)
  })
})
