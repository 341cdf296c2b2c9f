import type { CallRole, CallType, Invite, Peer } from '../terms/identity'

/** It rang here, until `ringUntil` (ms since 1970). */
export interface KeptRing {
  readonly as: 'ringing'
  readonly account: string
  readonly invite: Invite
  readonly startedAt: number
  readonly ringUntil: number
  /** What its user has set for the answer. */
  readonly microphoneOn: boolean
  readonly cameraOn: boolean
}

/** What a device needs beside the rest to go on dialling, or to come back into a connected call. No token: it asks for another. */
export interface KeptMedia {
  readonly channelName: string
  readonly roomName: string
  readonly attachment: string
  /** This side's uid in the media room. */
  readonly uid: number
  readonly microphoneOn: boolean
  readonly cameraOn: boolean
}

/** It was placed, or answered, from this device. */
export interface KeptOwn {
  readonly as: 'placed'
  readonly account: string
  readonly callId: string
  readonly requestId: string
  /** Null where the service had not said yet which room it made. */
  readonly channelId: string | null
  readonly role: CallRole
  readonly type: CallType
  readonly peer: Peer
  readonly otherKit: boolean
  /** Whether the far side had answered. */
  readonly answered: boolean
  readonly startedAt: number
  /** Until when it rings on the far side, in ms since 1970; null once it is answered. */
  readonly ringUntil: number | null
  readonly connectedAt: number | null
  /**
   * When this device last saw itself in it, in ms since 1970: what was after that, nobody has measured. Null while it is
   * in it, since only who keeps it knows when.
   */
  readonly seenAt: number | null
  /** Null where there is no coming back into it. */
  readonly media: KeptMedia | null
  /** It was being ended already, by a device that was stopped once more before the service had answered its closing. */
  readonly closing: boolean
}

/** What a device remembers of its live call across a crash or a restart. */
export type KeptCall = KeptRing | KeptOwn
