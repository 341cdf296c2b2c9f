import { checkImports, checkSeams, checkSizesAndNames, readTree } from './architecture'
import { runTool } from './process/options'
import { withProgress } from './process/withProgress'
import { root } from './root'

const USAGE = `usage: npm run check:architecture

Says which file imports what it may not, on any platform, and which is too long, wrongly placed or wrongly named.`

runTool(USAGE, async () => {
  const tree = readTree(root, ['src', 'packages', 'plugin', 'tools', 'config', '__tests__'])
  const imports = await withProgress('Following the imports', () => checkImports(root))
  const breaches = [...imports, ...checkSeams(tree), ...checkSizesAndNames(tree)]
  if (breaches.length > 0) throw new Error(breaches.join('\n'))
})
