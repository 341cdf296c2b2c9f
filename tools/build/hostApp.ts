import { cp, mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { root } from '../root'
import { type BuildResult, buildApp } from './buildApp'
import type { Platform } from './platform'

/** A build of the app in __tests__/fixtures/host-app. */
export interface HostAppBuild {
  /** `host-app` includes the call module as README says; `bare-app` is the same app without it, to measure against. */
  readonly name: 'host-app' | 'bare-app'
  readonly platform: Platform
}

const EVERY_RUN: readonly HostAppBuild[] = [
  { name: 'host-app', platform: 'weapp' },
  { name: 'bare-app', platform: 'weapp' },
]

const FULL_RUN: readonly HostAppBuild[] = [
  { name: 'host-app', platform: 'h5' },
  { name: 'host-app', platform: 'alipay' },
]

/**
 * The builds that the tests of the module in another app look at: WeChat, also without the module, to measure what it
 * adds; in a full run every platform.
 */
export function hostAppBuilds(full: boolean): readonly HostAppBuild[] {
  return full ? [...EVERY_RUN, ...FULL_RUN] : EVERY_RUN
}

const FIXTURES = path.join(root, '__tests__', 'fixtures')
/** Below the repository, so that the app finds the installed packages; git ignores it. */
const WORK = path.join(root, '.cache', 'apps')

/** Where the app is put together. */
export function hostAppRoot(name: HostAppBuild['name']): string {
  return path.join(WORK, name)
}

/** Where a build of it is. */
export function hostAppDist({ name, platform }: HostAppBuild): string {
  return path.join(hostAppRoot(name), 'dist', platform)
}

/** Puts the app together by README's steps (copy `src/call`, add the lines) and builds it for Yunxin's cloud. */
export async function buildHostApp({ name, platform }: HostAppBuild): Promise<BuildResult> {
  const appRoot = hostAppRoot(name)
  await rm(path.join(appRoot, 'src'), { recursive: true, force: true })
  await mkdir(appRoot, { recursive: true })
  await cp(path.join(FIXTURES, 'host-app'), appRoot, { recursive: true })
  if (name === 'bare-app') await cp(path.join(FIXTURES, 'bare-app'), appRoot, { recursive: true })
  else await cp(path.join(root, 'src', 'call'), path.join(appRoot, 'src', 'call'), { recursive: true })
  return buildApp({ platform, appRoot, environment: { CALL_CLOUD: '', YUNXIN_APP_KEY: '' } })
}
