/**
 * NERTC's SDK for WeChat mini programs, which NetEase hands out as a file. It has no typings of its own: these were read
 * off version 4.6.10 (a public demo of NetEase's carries it), and hold what a call needs; 4.1.0, 4.4.1 and 4.6.11 have the
 * same. `npm run check:sdk -- FILE` holds a file against them.
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

  /**
   * What each event carries. `mute-…` and `unmute-…` carry the bare uid. An event is told some turns of the timers after
   * what it tells of, and some events later than others: after a login with nothing to publish again, `reconnected` comes
   * before the members.
   */
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
    /**
     * It has logged in again and published again, first sound and then picture. Cut off in that it tells nothing, and has
     * forgotten the kind it was at; the next time it publishes only what is left. Told also where the first connection of
     * a join was refused and the second was not.
     */
    reconnected: unknown
    /** The service put this client out. */
    kicked: unknown
    liveRoomClose: unknown
    /** Out of the channel for good, also by `leave`. */
    disconnect: unknown
    error: unknown
    /** A request got no answer for ten seconds; what asked for it waits on. */
    sendCommandOverTime: unknown
    /** What the members send and can play does not go together, in the gateway's words. */
    'ability-not-support': { readonly uid: Uid; readonly code: unknown; readonly errMsg: unknown }
    /** `off`: what a member has published does not come; `on`: it comes again. */
    'media-status': {
      readonly uid: Uid
      readonly mediaType: string
      readonly status: string
      readonly url?: string
    }
  }

  export interface Client {
    /**
     * There is one listener an event: another one takes its place. It has to be an `instanceof Function` where the SDK
     * runs.
     */
    on<Name extends keyof ClientEvents>(name: Name, listener: (event: ClientEvents[Name]) => void): unknown
    /** Throws where nothing listens. */
    off<Name extends keyof ClientEvents>(name: Name): unknown
    /**
     * Fails with `{ code, reason }`: the channel server's own code, or one of the SDK's as digits; -2 without a reason
     * where the channel server was not reached. Never settles where the gateway refuses the first connection: the SDK is in
     * with the next `reconnected`, some 7 s later. Resolves also where the gateway refuses the login.
     */
    join(options: JoinOptions): Promise<{ readonly cid: number; readonly code: number; readonly uid: Uid }>
    /**
     * Answers at once where it is published. Never settles where the connection breaks before the answer, or the gateway
     * refuses; fails with code '420' where there was no address for 15 s.
     * @returns the address to push to, the same for sound and picture
     */
    publish(mediaType?: MediaType): Promise<string>
    unpublish(mediaType?: MediaType): Promise<void>
    /** @returns the address to play from, the same for sound and picture of one member */
    subscribe(uid: Uid, mediaType: MediaType): Promise<{ readonly uid: Uid; readonly url: string }>
    unsubscribe(uid: Uid, mediaType: MediaType): Promise<void>
    mute(mediaType: MediaType): Promise<void>
    unmute(mediaType: MediaType): Promise<void>
    /**
     * Does nothing where it is not in the channel. Called while a join asks the channel server, it makes the SDK believe
     * just that, and the join goes on: only `destroy` ends it then.
     */
    leave(): Promise<void>
    /** Ends the connection, whatever it is at. The client is of no use any more. */
    destroy(): void
  }

  interface YunXinMiniappSDK {
    /** The one client: made at the first call, the same until `destroy`. */
    Client(options: { readonly appkey: string; readonly debug?: boolean }): Client
    /** Forgets the client, so that the next one is fresh. Does not leave, and is not the client's own `destroy`. */
    destroy?(): void
  }

  const sdk: YunXinMiniappSDK
  export default sdk
}
