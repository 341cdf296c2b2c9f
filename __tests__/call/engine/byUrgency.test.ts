import { byUrgency } from '../../../src/call/engine/byUrgency'
import { hungUp, run, runFrom, wayTo } from '../machine/calls'

test('hanging up, the far side is told first, then the app, and media is let go of last', () => {
  const { effects } = runFrom(run(...wayTo.inCall).state, hungUp)
  const { requests, tidings, rest } = byUrgency(effects)
  expect(requests.map(({ type }) => type)).toEqual(['outbox.send'])
  expect(tidings.map(({ type }) => type)).toEqual(['dial.reject', 'announce'])
  expect(rest.map(({ type }) => type)).toEqual(['rtc.leave'])
})

test('each part keeps the order of the whole, and nothing is left out', () => {
  const { effects } = runFrom(run(...wayTo.inCall).state, hungUp)
  const { requests, tidings, rest } = byUrgency(effects)
  for (const part of [requests, tidings, rest]) {
    expect(part).toEqual(effects.filter((effect) => part.includes(effect)))
  }
  expect(requests.length + tidings.length + rest.length).toBe(effects.length)
})
