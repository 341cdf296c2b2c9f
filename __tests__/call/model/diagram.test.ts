import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../tools/root'
import { stateDiagram, withDiagram } from './diagram'

jest.setTimeout(120_000)

test('the state diagram in the docs is what the machine does (`npm run diagram` draws it)', () => {
  const page = readFileSync(join(root, 'docs/races.md'), 'utf8')
  const diagram = stateDiagram()
  expect(page).toContain(diagram)
  expect(withDiagram('a\n```mermaid\nold\n```\nb', 'new')).toBe('a\n```mermaid\nnew\n```\nb')
})
