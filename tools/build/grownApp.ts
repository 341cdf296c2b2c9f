import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { root } from '../root'
import { type BuildResult, buildApp } from './buildApp'
import { templateAppRoot } from './installedApp'
import type { Platform } from './platform'

/** Where the app is put together: beside the one that it is made of. */
const GROWN_APP = path.join(path.dirname(templateAppRoot('installed-app')), 'grown-app')

/** The folder of its calls. */
export const GROWN_ROOT = 'packages/call'

/** Lays what an app has of its own over the one that installed the package. */
export async function makeGrownApp(): Promise<void> {
  const from = templateAppRoot('installed-app')
  await rm(GROWN_APP, { recursive: true, force: true })
  const isBuild = (file: string) => path.relative(from, file).split(path.sep)[0] === 'dist'
  await cp(from, GROWN_APP, { recursive: true, filter: (file) => !isBuild(file) })
  await cp(path.join(root, '__tests__', 'fixtures', 'grown-app', 'src'), path.join(GROWN_APP, 'src'), {
    recursive: true,
  })
  const config = path.join(GROWN_APP, 'config', 'index.ts')
  const plugin = "'taro-nertc-call/plugin'"
  const text = await readFile(config, 'utf8')
  if (!text.includes(plugin)) throw new Error('the configuration of the app names no plugin')
  const grown = text
    .replace(plugin, `['taro-nertc-call/plugin', { root: '${GROWN_ROOT}' }]`)
    // As NutUI's users have it, with a name that one of our own sheets has as well.
    .replace('designWidth: 750', "sass: { data: '$white: #fefefe;' },\n    designWidth: 375")
    .replaceAll('enable: false, //', 'enable: true, //')
  await writeFile(config, grown)
}

/** Builds it. */
export function buildGrownApp(platform: Platform): Promise<BuildResult> {
  return buildApp({ platform, appRoot: GROWN_APP })
}
