import { requestsFirst } from '../../../src/call/engine/requestsFirst'
import { hungUp, run, runFrom, wayTo } from '../machine/calls'

test('hanging up, the far side is told before media is let go of here, and all else keeps its order', () => {
  const { effects } = runFrom(run(...wayTo.inCall).state, hungUp)
  const types = requestsFirst(effects).map(({ type }) => type)
  expect(types[0]).toBe('outbox.send')
  expect(types.slice(1)).toEqual(effects.map(({ type }) => type).filter((type) => type !== 'outbox.send'))
})
