import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { capture } from '../process/capture'
import { root } from '../root'

const COMPILER = path.join(root, 'node_modules', 'typescript-native', 'bin', 'tsc')

/**
 * Compiles a project with the repository's compiler.
 * @param project - its tsconfig.json
 * @returns the text of each file that came of it, by its path, with `/` on every system
 * @throws an error with the compiler's words, if it has any
 */
export async function compile(project: string): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'call-package-'))
  try {
    const args = [COMPILER, '--project', project, '--outDir', folder]
    const { code, output } = await capture(process.execPath, args)
    if (code !== 0) throw new Error(`${path.relative(root, project)} does not compile:\n${output.trimEnd()}`)
    return await textsIn(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function textsIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  const texts = await Promise.all(
    files.map(async (file) => {
      const name = path.relative(folder, file).split(path.sep).join('/')
      return [name, await readFile(file, 'utf8')] as const
    }),
  )
  return new Map(texts)
}
