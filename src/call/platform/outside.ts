import type { CallType } from '../machine/terms/identity'

/** A way back to a call: who it is with, and what a tap does. */
export interface WayBackOffer {
  readonly name: string
  readonly act: () => void
  /** It is on another device of the account, and a tap brings it here. */
  readonly isElsewhere?: boolean
}

/** A call as it is seen from outside of the app's pages; with `notify` the system is to tell that it rings here, too. */
export interface CallOutside extends WayBackOffer {
  readonly type: CallType
  readonly stage: 'rings' | 'live' | 'talks'
  readonly notify: boolean
}
