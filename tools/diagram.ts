import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stateDiagram, withDiagram } from '../__tests__/call/model/diagram'
import { runTool } from './process/options'
import { withProgress } from './process/withProgress'
import { root } from './root'

const USAGE = `usage: npm run diagram

Draws the state diagram in docs/races.md anew, out of what the call machine was seen to do.`

runTool(USAGE, async () => {
  const path = join(root, 'docs/races.md')
  const diagram = await withProgress('Exploring', async () => stateDiagram())
  writeFileSync(path, withDiagram(readFileSync(path, 'utf8'), diagram))
})
