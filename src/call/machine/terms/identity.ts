/** 1 audio, 2 video: the numbers Yunxin's signalling channel and its call records use. */
export type CallType = 1 | 2

/** Which side of a call this one is. */
export type CallRole = 'caller' | 'callee'

/** The far side, as a page shows it. */
export interface Peer {
  /** The account. */
  readonly userId: string
  /** The name in its profile; the account where there is none. */
  readonly name: string
  /** Address of a picture, or an empty string. */
  readonly avatar: string
}

/** What names one call, in every signal about it. `requestId` is the invite's, `channelId` the signalling room's. */
export interface CallIds {
  readonly callId: string
  readonly requestId: string
  readonly channelId: string
}

/** An invite as it came in, already validated by the signalling adapter. */
export interface Invite extends CallIds {
  readonly from: string
  /** By what name the service can be asked for the signalling room; null where it cannot. */
  readonly roomName: string | null
  readonly type: CallType
  /** The RTC channel both sides join. */
  readonly channelName: string
  /** What the caller's app handed to `call()`, as a string; empty where it handed nothing. */
  readonly attachment: string
  /** How long the caller rings, in ms; null where its kit does not say. */
  readonly timeout: number | null
  /** Whether the caller's kit knows the glare rule, as ours does and no other. */
  readonly glare: boolean
  /** An invite to a group call, which is not ours to answer. */
  readonly group: boolean
}

/** A signalling room as the service knows it just now. */
export interface FoundRoom {
  readonly channelId: string
  /** The accounts that are in it. */
  readonly members: readonly string[]
  /** The uid that each of them has in the media room, in the same order. */
  readonly uids: readonly number[]
}

/** What a side needs to enter the media room. */
export interface RtcTicket {
  readonly channelName: string
  /** This side's uid in the media room. */
  readonly uid: number
  readonly token: string
}

/** The service's answer to `call` and `callSetup`. */
export interface RoomTicket extends RtcTicket {
  readonly channelId: string
  /** The far side's uid in the media room; null where it is not in the signalling room yet. */
  readonly peerUid: number | null
  /** Of a call that was placed: the service says that none of the callee's devices is online. */
  readonly calleeOffline?: boolean
}

/** Which room this account was in, with whom, and as whom in which media room. */
export interface RoomPlace {
  readonly callId: string
  readonly channelId: string
  readonly userId: string
  readonly channelName: string
  readonly uid: number
}
