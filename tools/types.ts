import path from 'node:path'
import { capture, endCaptured } from './process/capture'
import { onStop } from './process/onStop'
import { runTool } from './process/options'
import { root } from './root'

const USAGE = `usage: npm run types

Type-checks the repository once per platform, because each platform has files of its own.`

/** What is checked for H5 includes the tests, the tools and the packages; for the others, `src` alone. */
const PROJECTS = ['tsconfig.json', 'tsconfig.weapp.json', 'tsconfig.alipay.json'] as const

const AT_ONCE = 2

runTool(USAGE, async () => {
  onStop(() => endCaptured())
  const waiting: string[] = [...PROJECTS]
  let failed = 0
  const worker = async () => {
    for (let project = waiting.shift(); project !== undefined; project = waiting.shift()) {
      if (!(await check(project))) failed += 1
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  if (failed > 0) throw new Error(`Types: ${failed} of ${PROJECTS.length} projects have errors.`)
})

async function check(project: string): Promise<boolean> {
  const started = Date.now()
  const tsc = path.join(root, 'node_modules', 'typescript-native', 'bin', 'tsc')
  const { code, output } = await capture(process.execPath, [tsc, '--noEmit', '--project', project])
  console.log(
    `${project.padEnd(22)} ${code === 0 ? 'ok' : 'ERRORS'}, ${((Date.now() - started) / 1000).toFixed(1)} s`,
  )
  if (output !== '') console.log(output.trimEnd())
  return code === 0
}
