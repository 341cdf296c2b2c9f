import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../root'

/** All that a build of the demo app is made from, besides its environment. */
const SOURCES = [
  'src',
  'types',
  'config',
  'plugin',
  'packages/local-cloud/src/nertc-mini-stand-in',
  'babel.config.js',
  'package.json',
  'package-lock.json',
]

/**
 * Names the present state of the sources and of the variables that choose the cloud: the same state, the same name.
 * @param folder - where the sources are
 */
export function fingerprint(
  environment: Readonly<Record<string, string | undefined>>,
  folder: string = root,
): string {
  const hash = createHash('sha256')
  for (const name of [
    'CALL_CLOUD',
    'CALL_CLOUD_ADDRESS',
    'CALL_MEDIA_PAGE',
    'NERTC_WECHAT_SDK',
    'YUNXIN_APP_KEY',
  ]) {
    hash.update(`${name}=${environment[name] ?? ''}\n`)
  }
  SOURCES.flatMap((source) => filesIn(source, folder)).forEach((file) => {
    const content = readFileSync(path.join(folder, file))
    hash.update(`${file} ${content.length}\n`).update(content)
  })
  return hash.digest('hex')
}

function filesIn(source: string, folder: string): string[] {
  if (path.extname(source) !== '') return [source]
  return readdirSync(path.join(folder, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()
}
