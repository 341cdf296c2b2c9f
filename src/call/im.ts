import {
  NIM,
  V2NIMMessageService,
  V2NIMSignallingService,
  V2NIMUserService,
  setAdapters,
} from 'nim-web-sdk-ng/dist/esm/nim'
import { imAdapters } from './platform/bindings/imAdapters'
import type { NimInstance } from './platform/signal/nimInstance'

/** What `createNim` has to know of the app's cloud. */
export interface CreateNimOptions {
  /** The Yunxin application's key. */
  readonly appKey: string
  /** The local cloud or a private deployment, in place of Yunxin's cloud. */
  readonly local?: {
    /** Host and port without a scheme, e.g. `127.0.0.1:5180`. */
    readonly address: string
    /** Whether it is reached over TLS; false unless set. */
    readonly secure?: boolean
  }
  /**
   * More of the SDK's services, by the names they are registered under: `{ V2NIMMessageLogUtil }` for past calls of before.
   * An instance has those that were named when it was made.
   */
  readonly services?: Readonly<Record<string, unknown>>
}

/** How an account proves itself. More of these are in the SDK's own types; what is not given here is as it sets it. */
export interface LoginOption {
  /** 0 a static token, the default; 1 a dynamic one, which runs out; 2 your own server is asked by Yunxin's. */
  readonly authType?: 0 | 1 | 2
  /** Asked for a new token before each login, those by itself after a break as well. With `authType` 1 or 2 only. */
  readonly tokenProvider?: (accountId: string) => string | Promise<string>
  /** True puts out another device where the account is on as many as it may be; false, the default, fails then. */
  readonly forceMode?: boolean
}

/** A ready-made IM instance: what a call needs, and what logs in. */
export interface ReadyMadeNim extends NimInstance {
  /** Who is logged in, and logging in and out. */
  readonly V2NIMLoginService: NimInstance['V2NIMLoginService'] & {
    /**
     * Logs in; the SDK reconnects by itself from then on. Rejects with the SDK's error.
     * @param accountId - in lower case, as Yunxin's service keeps it
     * @param token - from your own server, see docs/production.md
     * @param option - for tokens that run out; a static token needs none
     */
    login(accountId: string, token: string, option?: LoginOption): Promise<void>
    /** Logs out. A live call is hung up; one that rings is left to the account's other devices. */
    logout(): Promise<void>
  }
}

/** What keeps the SDK from asking anybody but the given server. */
function localOptions({ address, secure = false }: NonNullable<CreateNimOptions['local']>) {
  const scheme = secure ? 'https' : 'http'
  return {
    V2NIMLoginServiceConfig: {
      lbsUrls: [`${scheme}://${address}/lbs`],
      linkUrl: address,
      linkSSL: secure,
    },
    abtestConfig: { isAbtestEnable: false },
  }
}

/**
 * Lets the IM SDK work where the device keeps nothing, as with blocked cookies: for an app that makes its own instance of
 * the SDK, before it does. `createNim` does so by itself.
 * @param setSdkAdapters - `setAdapters` of `nim-web-sdk-ng/dist/esm/nim`
 */
export function adaptIm(setSdkAdapters: (adapters: never) => void): void {
  // The SDK's own type of them would have an app's compiler read all of the SDK's types.
  setSdkAdapters(imAdapters as never)
}

/**
 * Makes an IM instance for an app that has none: signalling, messages and users only, which is a third of the full SDK.
 * Hand it to `createCall` before logging in, so that no invite is missed.
 * @param options - the application's key, where its service is, if not at Yunxin, and what it is to have besides
 * @returns the instance, not logged in
 */
export function createNim({ appKey, local, services = {} }: CreateNimOptions): ReadyMadeNim {
  adaptIm(setAdapters)
  NIM.registerService(V2NIMSignallingService, 'V2NIMSignallingService')
  NIM.registerService(V2NIMMessageService, 'V2NIMMessageService')
  NIM.registerService(V2NIMUserService, 'V2NIMUserService')
  // The SDK lists the names it knows, and those of newer ones it does not.
  Object.entries(services).forEach(([name, service]) => NIM.registerService(service, name as never))
  return new NIM(
    {
      appkey: appKey,
      apiVersion: 'v2',
      debugLevel: 'off',
      // The local cloud speaks the SDK's JSON frames only; Yunxin's cloud speaks both.
      ...(local === undefined ? {} : { binaryWebsocket: false }),
    },
    {
      // Without it this build tells neither stored invites nor the rooms this account is in.
      V2NIMSyncServiceConfig: { avSignal: true },
      reporterConfig: { enableCompass: false, isDataReportEnable: false },
      loggerConfig: { storageEnable: false },
      ...(local === undefined ? {} : localOptions(local)),
    },
  )
}
