import { CallError } from '../../error/CallError'
import type { Clock, RtcPort, ShownCall } from '../ports'
import { WebViewSession } from './webView/WebViewSession'

/** What the media adapter of a platform without media is made with. */
export interface WebViewMediaOptions {
  /** The address of the H5 build's media page, https, on a domain that the mini program may open in a web-view. */
  readonly pageUrl: string | undefined
  readonly appKey: string
  readonly servers?: Readonly<Record<string, string>>
  readonly locale: () => string
  readonly newNonce: () => string
  readonly clock: Clock
  readonly call: ShownCall
}

/**
 * Media for a mini program without media of its own: an H5 page in a web-view has it. There is one web-view a page, and
 * it covers it, so that nothing is there while it rings.
 */
export function createWebViewMedia(options: WebViewMediaOptions): RtcPort {
  const { pageUrl, appKey, servers, locale, newNonce, clock, call } = options
  return {
    canJoinEarly: false,
    async prepare() {
      requirePage(pageUrl)
    },
    open: () =>
      new WebViewSession({
        pageUrl: requirePage(pageUrl),
        nonce: newNonce(),
        options: { appKey, servers: servers ?? null, locale: locale() },
        clock,
        call,
      }),
    dispose: () => undefined,
  }
}

function requirePage(pageUrl: string | undefined): string {
  if (pageUrl) return pageUrl
  throw new CallError(
    'UNSUPPORTED_PLATFORM',
    'createCall() needs mediaPage, the address of the media page, on Alipay',
  )
}
