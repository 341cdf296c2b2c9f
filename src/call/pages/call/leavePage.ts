import Taro from '@tarojs/taro'

/**
 * The way out of a call page that no call object opened, as in an app that never made one: with one, `closePage`
 * takes it. Goes back to where the user came from; to the app's first page where the call page was opened as the first.
 */
export async function leavePage(): Promise<void> {
  if (Taro.getCurrentPages().length > 1) {
    await Taro.navigateBack()
    return
  }
  // Taro leaves the app's configuration out of its type.
  const app = Taro.getCurrentInstance().app as { readonly config?: { readonly pages?: string[] } } | null
  const first = app?.config?.pages?.[0]
  if (first !== undefined) await Taro.reLaunch({ url: `/${first}` })
}
