import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { capture } from '../process/capture'
import { assemblePackage, PACKAGE } from './assemblePackage'

const FOLDER = path.dirname(PACKAGE)

/**
 * Puts the package together and packs it, as it would be published.
 * @returns where the archive is
 */
export async function packPackage(): Promise<string> {
  await assemblePackage()
  archives().forEach((file) => rmSync(file))
  const args = ['pack', PACKAGE, '--pack-destination', FOLDER, '--json', '--ignore-scripts']
  const { code, output } = await capture(...npm(args))
  const named = /"filename":\s*"([^"]+)"/.exec(output)?.[1]
  if (code !== 0 || named === undefined) throw new Error(`npm pack failed:\n${output.trimEnd()}`)
  return path.join(FOLDER, named)
}

/**
 * Where the archive is that was packed last.
 * @throws an error that says how to pack one if there is none
 */
export function packedArchive(): string {
  const [archive] = archives()
  if (archive === undefined) throw new Error('The package was not packed yet: npm run package')
  return archive
}

function archives(): readonly string[] {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER) : []
  return files.filter((file) => file.endsWith('.tgz')).map((file) => path.join(FOLDER, file))
}

/** npm tells its scripts where it is, which spares the search for npm.cmd on Windows. */
function npm(args: readonly string[]): [string, readonly string[]] {
  const own = process.env.npm_execpath
  if (own !== undefined && /npm-cli\.c?js$/.test(own)) return [process.execPath, [own, ...args]]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', args]
}
