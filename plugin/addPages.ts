import { endBuild } from './complaint'
import { pageTaken, rootTaken } from './complaints'
import type { CallPage } from './pages'
import type { AppConfig, SubPackage } from './taro'

/** The subpackage with these pages. */
export function callPackage(root: string, pages: readonly CallPage[]): SubPackage {
  return { root, pages: pages.map(({ name }) => name) }
}

/**
 * Adds the subpackage to what app.config says, has it loaded ahead with the first page, and lets sound go on in WeChat's
 * background. Ends the build where the app has something in its place.
 */
export function addPages(appConfig: AppConfig, added: SubPackage, platform: string): void {
  const others = appConfig.subPackages ?? appConfig.subpackages ?? []
  if (others.some(({ root }) => root.replace(/^\/|\/$/g, '') === added.root)) endBuild(rootTaken(added.root))
  const taken = added.pages
    .map((page) => `${added.root}/${page}`)
    .find((page) => appConfig.pages?.includes(page))
  if (taken !== undefined) endBuild(pageTaken(taken))
  const key =
    appConfig.subPackages === undefined && appConfig.subpackages !== undefined ? 'subpackages' : 'subPackages'
  appConfig[key] = [...others, { ...added, pages: [...added.pages] }]
  if (platform !== 'weapp' && platform !== 'alipay') return
  preload(appConfig, added.root)
  if (platform === 'weapp') {
    appConfig.requiredBackgroundModes = [...new Set([...(appConfig.requiredBackgroundModes ?? []), 'audio'])]
  }
}

/** The call page is on the device before the first call, without being in the main package. */
function preload(appConfig: AppConfig, root: string): void {
  const first = (appConfig.entryPagePath ?? appConfig.pages?.[0])?.replace(/^\//, '')
  if (first === undefined) return
  const rule = appConfig.preloadRule?.[first]
  const packages = [...new Set([...(rule?.packages ?? []), root])]
  appConfig.preloadRule = { ...appConfig.preloadRule, [first]: { network: 'all', ...rule, packages } }
}
