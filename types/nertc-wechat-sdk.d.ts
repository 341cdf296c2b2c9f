/**
 * NERTC's SDK for WeChat mini programs, which NetEase hands out as a file. It has no typings of its own: these were read
 * off version 4.6.10 (a public demo of NetEase's carries it), and hold what a call needs. `npm run check:sdk -- FILE`
 * holds a file against them.
 */
declare module 'nertc-wechat-sdk' {
  export type MediaType = 'audio' | 'video'

  /** A uid as the SDK hands it on: a number, or digits where a number would lose some. */
  export type Uid = number | string

  export interface JoinOptions {
    readonly channelName: string
    readonly uid: Uid
    readonly token?: string
    /** Where the channel server is; NetEase's unless set. */
    readonly channelServer?: string
    /** Where the SDK reports what happened; NetEase's unless set. */
    readonly statisticsServer?: string
    readonly roomServer?: string
    /** The gateway's whole address (`ws://…`), in place of the one the channel server names. */
    readonly address?: string
  }

  /** What each event carries. `mute-…` and `unmute-…` carry the bare uid. */
  export interface ClientEvents {
    clientJoin: { readonly uid: Uid }
    clientLeave: { readonly uid: Uid }
    'stream-added': { readonly uid: Uid; readonly mediaType: string }
    'stream-removed': { readonly uid: Uid; readonly mediaType: string }
    'mute-audio': Uid
    'unmute-audio': Uid
    'mute-video': Uid
    'unmute-video': Uid
    /** The push address changed, after a reconnect: what pushes has to start anew. */
    syncDone: { readonly uid: Uid; readonly url: string }
    willreconnect: unknown
    /** It has logged in again, told of everybody who is there once more, and published again. */
    reconnected: unknown
    /** The service put this client out. */
    kicked: unknown
    liveRoomClose: unknown
    /** Out of the channel for good, also by `leave`. */
    disconnect: unknown
    error: unknown
  }

  export interface Client {
    on<Name extends keyof ClientEvents>(name: Name, listener: (event: ClientEvents[Name]) => void): unknown
    off<Name extends keyof ClientEvents>(name: Name, listener: (event: ClientEvents[Name]) => void): unknown
    /** Fails with `{ code, reason }`: the channel server's own code, or one of the SDK's as digits. */
    join(options: JoinOptions): Promise<{ readonly cid: number; readonly code: number; readonly uid: Uid }>
    /** @returns the address to push to, the same for sound and picture */
    publish(mediaType?: MediaType): Promise<string>
    unpublish(mediaType?: MediaType): Promise<void>
    /** @returns the address to play from, the same for sound and picture of one member */
    subscribe(uid: Uid, mediaType: MediaType): Promise<{ readonly uid: Uid; readonly url: string }>
    unsubscribe(uid: Uid, mediaType: MediaType): Promise<void>
    mute(mediaType: MediaType): Promise<void>
    unmute(mediaType: MediaType): Promise<void>
    leave(): Promise<void>
  }

  interface YunXinMiniappSDK {
    /** The one client: made at the first call, the same until `destroy`. */
    Client(options: { readonly appkey: string; readonly debug?: boolean }): Client
    /** Forgets the client, so that the next one is fresh. Does not leave. */
    destroy?(): void
  }

  const sdk: YunXinMiniappSDK
  export default sdk
}
