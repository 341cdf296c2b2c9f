import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { capture } from '../process/capture'
import { assemblePackage, PACKAGE } from './assemblePackage'

/**
 * Puts the package together and packs it, as it would be published.
 * @returns where the archive is
 */
export async function packPackage(): Promise<string> {
  await assemblePackage()
  const folder = path.dirname(PACKAGE)
  const former = readdirSync(folder).filter((file) => file.endsWith('.tgz'))
  former.forEach((file) => rmSync(path.join(folder, file)))
  const args = ['pack', PACKAGE, '--pack-destination', folder, '--json', '--ignore-scripts']
  const { code, output } = await capture(...npm(args))
  const named = /"filename":\s*"([^"]+)"/.exec(output)?.[1]
  if (code !== 0 || named === undefined) throw new Error(`npm pack failed:\n${output.trimEnd()}`)
  return path.join(folder, named)
}

/** npm tells its scripts where it is, which spares the search for npm.cmd on Windows. */
function npm(args: readonly string[]): [string, readonly string[]] {
  const own = process.env.npm_execpath
  if (own !== undefined && /npm-cli\.c?js$/.test(own)) return [process.execPath, [own, ...args]]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', args]
}
