import type { SharedCall } from './elsewhere'
import type { CallType } from './identity'

/** 1 asked, 2 agreed, 3 refused: the wire's numbers, and those of `onCallTypeChange`. */
export type SwitchState = 1 | 2 | 3

/** What one side tells the other during a call (the CONTROL notification). */
export type ControlMessage =
  /** Older kits wait for this before they enter the media room. */
  | { readonly kind: 'mayJoin' }
  /** The sender was away, and knows the call as a video call: is it one? A kit that does not know the question ignores it. */
  | { readonly kind: 'typeAsked' }
  /** The sender's page goes, and may be loaded again. A kit that does not know the word ignores it. */
  | { readonly kind: 'returning' }
  /** The sender's page was loaded again, and it dials on. A kit that does not know the word ignores it. */
  | { readonly kind: 'returned' }
  /**
   * The sender's device rings for the call of that id: said once, by one who is not in the room yet. A kit that does not know
   * the word ignores it.
   */
  | { readonly kind: 'ringing'; readonly callId: string }
  /**
   * To the account itself: one of its devices is in this call, or with null is not any more. A kit that does not know the
   * word ignores it.
   */
  | { readonly kind: 'elsewhere'; readonly callId: string; readonly call: SharedCall | null }
  /** What the sender shows is its screen, or its camera's picture again. A kit that does not know the word ignores it. */
  | { readonly kind: 'screen'; readonly on: boolean }
  /** The sender has switched already and asks nobody. */
  | { readonly kind: 'switched'; readonly type: CallType }
  | { readonly kind: 'switch'; readonly type: CallType; readonly state: SwitchState }
