import { beginningOf } from './beginning'
import { check } from './explore'
import { StatusWays, withDiagram } from './diagram'
import { movesOf } from './moves'
import { plain } from './scenarios'

// That the diagram in the docs is what the machine does, the searches themselves tell: model.test.ts.

test('a diagram takes the place of the one before', () => {
  expect(withDiagram('a\n```mermaid\nold\n```\nb', 'new')).toBe('a\n```mermaid\nnew\n```\nb')
})

test('what was seen is missed where a diagram has it not', () => {
  const ways = new StatusWays()
  const world = beginningOf(plain)
  const [dial] = movesOf(world, plain).filter(({ kind }) => kind === 'dial')
  if (dial === undefined) throw new Error('nobody may dial')
  ways.note(check(world, dial, plain).taken)
  expect(ways.missingFrom('  idle --> called : signal.invited')).toEqual(['idle --> calling : user.dialled'])
  expect(ways.missingFrom(ways.diagram())).toEqual([])
})
