import { existsSync } from 'node:fs'
import path from 'node:path'
import { distOf } from '../../tools/build/demoBuild'
import { hostAppDist, hostAppPlatforms } from '../../tools/build/hostApp'
import { installedPlatforms, templateAppDist } from '../../tools/build/installedApp'
import type { Platform } from '../../tools/build/platform'
import { filesOf } from '../../tools/build/sizes'
import { isFullRun } from '../fullRun'

/** A finished build, as it lies on the disk. */
export interface Built {
  readonly name: string
  readonly platform: Platform
  readonly folder: string
  readonly files: readonly { readonly file: string; readonly bytes: Buffer }[]
}

function read(name: string, platform: Platform, folder: string): Built {
  if (!existsSync(folder)) throw new Error(`${name} is not built for ${platform}; npm test builds it`)
  return { name, platform, folder, files: filesOf(folder) }
}

export const demo = (platform: Platform) => read('the demo app', platform, distOf(platform))
/** The app that installed the package. */
export const installedApp = (platform: Platform) =>
  read('the installed app', platform, templateAppDist('installed-app', platform))
/** The same, on those of these platforms for which this run has built it. */
export const installedApps = (...platforms: readonly Platform[]) =>
  installedPlatforms(isFullRun)
    .filter((platform) => platforms.includes(platform))
    .map(installedApp)
/** The same app for WeChat, without calls. */
export const appWithoutCalls = () =>
  read('the app without calls', 'weapp', templateAppDist('template-app', 'weapp'))
/** The app with a copy of the module, on those of these platforms for which this run has built it. */
export const appsWithCopy = (...platforms: readonly Platform[]) =>
  hostAppPlatforms(isFullRun)
    .filter((platform) => platforms.includes(platform))
    .map((platform) => read('the app with a copy', platform, hostAppDist(platform)))

/** The files of a build that hold this text. */
export function holding(built: Built, text: string): string[] {
  return built.files.filter(({ bytes }) => bytes.includes(text)).map(({ file }) => file)
}

/** Whether a file of a mini program belongs to the subpackage. */
export function inSubpackage(file: string): boolean {
  return file.startsWith(`call${path.sep}`)
}

export function bytesOf(files: Built['files']): number {
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0)
}
