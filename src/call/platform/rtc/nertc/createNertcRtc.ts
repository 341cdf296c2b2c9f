import { CallError } from '../../../error/CallError'
import { lackError } from '../../../error/lackError'
import type { CameraPicture } from '../../../look'
import type { ChosenDevices, Clock, RtcPort } from '../../ports'
import { NertcSession } from './NertcSession'
import { RoomClients } from './RoomClients'
import type { PageMedia } from './pageMedia'
import type { NertcSdk, NertcServers } from './sdk'

/** What a browser's media adapter is made with. */
export interface NertcOptions {
  /** The Yunxin application's key. */
  readonly appKey: string
  /**
   * Addresses of a private deployment, by the SDK's names (`neRtcServerAddresses`); `channelServer` at least. Yunxin's
   * cloud unless set.
   */
  readonly servers?: Readonly<Record<string, string>>
  /** The browser's microphones and cameras; throws CallError UNSUPPORTED_PLATFORM where the page is offered none. */
  readonly mediaDevices: () => MediaDevices
  readonly clock: Clock
  /** What the camera is asked for, at each call; what the SDK sends by default unless set. */
  readonly camera?: () => CameraPicture | undefined
  /** What its user has chosen of microphones, cameras and loudspeakers; what the system prefers unless set. */
  readonly devices?: ChosenDevices | null
  /** Told what went wrong without failing anything; never given a token. */
  readonly log?: (text: string, cause?: unknown) => void
}

/** How long the SDK tries to come back into a room, in s: longer than a call waits for that, which is the call's to say. */
const COME_BACK_WITHIN = 30

interface Surroundings {
  readonly sdk: NertcSdk
  readonly page: PageMedia
}

/**
 * Media through NERTC's web SDK.
 * @throws CallError INVALID_ARGUMENT if `servers` lacks the one address that every call needs
 */
export function createNertcRtc(options: NertcOptions, { sdk, page }: Surroundings): RtcPort {
  const { appKey, mediaDevices, clock, devices: chosen = null, log = () => undefined } = options
  const servers = options.servers && addressesOf(options.servers)
  // Its log would name rooms and tokens, and it would send it to the vendor's servers.
  sdk.Logger.setLogLevel(sdk.Logger.NONE)
  sdk.Logger.disableLogUpload()
  // With `report: false` alone a client opens its socket for statistics all the same, and then never closes it.
  const parameters = sdk.getParameters()
  parameters.disableAllReports = true
  // Measured levels are of no use here, and what measures them stays in the audio context for ever.
  parameters.disableWebAudio = true
  // It would leave the room on `beforeunload`, which a download, a `tel:` link or a "Leave site?" that is answered no
  // fires as well. That a page goes is told by `HostPort.onLifecycle`, and the call leaves then.
  parameters.leaveOnUnload = false
  // It would take the place of the app's own `navigator.mediaDevices.ondevicechange`. Lost devices are seen by their tracks.
  parameters.forceListenDeviceChange = false
  // With one server it would give up after twelve seconds, and the call would be over.
  parameters.reconnectionMaxTimeout = COME_BACK_WITHIN
  const clients = new RoomClients(sdk, appKey, clock)
  return {
    canJoinEarly: true,
    async prepare() {
      mediaDevices()
      if (!sdk.checkSystemRequirements()) throw lackError('webRtc')
    },
    open: () =>
      new NertcSession({
        ...{ sdk, clients, servers, mediaDevices, page, clock, log, chosen },
        camera: options.camera?.(),
      }),
    dispose() {
      clients.dispose().catch((thrown: unknown) => log('the media client was not let go of', thrown))
    },
  }
}

function addressesOf(servers: Readonly<Record<string, string>>): NertcServers {
  const { channelServer } = servers
  if (!channelServer) throw new CallError('INVALID_ARGUMENT', 'rtcServers needs channelServer')
  return { statisticsServer: '', statisticsWebSocketServer: '', roomServer: '', ...servers, channelServer }
}
