import Taro from '@tarojs/taro'

/** Where the call page is, in an app that has the subpackage under the root `call`. */
const CALL_PAGE = '/call/pages/call/index'

/** Brings the call page to the user. */
export async function openCallPage(): Promise<void> {
  await Taro.navigateTo({ url: CALL_PAGE })
}
