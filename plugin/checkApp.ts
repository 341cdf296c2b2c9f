import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { findSlots } from './appSlots'
import { endBuild, warn } from './complaint'
import {
  noMediaPage,
  noMulti,
  noSlots,
  noSuchPlatform,
  notOptimized,
  notReact,
  noVite,
  noWechatSdk,
  notWebpack5,
  pageTaken,
} from './complaints'
import type { Settings } from './options'
import { findPackage, wrongPackage } from './packages'
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
  const { framework = 'react', compiler, mini, h5 } = initialConfig
  if (!isPlatform(platform)) return endBuild(noSuchPlatform(platform))
  if (framework !== 'react') endBuild(notReact(framework))
  const runner = typeof compiler === 'object' ? compiler.type : compiler
  if (runner === 'vite' && platform === 'alipay') endBuild(noVite)
  if (platform === 'h5' && h5?.router?.mode === 'multi') endBuild(noMulti)
  // Taro 3 builds with Webpack 4 unless told, and Taro 4 has no other Webpack than 5.
  const isTaro3 = findPackage('@tarojs/taro', paths.appPath)?.version.startsWith('3.') === true
  if (isTaro3 && runner !== 'webpack5') endBuild(notWebpack5(runner ?? 'webpack4'))
  const wrong = wrongPackage(paths.appPath, library, platform)
  if (wrong !== null) endBuild(wrong)
  const sdk = wechatSdkOf(context, settings)
  // An alias may name a package as well.
  if (platform === 'weapp' && path.isAbsolute(sdk) && !existsSync(sdk)) endBuild(noWechatSdk(sdk))
  const { slots } = settings
  if (slots !== undefined && findSlots(paths.appPath, slots, platform) === null) endBuild(noSlots(slots))
  const taken = pages.map(({ name }) => path.join(paths.sourcePath, settings.root, name)).find(isWritten)
  if (taken !== undefined) endBuild(pageTaken(path.relative(paths.appPath, taken)))
  if (platform === 'alipay' && settings.mediaPage === undefined) warn(noMediaPage)
  if (platform !== 'h5' && mini?.optimizeMainPackage?.enable === false) warn(notOptimized)
}

/** Where NERTC's mini-program SDK is: where the app's own alias says, or the option. */
export function wechatSdkOf({ initialConfig, paths }: TaroContext, { wechatSdk }: Settings): string {
  return initialConfig.alias?.['nertc-wechat-sdk'] ?? path.resolve(paths.appPath, wechatSdk)
}

/** Whether there is a page of the app with this path, whatever it is written in. */
function isWritten(page: string): boolean {
  const folder = path.dirname(page)
  if (!existsSync(folder)) return false
  return readdirSync(folder).some(
    (file) => /^index(\.\w+)?\.(tsx?|jsx?|mjs|vue)$/.test(file) && !file.includes('.config.'),
  )
}
