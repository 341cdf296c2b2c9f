import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { type Complaint, endBuild, warn } from './complaint'
import {
  missing,
  noMediaPage,
  noSuchPlatform,
  notOptimized,
  notReact,
  noVite,
  noWechatSdk,
  pageTaken,
  twice,
  wrongVersion,
} from './complaints'
import type { Settings } from './options'
import type { CallPage } from './pages'
import type { TaroContext } from './taro'

/** The platforms that there are calls on. */
export type Platform = 'h5' | 'weapp' | 'alipay'

/** Whether there are calls on a platform. */
export function isPlatform(name: string): name is Platform {
  return name === 'h5' || name === 'weapp' || name === 'alipay'
}

/**
 * Ends the build with the first thing that is wrong with the app, and warns of what lets it go on.
 * @param library - where the package's modules are
 */
export function checkApp(
  context: TaroContext,
  platform: string,
  settings: Settings,
  pages: readonly CallPage[],
  library: string,
): void {
  const { initialConfig, paths } = context
  const { framework = 'react', compiler, mini } = initialConfig
  if (!isPlatform(platform)) return endBuild(noSuchPlatform(platform))
  if (framework !== 'react') endBuild(notReact(framework))
  const runner = typeof compiler === 'object' ? compiler.type : compiler
  if (runner === 'vite') endBuild(noVite)
  const wrong = wrongPackage(paths.appPath, library, platform)
  if (wrong !== null) endBuild(wrong)
  if (platform === 'weapp' && !namesSdk(context)) {
    const file = path.resolve(paths.appPath, settings.wechatSdk)
    if (!existsSync(file)) endBuild(noWechatSdk(file))
  }
  const taken = pages.map(({ name }) => path.join(paths.sourcePath, settings.root, name)).find(isWritten)
  if (taken !== undefined) endBuild(pageTaken(path.relative(paths.appPath, taken)))
  if (platform === 'alipay' && settings.mediaPage === undefined) warn(noMediaPage)
  if (platform !== 'h5' && mini?.optimizeMainPackage?.enable === false) warn(notOptimized)
}

/** Whether the app's own alias says where NERTC's mini-program SDK is. */
export function namesSdk({ initialConfig }: TaroContext): boolean {
  return initialConfig.alias?.['nertc-wechat-sdk'] !== undefined
}

/** Whether there is a page of the app with this path, whatever it is written in. */
function isWritten(page: string): boolean {
  const folder = path.dirname(page)
  if (!existsSync(folder)) return false
  return readdirSync(folder).some(
    (file) => /^index(\.\w+)?\.(tsx?|jsx?|mjs|vue)$/.test(file) && !file.includes('.config.'),
  )
}

/** The first package that is missing, too old, or there twice; null if all is well. */
function wrongPackage(appPath: string, library: string, platform: Platform): Complaint | null {
  const taro = findPackage('@tarojs/taro', appPath)
  if (taro !== null && !inRange(taro.version, [3, 6], 5)) {
    return wrongVersion('@tarojs/taro', taro.version, '3.6 … 4')
  }
  const react = findPackage('react', appPath)
  if (react === null) return missing('react', 'react@18 react-dom@18')
  if (!inRange(react.version, [18, 0], 19)) return wrongVersion('react', react.version, '18')
  if (findPackage('nim-web-sdk-ng', appPath) === null) return missing('nim-web-sdk-ng', 'nim-web-sdk-ng@10')
  if (platform === 'h5' && findPackage('nertc-web-sdk', appPath) === null) {
    return missing('nertc-web-sdk', 'nertc-web-sdk@5')
  }
  return wrongMobx(appPath, library)
}

function wrongMobx(appPath: string, library: string): Complaint | null {
  const mobx = findPackage('mobx', appPath)
  const lite = findPackage('mobx-react-lite', appPath)
  if (mobx === null || lite === null)
    return missing(mobx === null ? 'mobx' : 'mobx-react-lite', 'mobx mobx-react-lite')
  if (!inRange(mobx.version, [6, 1], 8)) return wrongVersion('mobx', mobx.version, '6 / 7')
  const places = [mobx, findPackage('mobx', lite.folder), findPackage('mobx', library)].flatMap((found) =>
    found === null ? [] : [`${found.version}: ${found.folder}`],
  )
  const different = [...new Set(places)]
  return different.length > 1 ? twice('mobx', different) : null
}

interface Found {
  readonly version: string
  readonly folder: string
}

/** The package that a file in this folder would import; null if there is none. */
function findPackage(name: string, from: string): Found | null {
  const places = createRequire(path.join(from, 'index.js')).resolve.paths(name) ?? []
  const folder = places
    .map((place) => path.join(place, name))
    .find((place) => existsSync(path.join(place, 'package.json')))
  if (folder === undefined) return null
  const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : ''
  return { version: String(version), folder: realpathSync(folder) }
}

/** @param below - the first major version that does not do any more */
function inRange(
  version: string,
  [leastMajor, leastMinor]: readonly [number, number],
  below: number,
): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major < below && (major > leastMajor || (major === leastMajor && minor >= leastMinor))
}
