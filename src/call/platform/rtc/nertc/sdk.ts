/** The parts of `nertc-web-sdk` that a call uses, so that nothing else in here depends on the SDK's own types. */
export interface NertcSdk {
  readonly Logger: {
    readonly NONE: number
    setLogLevel(level: number): void
    disableLogUpload(): void
  }
  /** `report` (read in SDK 5.8.34, not in its typings): whether it tells its maker of joins, failures and devices. */
  createClient(options: { appkey: string; report: boolean }): NertcClient
  /** The SDK's own, to be changed in place. */
  getParameters(): NertcParameters
  /** Tells of devices, an `eventemitter3` (read in SDK 5.8.34; its typings have another part of it). */
  readonly Device: NertcDeviceEvents
  /** Hands back an object without `init` where it refuses. */
  createStream(options: NertcStreamOptions): NertcStream | object
  /** Truthy where this browser has the WebRTC that the SDK needs. */
  checkSystemRequirements(): unknown
}

/** What the SDK keeps for as long as the page lives (read in SDK 5.8.34, not in its typings). */
export interface NertcParameters {
  disableAllReports: boolean
  /** No sound level is measured then; sound goes without it. */
  disableWebAudio: boolean
  /** Whether a client leaves its room on `beforeunload` and `pagehide`; looked at when the client is made. */
  leaveOnUnload: boolean
  /** Whether `ondevicechange` of the page is taken, also where the app has one there. */
  forceListenDeviceChange: boolean
  /** For how long a client tries to come back into its room, in s; 0: three times, the last of them after six seconds. */
  reconnectionMaxTimeout: number
  /** Every client that was ever made, also one that was destroyed. */
  clients: readonly Destroyable[]
  /** The same of the streams. */
  localStreams: readonly Destroyable[]
  /** Every track that was ever sent; null in place of one that was there already. */
  tracks: { readonly [K in 'audio' | 'video']: readonly (MediaStreamTrack | null)[] }
}

/** What of an `eventemitter3` it takes to find and remove what the SDK's clients have left there. */
export interface NertcDeviceEvents {
  /** Who listens to an event, in a list of its own. */
  listeners(name: string): (() => void)[]
  /** Removes one of them; nothing where it never listened. */
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

/** What a client enters a room with. Without a token only where the application is set to do without. */
export interface NertcJoinOptions {
  readonly channelName: string
  readonly uid: number
  readonly token?: string
  readonly neRtcServerAddresses?: NertcServers
}

/** What a stream is made of: tracks that are open already, so that the SDK opens no device by itself. */
export interface NertcStreamOptions {
  readonly uid?: number | string
  readonly client?: NertcClient
  readonly audio: boolean
  readonly video: boolean
  readonly audioSource?: MediaStreamTrack
  readonly videoSource?: MediaStreamTrack
}

/** One at a time is in a room; made by `createClient`, it may serve one room after another. */
export interface NertcClient {
  /** Enters a room. A reconnect is the SDK's from then on, told by `connection-state-change`. */
  join(options: NertcJoinOptions): Promise<unknown>
  /** Sends a stream. Fails while the client reconnects, and sends it all the same when it is back. */
  publish(stream: NertcStream): Promise<unknown>
  /** Asks for a member's stream; the tracks are there with `stream-subscribed`. One at a time. */
  subscribe(stream: NertcStream, options: { audio: boolean; video: boolean }): Promise<void>
  /** The room it is in; `cid` is the service's number for it. */
  getChannelInfo(): { readonly cid?: number }
  /** `CONNECTING` while it reconnects, too. */
  getConnectionState(): string
  /** Leaves the room; the client may enter another. */
  leave(): Promise<void>
  /** Leaves, and then lets go of what the client holds. */
  destroy(): Promise<void>
  /** Listens to an event of `NertcEvents`, until `off` is called with the same function. */
  on(name: string, listener: (event: never) => void): void
  /** Ends what `on` began with the same function. */
  off(name: string, listener: (event: never) => void): void
  /**
   * Where the SDK keeps its connections, one for each direction (read in SDK 5.8.34, not in its typings): its own figures
   * of what arrives are for Chromium only, and lack some.
   */
  readonly adapterRef?: { readonly _mediasoup?: NertcConnections | null; readonly logger?: NertcLog }
}

/** The log of a client, or of a part of it (read in SDK 5.8.34, not in its typings). */
export interface NertcLog extends Partial<
  Record<'debug' | 'log' | 'info' | 'warn' | 'error', (...said: unknown[]) => void>
> {
  /** The log of a part, with what names that part. */
  getChild?: (nameOf: () => string) => NertcLog
}

/** The connections of a client; each may be missing while it is made, or made anew. */
export interface NertcConnections {
  readonly _sendTransport?: NertcTransport | null
  readonly _recvTransport?: NertcTransport | null
  /** What the SDK does when the connection that receives has failed (read in SDK 5.8.34, like the next three). */
  _recvTransportConnectTimeout?(): Promise<void>
  /** Subscribes to what is first in the queue. */
  _createConsumer?: (asked: NertcAsked) => Promise<unknown>
  readonly _eventQueue?: readonly NertcAsked[]
  /** Takes the first out of the queue, and begins with the next. */
  checkConsumerList?(asked: NertcAsked): void
}

/** What is subscribed to, and who waits for it. */
export interface NertcAsked {
  /** Tells whoever waits that it did not come about; nobody where it had an end already. */
  reject(thrown: unknown): void
}

interface NertcTransport {
  readonly handler?: NertcHandler
}

/** What drives one connection. */
export interface NertcHandler {
  readonly _pc?: { readonly signalingState?: string; getStats(): Promise<RTCStatsReport> } | null
  /** Takes back what is sent, by its id and kind (read in SDK 5.8.34, not in its typings). */
  stopSending?(...sent: unknown[]): Promise<void>
}

/** What this side sends, or a member of the room: sound and picture in one, each of them there or not. */
export interface NertcStream {
  /** The uid of who sends it. */
  getId(): number | string
  /** Makes it ready to be published. */
  init(): Promise<void>
  /** How large a picture it encodes, how often, and with that at what rate. A promise, which its typings do not say. */
  setVideoProfile(options: NertcVideoProfile): unknown
  /** How much of the picture is sent at most, in kbit/s. */
  setVideoEncoderConfiguration(options: {
    mediaType: 'video'
    streamType: 'high'
    maxBitrate: number
  }): unknown
  /** Called by `init` (read in SDK 5.8.34, not in its typings): starts what filters and backgrounds are made with. */
  initVideoPostProcess?: () => void
  /** Adds sound or picture to a stream that is published already, from a track. */
  open(options: {
    type: 'audio' | 'video'
    audioSource?: MediaStreamTrack
    videoSource?: MediaStreamTrack
  }): Promise<unknown>
  /** Takes sound or picture out of it again. */
  close(options: { type: 'audio' | 'video' }): Promise<unknown>
  /** Tells the room that this side is muted; before publishing, it goes out with the stream. */
  muteAudio(): Promise<void>
  /** Tells the room that this side is heard again. */
  unmuteAudio(): Promise<void>
  /** The sound, if it is there. */
  getAudioTrack(): MediaStreamTrack | null | undefined
  /** The picture, if it is there. */
  getVideoTrack(): MediaStreamTrack | null | undefined
}

/** Numbers of `NERTC.VIDEO_QUALITY` and `NERTC.VIDEO_FRAME_RATE`. */
export interface NertcVideoProfile {
  readonly resolution: number
  readonly frameRate: number
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
