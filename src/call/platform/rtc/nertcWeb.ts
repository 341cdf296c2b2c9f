import NERTC from 'nertc-web-sdk'
import { CallError } from '../../error/CallError'
import type { RtcPort } from '../ports'
import { NertcSession } from './nertc/NertcSession'
import type { NertcSdk, NertcServers } from './nertc/sdk'

export interface NertcWebOptions {
  /** The Yunxin application's key. */
  readonly appKey: string
  /**
   * Addresses of a private deployment, by the SDK's names (`neRtcServerAddresses`); `channelServer` at least. Yunxin's
   * cloud unless set.
   */
  readonly servers?: Readonly<Record<string, string>>
  /** The browser's microphones and cameras; throws CallError UNSUPPORTED_PLATFORM where the page is offered none. */
  readonly mediaDevices: () => MediaDevices
  /** Told what went wrong without failing anything; never given a token. */
  readonly log?: (text: string, cause?: unknown) => void
}

const sdk: NertcSdk = NERTC

/**
 * Media through NERTC in a browser. The SDK touches `window` as soon as it is loaded, so that this module is for
 * browsers only, and a chunk of its own.
 */
export function createNertcWeb(options: NertcWebOptions): RtcPort {
  const { appKey, servers, mediaDevices, log = () => undefined } = options
  // Its log would name rooms and tokens, and it would send it to the vendor's servers.
  sdk.Logger.setLogLevel(sdk.Logger.NONE)
  sdk.Logger.disableLogUpload()
  return {
    canJoinEarly: true,
    async prepare() {
      mediaDevices()
      if (!sdk.checkSystemRequirements()) {
        throw new CallError('UNSUPPORTED_PLATFORM', 'this browser has no WebRTC that the RTC SDK can use')
      }
    },
    open: () =>
      new NertcSession({ sdk, appKey, servers: servers && addressesOf(servers), mediaDevices, log }),
  }
}

function addressesOf(servers: Readonly<Record<string, string>>): NertcServers {
  const { channelServer } = servers
  if (!channelServer) throw new CallError('INVALID_ARGUMENT', 'rtcServers needs channelServer')
  return { statisticsServer: '', statisticsWebSocketServer: '', roomServer: '', ...servers, channelServer }
}
