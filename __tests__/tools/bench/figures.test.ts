import { figuresOf, type SideOfCall } from '../../../tools/bench/oneCall'

const side = (marks: SideOfCall['marks']): SideOfCall => ({ marks, messages: [] })

test('the figures of a call are measured from the taps, across both sides', () => {
  const caller = side({ dial: 1_000, frame: 2_300, hangUp: 3_000 })
  const callee = side({ called: 1_060, painted: 1_140, accept: 1_500, frame: 2_100, ended: 3_070 })
  expect(figuresOf({ caller, callee })).toEqual({ called: 60, painted: 140, frame: 700, ended: 70 })
})

test('a call of which something was not seen has no figures', () => {
  const caller = side({ dial: 1_000, frame: 2_300, hangUp: 3_000 })
  const callee = side({ called: 1_060, painted: 1_140, accept: 1_500, ended: 3_070 })
  expect(() => figuresOf({ caller, callee })).toThrow('frame was not marked')
})
