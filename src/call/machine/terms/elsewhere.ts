import type { CallRole, CallType, Peer } from './identity'

/** A call of this account on another of its devices, as that one tells of it. */
export interface SharedCall {
  readonly requestId: string
  readonly channelName: string
  readonly roomName: string
  /** The account's uid in the media room. */
  readonly uid: number
  readonly role: CallRole
  readonly type: CallType
  /** The far side's account. */
  readonly userId: string
  readonly otherKit: boolean
  /** How long ago it was dialled, and connected, in ms: two devices' clocks differ. */
  readonly startedAgo: number
  readonly connectedAgo: number
}

/** A call of this account that another of its devices is in, and that can be taken over from there. */
export interface ElsewhereCall {
  /** This module's own name for the call. */
  readonly callId: string
  /** The far side. */
  readonly peer: Peer
  /** 1 audio, 2 video. */
  readonly type: CallType
  /** When it was connected, in ms since 1970. */
  readonly connectedAt: number
}
