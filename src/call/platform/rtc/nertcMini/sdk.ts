/** The parts of `nertc-wechat-sdk` that a call uses, so that nothing else in here depends on the SDK's own types. */
export interface MiniSdk {
  Client(options: { readonly appkey: string; readonly debug?: boolean }): MiniClient
  destroy?(): void
}

export type MiniUid = number | string

export interface MiniJoinOptions {
  readonly channelName: string
  readonly uid: number
  readonly token?: string
  readonly channelServer?: string
  readonly statisticsServer?: string
  readonly roomServer?: string
  readonly address?: string
}

export interface MiniClient {
  /** There is one listener an event: another one takes its place. */
  on<Name extends keyof MiniEvents>(name: Name, listener: (event: MiniEvents[Name]) => void): unknown
  /** Fails where nothing listens. */
  off<Name extends keyof MiniEvents>(name: Name): unknown
  join(options: MiniJoinOptions): Promise<{ readonly cid: number }>
  publish(mediaType: 'audio' | 'video'): Promise<string>
  subscribe(uid: MiniUid, mediaType: 'audio' | 'video'): Promise<{ readonly url: string }>
  mute(mediaType: 'audio' | 'video'): Promise<void>
  unmute(mediaType: 'audio' | 'video'): Promise<void>
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
