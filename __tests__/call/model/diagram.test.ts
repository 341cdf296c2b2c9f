import { withDiagram } from './diagram'

// That the diagram in the docs is what the machine does, the searches themselves tell: model.test.ts.

test('a diagram takes the place of the one before', () => {
  expect(withDiagram('a\n```mermaid\nold\n```\nb', 'new')).toBe('a\n```mermaid\nnew\n```\nb')
})
