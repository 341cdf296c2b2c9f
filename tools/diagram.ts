import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StatusWays, withDiagram } from '../__tests__/call/model/diagram'
import { explore } from '../__tests__/call/model/explore'
import { longSearches, searches } from '../__tests__/call/model/searches'
import { runTool } from './process/options'
import { withProgress } from './process/withProgress'
import { root } from './root'

const USAGE = `usage: npm run diagram

Draws the state diagram in docs/races.md anew, out of what the call machine was seen to do.`

runTool(USAGE, async () => {
  const path = join(root, 'docs/races.md')
  const ways = new StatusWays()
  for (const { title, scenario } of [...searches, ...longSearches]) {
    await withProgress(title, async () => explore(scenario, { onMove: ways.note }))
  }
  const diagram = ways.diagram()
  writeFileSync(path, withDiagram(readFileSync(path, 'utf8'), diagram))
})
