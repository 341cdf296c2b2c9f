import Taro from '@tarojs/taro'
import type { Clock, HostPort } from '../ports'
import { createCallPages } from './callPages'

/** The call page within the app's own pages, through Taro's router. */
export function createTaroPages(clock: Pick<Clock, 'after'>): Pick<HostPort, 'openPage' | 'closePage'> {
  const navigation = {
    routes: () => Taro.getCurrentPages().map(({ route }) => route ?? ''),
    firstPage() {
      // Taro keeps the app's configuration there and leaves it out of its type.
      const app = Taro.getCurrentInstance().app as { readonly config?: { readonly pages?: string[] } } | null
      return app?.config?.pages?.[0]
    },
    navigateTo: (options: { url: string }) => Taro.navigateTo(options),
    redirectTo: (options: { url: string }) => Taro.redirectTo(options),
    navigateBack: (options: { delta: number }) => Taro.navigateBack(options),
    reLaunch: (options: { url: string }) => Taro.reLaunch(options),
  }
  return createCallPages(navigation, clock)
}
