import type { Outbox } from '../outbox/outbox'
import type { CallRecord, RecordStatus } from '../record/record'
import type { CallIds, CallType, Invite } from '../terms/identity'
import type { LoginStatus } from '../terms/login'
import type { DeviceWish } from '../terms/media'
import type { LastCall } from '../terms/snapshot'
import type { WithdrawalReason } from '../terms/wireReason'
import type { KeptCall, KeptOwn } from './keptCall'

/** A call that was withdrawn before the service said which room it made for it: its room is told when it does. */
export interface WithdrawnCall {
  readonly callId: string
  readonly requestId: string
  readonly userId: string
  readonly type: CallType
  readonly reason: WithdrawalReason
  /** The far side's own call stands, and its kit would end that one at a CANCEL: its refusal is waited for. */
  readonly sparesFarSide: boolean
  /** What its record says; null where it leaves none, since another call stands for it. */
  readonly status: RecordStatus | null
}

/** An answer that this side took back before the service said whether it had taken it. */
export interface RetractedAnswer extends CallIds {
  readonly userId: string
  /** It was for this side's media that the call ended, which the far side is told. */
  readonly mediaFailed: boolean
  /** To be written if the service had taken it, where nobody else does; null otherwise. */
  readonly record: CallRecord | null
}

/** An invite that came while this device was away: whether its caller still waits is being asked. */
export interface AwaitedInvite {
  readonly invite: Invite
  /** When it was made, in this device's time, ms since 1970. */
  readonly invitedAt: number
  /** Whether the service was asked; it is not while others are being looked into. */
  readonly asked: boolean
  /** What the user had set for the answer when this device was stopped; absent where it had not rung here yet. */
  readonly wish?: DeviceWish
}

/** An invite of which the app has not said yet whether it may ring. */
export interface UnjudgedInvite {
  readonly invite: Invite
  /** As of `AwaitedInvite`. */
  readonly invitedAt: number
  readonly offline: boolean
  /** When it came, in ms since 1970. */
  readonly heldSince: number
}

/** What outlives a call. */
export interface Ledger {
  readonly account: string | null
  readonly login: LoginStatus
  /** How long a call rings, in ms. */
  readonly callTimeout: number
  /** Whether a caller enters the media room before the answer. */
  readonly joinWhileRinging: boolean
  /** Whether a completed call's record is this side's, or the far side's, to write; not where the service does. */
  readonly writesCompleted: boolean
  /**
   * How long a far side is waited for that has left and may come back, in ms; 0: neither that one is waited for, nor does
   * this one come back.
   */
  readonly resumeWithin: number
  /** How long a call goes on while the app is in the background, in ms; null where that does not end it. */
  readonly hangUpAfterHide: number | null
  /** Since when the app is in the background; null while it is not, or where that ends no call. */
  readonly hiddenAt: number | null
  /** What the service has not confirmed yet. */
  readonly outbox: Outbox
  /** Calls to be withdrawn from their rooms, which are not known yet. */
  readonly withdrawn: readonly WithdrawnCall[]
  /** Answers whose fate is not known yet. */
  readonly retracted: readonly RetractedAnswer[]
  /** Request ids that are over, the latest last, so that a replayed invite cannot ring again. */
  readonly finished: readonly string[]
  /** Stored invites that the service is being asked about. */
  readonly awaited: readonly AwaitedInvite[]
  /** Whether the app has a say in who rings. */
  readonly asksMayRing: boolean
  /** Invites that the app is being asked about. */
  readonly unjudged: readonly UnjudgedInvite[]
  /** What rang here lately, against floods. */
  readonly rings: readonly { readonly from: string; readonly at: number }[]
  /** What this device was in the middle of when it was last stopped, until the account is logged in again. */
  readonly kept: KeptCall | null
  /** What this device has ended as it was back; its closing may have come after the far side's, which nobody knows yet. */
  readonly ending: KeptOwn | null
  /** Whether other devices of the account are logged in. */
  readonly others: boolean
  /** A call of the account that another of its devices is in, and that can be taken over; null where none is known. */
  readonly elsewhere: KeptOwn | null
  readonly lastCall: LastCall | null
}
