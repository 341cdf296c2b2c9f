/** The parts of `nertc-web-sdk` that a call uses, so that nothing else in here depends on the SDK's own types. */
export interface NertcSdk {
  readonly Logger: {
    readonly NONE: number
    setLogLevel(level: number): void
    disableLogUpload(): void
  }
  /** `report` (read in SDK 5.8.34, not in its typings): whether it tells its maker of joins, failures and devices. */
  createClient(options: { appkey: string; report: boolean }): NertcClient
  getParameters(): NertcParameters
  /** Tells of devices, an `eventemitter3` (read in SDK 5.8.34; its typings have another part of it). */
  readonly Device: NertcDeviceEvents
  /** Hands back an object without `init` where it refuses. */
  createStream(options: NertcStreamOptions): NertcStream | object
  checkSystemRequirements(): unknown
}

/** What the SDK keeps for as long as the page lives (read in SDK 5.8.34, not in its typings). */
export interface NertcParameters {
  disableAllReports: boolean
  /** No sound level is measured then; sound goes without it. */
  disableWebAudio: boolean
  /** Every client that was ever made, also one that was destroyed. */
  clients: readonly Destroyable[]
  /** The same of the streams. */
  localStreams: readonly Destroyable[]
  /** Every track that was ever sent; null in place of one that was there already. */
  tracks: { readonly [K in 'audio' | 'video']: readonly (MediaStreamTrack | null)[] }
}

export interface NertcDeviceEvents {
  listeners(name: string): (() => void)[]
  off(name: string, listener: () => void): unknown
}

interface Destroyable {
  readonly destroyed?: boolean
}

/** Addresses of a private deployment, by the SDK's names. */
export interface NertcServers {
  readonly channelServer: string
  readonly statisticsServer: string
  readonly statisticsWebSocketServer: string
  readonly roomServer: string
}

export interface NertcJoinOptions {
  readonly channelName: string
  readonly uid: number
  readonly token?: string
  readonly neRtcServerAddresses?: NertcServers
}

export interface NertcStreamOptions {
  readonly uid?: number | string
  readonly client?: NertcClient
  readonly audio: boolean
  readonly video: boolean
  readonly audioSource?: MediaStreamTrack
  readonly videoSource?: MediaStreamTrack
}

export interface NertcClient {
  join(options: NertcJoinOptions): Promise<unknown>
  publish(stream: NertcStream): Promise<unknown>
  subscribe(stream: NertcStream, options: { audio: boolean; video: boolean }): Promise<void>
  getChannelInfo(): { readonly cid?: number }
  getConnectionState(): string
  /** Leaves the room; the client may enter another. */
  leave(): Promise<void>
  /** Leaves, and then lets go of what the client holds. */
  destroy(): Promise<void>
  on(name: string, listener: (event: never) => void): void
  off(name: string, listener: (event: never) => void): void
}

export interface NertcStream {
  getId(): number | string
  init(): Promise<void>
  open(options: {
    type: 'audio' | 'video'
    audioSource?: MediaStreamTrack
    videoSource?: MediaStreamTrack
  }): Promise<unknown>
  close(options: { type: 'audio' | 'video' }): Promise<unknown>
  muteAudio(): Promise<void>
  unmuteAudio(): Promise<void>
  getAudioTrack(): MediaStreamTrack | null | undefined
  getVideoTrack(): MediaStreamTrack | null | undefined
}

/** What each event of a client carries. Uids come as numbers or as digits. */
export interface NertcEvents {
  'peer-online': { readonly uid: number | string }
  'peer-leave': { readonly uid: number | string; readonly reason: number }
  'stream-added': { readonly stream: NertcStream; readonly mediaType: string }
  'stream-subscribed': { readonly stream: NertcStream; readonly mediaType: string }
  'stream-removed': { readonly stream: NertcStream; readonly mediaType: string }
  'mute-audio': { readonly uid: number | string }
  'unmute-audio': { readonly uid: number | string }
  'mute-video': { readonly uid: number | string }
  'unmute-video': { readonly uid: number | string }
  'connection-state-change': { readonly curState: string; readonly reconnect?: boolean }
  'network-quality': readonly {
    readonly uid: number | string
    readonly uplinkNetworkQuality: number
    readonly downlinkNetworkQuality: number
  }[]
  'uid-duplicate': undefined
  'client-banned': { readonly uid: number | string }
  'channel-closed': undefined
  error: string
}
