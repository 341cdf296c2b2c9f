import Taro from '@tarojs/taro'
import type { Clock } from '../ports'
import { createCallPages, type CallPages } from './callPages'
import { openPageOf } from './openPage'
import { routeOf, type RouterSettings } from './pageRoutes'

/** What Taro keeps of the app's configuration and leaves out of its type. */
export interface AppConfig {
  readonly pages?: readonly string[]
  readonly tabBar?: { readonly list?: readonly { readonly pagePath: string }[] }
  /** On H5 alone. */
  readonly router?: RouterSettings
  /** On H5 alone: each page, and what imports it (read in Taro 4.2.0): a promise, or a list with one in it. */
  readonly routes?: readonly { readonly path?: string; readonly load?: () => unknown }[]
  /** On H5 alone: whether pages slide, and how long, in ms. */
  readonly animation?: boolean | { readonly duration?: number; readonly delay?: number }
}

/**
 * The call page within the app's own pages, through Taro's router.
 * @param slideOf - how long pages slide, in ms; not at all where the platform moves them
 */
export function createTaroPages(
  clock: Pick<Clock, 'after'>,
  slideOf: (config: AppConfig | undefined) => number = () => 0,
): CallPages {
  const config = () => (Taro.getCurrentInstance().app as { readonly config?: AppConfig } | null)?.config
  const navigation = {
    pages: () =>
      Taro.getCurrentPages().map(({ route, options }) => openPageOf(route ?? '', options, config()?.router)),
    routeOf: (path: string) => routeOf(path, config()?.router),
    firstPage: () => config()?.pages?.[0],
    tabs: () => config()?.tabBar?.list?.map(({ pagePath }) => pagePath) ?? [],
    navigateTo: (options: { url: string }) => Taro.navigateTo(options),
    redirectTo: (options: { url: string }) => Taro.redirectTo(options),
    navigateBack: (options: { delta: number }) => Taro.navigateBack(options),
    reLaunch: (options: { url: string }) => Taro.reLaunch(options),
    settlesIn: () => slideOf(config()),
    async fetch(route: string) {
      const page = config()?.routes?.find(({ path }) => path === route)
      await Promise.all([await page?.load?.()].flat())
    },
  }
  return createCallPages(navigation, clock)
}
