import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { root } from '../root'
import { type BuildResult, buildApp } from './buildApp'
import { templateAppRoot, WORK } from './installedApp'
import type { Platform } from './platform'

/** Where the app is put together: beside the one that it is made of. */
const GROWN_APP = path.join(WORK, 'grown-app')
const FIXTURE = path.join(root, '__tests__', 'fixtures', 'grown-app')

/** The folder of its calls. */
export const GROWN_ROOT = 'packages/call'

/** Its builds: one a platform, and one more for H5 with addresses of its own. */
export type GrownBuild = Extract<Platform, 'h5' | 'weapp'> | 'addresses'

/** Where a build of it is. */
export function grownAppDist(build: GrownBuild | Platform): string {
  return path.join(GROWN_APP, 'dist', build)
}

/** Lays what an app has of its own over the one that installed the package. */
export async function makeGrownApp(): Promise<void> {
  const from = templateAppRoot('installed-app')
  await rm(GROWN_APP, { recursive: true, force: true })
  const isBuild = (file: string) => path.relative(from, file).split(path.sep)[0] === 'dist'
  await cp(from, GROWN_APP, { recursive: true, filter: (file) => !isBuild(file) })
  for (const part of ['src', 'config']) {
    await cp(path.join(FIXTURE, part), path.join(GROWN_APP, part), { recursive: true })
  }
  const config = path.join(GROWN_APP, 'config', 'index.ts')
  await writeFile(config, grown(await readFile(config, 'utf8')))
}

/** Taro's configuration with what the app has of its own. */
function grown(config: string): string {
  const changes = [
    [
      "'taro-nertc-call/plugin'",
      `['taro-nertc-call/plugin', { root: '${GROWN_ROOT}', slots: 'src/call-slots' }]`,
    ],
    ["import prodConfig from './prod'", "import prodConfig from './prod'\nimport own from './own'"],
    ['merge({}, baseConfig, prodConfig)', 'merge({}, baseConfig, prodConfig, own)'],
  ] as const
  return changes.reduce((text, [before, after]) => {
    if (!text.includes(before)) throw new Error(`the configuration of the app has no ${before}`)
    return text.replace(before, after)
  }, config)
}

/** Builds it. */
export function buildGrownApp(build: GrownBuild): Promise<BuildResult> {
  const platform = build === 'addresses' ? 'h5' : build
  return buildApp({
    platform,
    appRoot: GROWN_APP,
    outputRoot: grownAppDist(build),
    environment: { GROWN_ADDRESSES: build === 'addresses' ? '1' : '' },
  })
}
