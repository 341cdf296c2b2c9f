import type { CallType } from '../machine/terms/identity'

/** A way back to a call: who it is with, and what a tap does. */
export interface WayBackOffer {
  readonly name: string
  readonly act: () => void
  /** It is on another device of the account, and a tap brings it here. */
  readonly isElsewhere?: boolean
  /** It rings here: what it is, and what answers it on the spot. */
  readonly ringing?: RingingOffer
}

/** A call that rings, to be answered wherever the user is. What is done fails with a CallError, whose sentence is the user's. */
export interface RingingOffer {
  readonly type: CallType
  /** The invite's id. */
  readonly requestId: string | null
  /** Accept was tapped. */
  readonly answering: boolean
  /** This one ring was silenced. */
  readonly muted: boolean
  readonly accept: () => Promise<void>
  readonly reject: () => Promise<void>
  /** Silences this one ring. */
  readonly mute: () => Promise<void>
}

/** A call as it is seen from outside of the app's pages; with `notify` the system is to tell that it rings here, too. */
export interface CallOutside extends WayBackOffer {
  readonly type: CallType
  readonly stage: 'rings' | 'live' | 'talks'
  readonly notify: boolean
}
