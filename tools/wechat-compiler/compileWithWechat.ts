import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { capture } from '../process/capture'
import { root } from '../root'

/** WeChat's own compiler. Too large to be installed with the packages of every clone: 1,086 packages, 275 MB. */
const COMPILER = { name: 'miniprogram-ci', version: '2.1.42' }
const PLACE = path.join(root, '.cache', COMPILER.name)
/** Of a line of built code that it complains of, it shows all. */
const LINE_SHOWN = 300

interface Compiled {
  readonly pages: readonly string[]
  /** How many files came out of it. */
  readonly files: number
}

/**
 * Compiles a built mini program with WeChat's own compiler, which is installed for it where it is not there yet. Nothing
 * is uploaded, and no server but the package registry is asked.
 * @param build - the folder of the build, e.g. `dist/weapp`
 * @throws an error that says what the compiler did not like, or why there is no compiler
 */
export async function compileWithWechat(build: string): Promise<Compiled> {
  await ensureCompiler()
  const own = path.join(root, 'tools', 'wechat-compiler')
  const { code, output } = await capture(process.execPath, [path.join(own, 'compile.cjs'), build, PLACE], {
    environment: { NODE_OPTIONS: `--require ${JSON.stringify(path.join(own, 'loopbackOnly.cjs'))}` },
  })
  const lines = output.split('\n').map((line) => line.slice(0, LINE_SHOWN))
  const last = [...lines].reverse().find((line) => line.startsWith('{"pages"'))
  if (code === 0 && last !== undefined) return JSON.parse(last) as Compiled
  throw new Error(`WeChat's compiler refuses ${build}:\n${lines.filter(isWord).join('\n')}`)
}

async function ensureCompiler(): Promise<void> {
  const manifest = path.join(PLACE, 'node_modules', COMPILER.name, 'package.json')
  if (existsSync(manifest)) {
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string }
    if (version === COMPILER.version) return
  }
  const wanted = `${COMPILER.name}@${COMPILER.version}`
  const quiet = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts']
  const { code, output } = await capture('npm', ['install', '--prefix', PLACE, ...quiet, wanted])
  if (code !== 0) throw new Error(`${wanted} could not be installed:\n${output.trimEnd()}`)
}

/** What its workers say of themselves is of no use to anybody. */
function isWord(line: string): boolean {
  return !/^(COMMAND|worker |\[miniprogram-builder]|\[compiler]|\[error] (https|get white))/.test(line)
}
