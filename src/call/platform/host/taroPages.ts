import Taro from '@tarojs/taro'
import { createCallPages } from './callPages'

/** The call page within the app's own pages, through Taro's router. */
export function createTaroPages() {
  return createCallPages({
    routes: () => Taro.getCurrentPages().map(({ route }) => route ?? ''),
    firstPage() {
      // Taro keeps the app's configuration there and leaves it out of its type.
      const app = Taro.getCurrentInstance().app as { readonly config?: { readonly pages?: string[] } } | null
      return app?.config?.pages?.[0]
    },
    navigateTo: (options) => Taro.navigateTo(options),
    redirectTo: (options) => Taro.redirectTo(options),
    navigateBack: (options) => Taro.navigateBack(options),
    reLaunch: (options) => Taro.reLaunch(options),
  })
}
