import { getLocale } from '../../locales'
import { newCallId } from '../host/callIds'
import { createMiniHost } from '../host/miniHost'
import { askedByMedia } from '../host/miniPermissions'
import { miniTaro } from '../host/miniTaro'
import { miniPictures } from '../host/picture/miniPictures'
import { systemClock } from '../host/systemClock'
import { createTaroPages } from '../host/taroPages'
import type { HostPort, Pictures, RtcPort } from '../ports'
import { createUnsupportedRtc } from '../rtc/unsupportedRtc'
import { createWebViewMedia } from '../rtc/webViewMedia'
import type { RtcOptions } from './rtcOptions'

/** The device as an Alipay mini program has it. It asks for no device: the page that has the media does. */
export function createHost(): HostPort {
  // Alipay's calls run in a web-view, and the page in there asks.
  const pages = createTaroPages(systemClock)
  return createMiniHost({ requestDevices: askedByMedia, pages, clock: systemClock }, miniTaro)
}

/** Pictures as a mini program may show them. */
export const createPictures = (): Pictures => miniPictures

/**
 * Media for Alipay, which is a page of the H5 build in a web-view.
 * @returns an adapter that can do nothing (UNSUPPORTED_PLATFORM), where no call is given for that page to show
 */
export async function loadRtc({ appKey, servers, webView }: RtcOptions): Promise<RtcPort> {
  if (webView === undefined) return createUnsupportedRtc('media on Alipay is a page that shows a call')
  const own = { locale: getLocale, newNonce: newCallId, clock: systemClock }
  return createWebViewMedia({ ...webView, appKey, servers, ...own })
}
