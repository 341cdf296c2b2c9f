import type { Clock, Dispose, PlayerMode } from '../../ports'

/** What WeChat's media adapter is made with. */
export interface NertcMiniOptions {
  /** The Yunxin application's key. */
  readonly appKey: string
  /**
   * Addresses of a private deployment: `channelServer` at least; `gateway` is the whole address of the mini programs'
   * gateway, in place of the one the channel server names. Yunxin's cloud unless set.
   */
  readonly servers?: Readonly<Record<string, string>>
  /** How the far side is played, but on HarmonyOS; `RTC` unless set. */
  readonly playerMode?: PlayerMode
  /** Told when the app comes back to the front. */
  readonly onShow: (listener: () => void) => Dispose
  /** Told when the platform takes the sound away for a while (true), and when it gives it back (false). */
  readonly onInterrupted: (listener: (isTaken: boolean) => void) => Dispose
  readonly clock: Clock
  /** Told what went wrong without failing anything; never given a token. */
  readonly log?: (text: string, cause?: unknown) => void
}

/** The addresses by the SDK's names. */
export function addressesOf(servers: NertcMiniOptions['servers']) {
  if (servers === undefined) return {}
  const { channelServer, statisticsServer, roomServer, gateway } = servers
  return { channelServer, statisticsServer, roomServer, ...(gateway ? { address: gateway } : {}) }
}
