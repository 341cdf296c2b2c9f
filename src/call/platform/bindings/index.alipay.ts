import { getLocale } from '../../locales'
import { newCallId } from '../host/callIds'
import { createMiniClock } from '../host/miniClock'
import { createMiniHost } from '../host/miniHost'
import { askedByMedia } from '../host/miniPermissions'
import { miniTaro } from '../host/miniTaro'
import { miniPictures } from '../host/picture/miniPictures'
import { systemTimers } from '../host/systemTimers'
import { createTaroPages } from '../host/taroPages'
import type { Clock, HostPort, Pictures, RtcPort } from '../ports'
import { createUnsupportedRtc } from '../rtc/unsupportedRtc'
import { createWebViewMedia } from '../rtc/webViewMedia'
import type { RtcOptions } from './rtcOptions'

let clock: Clock | null = null

/** Time as this mini program has it: one clock for all, since it listens to the app for good. */
export function createClock(): Clock {
  clock ??= createMiniClock({ app: miniTaro, wallNow: Date.now, timers: systemTimers })
  return clock
}

/** The device as an Alipay mini program has it. It asks for no device: the page that has the media does. */
export function createHost(): HostPort {
  // Alipay's calls run in a web-view, and the page in there asks.
  const pages = createTaroPages(systemTimers)
  return createMiniHost({ requestDevices: askedByMedia, pages, clock: systemTimers }, miniTaro)
}

/** Pictures as a mini program may show them. */
export const createPictures = (): Pictures => miniPictures

/**
 * Media for Alipay, which is a page of the H5 build in a web-view.
 * @returns an adapter that can do nothing (UNSUPPORTED_PLATFORM), where no call is given for that page to show
 */
export async function loadRtc({ appKey, servers, webView }: RtcOptions): Promise<RtcPort> {
  if (webView === undefined) return createUnsupportedRtc('media on Alipay is a page that shows a call')
  const own = { locale: getLocale, newNonce: newCallId, clock: createClock() }
  return createWebViewMedia({ ...webView, appKey, servers, ...own })
}
