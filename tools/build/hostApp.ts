import { cp, mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { root } from '../root'
import { type BuildResult, buildApp } from './buildApp'
import { PLATFORMS, type Platform } from './platform'

/**
 * The platforms for which the tests build an app with a copy of `src/call` in its sources: in a full run all, else none,
 * since the demo app is one.
 */
export function hostAppPlatforms(full: boolean): readonly Platform[] {
  return full ? PLATFORMS : []
}

/** Where the app is put together: below the repository, so that it finds the installed packages; git ignores it. */
export const HOST_APP = path.join(root, '.cache', 'apps', 'host-app')

/** Where a build of it is. */
export function hostAppDist(platform: Platform): string {
  return path.join(HOST_APP, 'dist', platform)
}

/** Puts the app together by the steps of docs/package.md for a copy, and builds it for Yunxin's cloud. */
export async function buildHostApp(platform: Platform): Promise<BuildResult> {
  await rm(path.join(HOST_APP, 'src'), { recursive: true, force: true })
  await mkdir(HOST_APP, { recursive: true })
  await cp(path.join(root, '__tests__', 'fixtures', 'host-app'), HOST_APP, { recursive: true })
  await cp(path.join(root, 'src', 'call'), path.join(HOST_APP, 'src', 'call'), { recursive: true })
  return buildApp({ platform, appRoot: HOST_APP, environment: { CALL_CLOUD: '', YUNXIN_APP_KEY: '' } })
}
