import path from 'node:path'
import { packPackage } from './package/packPackage'
import { endCaptured } from './process/capture'
import { onStop } from './process/onStop'
import { runTool } from './process/options'
import { withProgress } from './process/withProgress'
import { root } from './root'

const USAGE = `usage: npm run package

Puts the package that is published together in dist/package, and packs it into an archive beside it.`

runTool(USAGE, async () => {
  onStop(() => endCaptured())
  const archive = await withProgress('Packing', () => packPackage())
  console.log(path.relative(root, archive))
})
