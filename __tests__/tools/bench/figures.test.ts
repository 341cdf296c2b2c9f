import { figuresOf } from '../../../tools/bench/figures'
import { timedCall } from './timedCall'

test('the figures of a call are measured from the taps, across both sides', () => {
  const call = timedCall()
  expect(figuresOf(call)).toEqual({
    called: 60,
    painted: 140,
    opened: 90,
    longestFrame: 34,
    frame: 700,
    ended: 70,
    ringing: 0.5,
    talking: 0.25,
  })
})

test('a call of which something was not seen has no figures', () => {
  const { frame: _, ...marks } = timedCall().caller.marks
  expect(() => figuresOf({ ...timedCall(), caller: { marks, messages: [] } })).toThrow('frame was not marked')
})
