/** The parts of `nertc-wechat-sdk` that a call uses, so that nothing else in here depends on the SDK's own types. */
export interface MiniSdk {
  /** Makes the client of one room. */
  Client(options: { readonly appkey: string; readonly debug?: boolean }): MiniClient
  /** Lets go of the client made last, so that another can be made. Not taken for granted. */
  destroy?(): void
}

/** The SDK hands on a uid as a number or as digits, whichever it got. */
export type MiniUid = number | string

/** What a client enters a room with; `address` is a gateway in place of the one the channel server names. */
export interface MiniJoinOptions {
  readonly channelName: string
  readonly uid: number
  readonly token?: string
  readonly channelServer?: string
  readonly statisticsServer?: string
  readonly roomServer?: string
  readonly address?: string
}

/** A client, which signals and hands out the addresses that native components push to and play. */
export interface MiniClient {
  /** There is one listener an event: another one takes its place. */
  on<Name extends keyof MiniEvents>(name: Name, listener: (event: MiniEvents[Name]) => void): unknown
  /** Fails where nothing listens. */
  off<Name extends keyof MiniEvents>(name: Name): unknown
  /** Enters a room. Where the first connection is refused it never ends, though the client comes in. */
  join(options: MiniJoinOptions): Promise<{ readonly cid: number }>
  /** Publishes one kind. Resolves with the address to push to, the same for both. */
  publish(mediaType: 'audio' | 'video'): Promise<string>
  /** Asks for one kind of a member. Resolves with the address to play, the same for both. */
  subscribe(uid: MiniUid, mediaType: 'audio' | 'video'): Promise<{ readonly url: string }>
  /** Tells the room that a kind is muted. The stream stays. */
  mute(mediaType: 'audio' | 'video'): Promise<void>
  /** Tells the room that a kind is there again. */
  unmute(mediaType: 'audio' | 'video'): Promise<void>
  /** Leaves the room, and tells the service. */
  leave(): Promise<void>
  /** Breaks off whatever it does, a join too, which `leave` leaves to go on. */
  destroy(): void
}

/** What each event of a client carries. */
export interface MiniEvents {
  clientJoin: { readonly uid: MiniUid }
  clientLeave: { readonly uid: MiniUid }
  'stream-added': { readonly uid: MiniUid; readonly mediaType: string }
  'stream-removed': { readonly uid: MiniUid; readonly mediaType: string }
  'mute-audio': MiniUid
  'unmute-audio': MiniUid
  'mute-video': MiniUid
  'unmute-video': MiniUid
  syncDone: { readonly url: string }
  willreconnect: unknown
  reconnected: unknown
  kicked: unknown
  liveRoomClose: unknown
  disconnect: unknown
  error: unknown
  /** A request got no answer for ten seconds. */
  sendCommandOverTime: unknown
  /** What the members of the room send and can play does not go together. */
  'ability-not-support': { readonly uid: MiniUid; readonly code: unknown; readonly errMsg: unknown }
  /** `off` where what a member has published does not come. */
  'media-status': { readonly uid: MiniUid; readonly mediaType: string; readonly status: string }
}
