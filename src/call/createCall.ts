import type { Call } from './engine/Call'
import { CallEngine } from './engine/CallEngine'
import { createCallFacade } from './engine/callFacade'
import { requireTimeout } from './engine/commands'
import { getCurrentCall, setCurrentCall } from './engine/currentCall'
import { consoleLog, type Log } from './engine/log'
import { CallError } from './error/CallError'
import { setLocale, type Locale } from './locales'
import { CALL_TIMEOUT } from './machine/timing'
import { createHost, loadRtc } from './platform/bindings/index'
import { newCallId } from './platform/host/callIds'
import { systemClock } from './platform/host/systemClock'
import type { NimInstance } from './platform/signal/nimInstance'
import { createNimSignal } from './platform/signal/nimSignal'

/** Where the subpackage's call page is, when the app includes `src/call` under the root `call`. */
const CALL_PAGE = '/call/pages/call/index'

export interface CreateCallOptions {
  /** The app's own IM instance, any build of `nim-web-sdk-ng` 10 (`apiVersion: 'v2'`), not yet logged in. */
  readonly nim: NimInstance
  /** The Yunxin application's key, for the media room. */
  readonly appKey: string
  /** How long a call rings, in ms, 1,000 … 120,000; 30,000 unless set. The same as `setCallTimeout`. */
  readonly callTimeout?: number
  /** The language of the pages and of `CallError.sentence`; `zh-CN` unless set. */
  readonly locale?: Locale
  /** False: the app shows its own page, and ours stays closed. */
  readonly openPage?: boolean
  /** False: no ring tone and no dialling tone. */
  readonly ring?: boolean
  /** False: the caller enters the media room only after the answer. Slower, and free of charge while it rings. */
  readonly joinWhileRinging?: boolean
  /** The path of the call page, where the subpackage's root is not `call`. */
  readonly pagePath?: string
  /** Addresses of a private deployment of NERTC, or of the local cloud. */
  readonly rtcServers?: Readonly<Record<string, string>>
  /**
   * Alipay only: the address of the media page of the app's H5 build, e.g.
   * `https://app.example/#/call/pages/media/index`. Its domain must be one the mini program may open in a web-view.
   */
  readonly mediaPage?: string
  readonly log?: Log
}

/**
 * Makes the app's call object. To be called in the main package, before the IM instance logs in, so that no invite is
 * missed. There is one at a time: the pages find it by themselves.
 * @returns the call object; `destroy()` releases all it holds, and the IM instance stays the app's
 * @throws CallError INVALID_ARGUMENT if `nim` or `appKey` is missing, `callTimeout` is out of range, or the call object
 * made before was not destroyed
 */
export function createCall(options: CreateCallOptions): Call {
  const { nim, appKey, callTimeout, log = consoleLog } = options
  if (!nim) throw new CallError('INVALID_ARGUMENT', 'createCall() needs nim, the IM instance')
  if (!appKey) throw new CallError('INVALID_ARGUMENT', 'createCall() needs appKey')
  if (getCurrentCall() !== null) {
    throw new CallError('INVALID_ARGUMENT', 'destroy() the call object before making another')
  }
  if (options.locale !== undefined) setLocale(options.locale)

  const signal = createNimSignal(nim)
  const host = createHost()
  const engine = new CallEngine(
    {
      signal,
      host,
      clock: systemClock,
      loadRtc: () =>
        loadRtc({ appKey, servers: options.rtcServers, webView: { pageUrl: options.mediaPage, call } }),
      log,
    },
    {
      callTimeout: callTimeout === undefined ? CALL_TIMEOUT : requireTimeout(callTimeout),
      joinWhileRinging: options.joinWhileRinging ?? true,
      openPage: options.openPage ?? true,
      ring: options.ring ?? true,
      pagePath: options.pagePath ?? CALL_PAGE,
    },
  )
  const call: Call = createCallFacade({
    engine,
    signal,
    host,
    clock: systemClock,
    newId: newCallId,
    destroyed: () => setCurrentCall(null),
  })
  setCurrentCall(call)
  return call
}
