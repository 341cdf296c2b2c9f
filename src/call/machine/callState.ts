import type { TypeSwitch, CallStatus, LastCall } from './snapshot'
import type { CallErrorCode } from './errorCode'
import type { CallIds, CallRole, CallType, Invite, Peer, RtcTicket } from './identity'
import type { KeptCall } from './keptCall'
import type { OutboxItem, WithdrawalReason } from './outboxRequest'
import type { RecordStatus } from './record'

// Everything here is plain JSON: a state can be stored, compared, and explored by a model checker.

/** A stream of the far side: it is there or not, and if there, may be muted. */
export interface RemoteStream {
  readonly available: boolean
  readonly muted: boolean
}

export interface Remote {
  readonly uid: number | null
  readonly entered: boolean
  readonly audio: RemoteStream
  readonly video: RemoteStream
}

/** How far this side's media is. */
export interface LocalMedia {
  readonly devices: 'closed' | 'opening' | 'open'
  readonly room: 'out' | 'joining' | 'in'
  readonly published: boolean
}

export type DeadlineName =
  'login' | 'permission' | 'ring' | 'glare' | 'connecting' | 'reconnecting' | 'remoteGone' | 'typeSwitch'

/** When each timer of a state is due, in ms since 1970. A timer that is not here does not run. */
export type Deadlines = { readonly [T in DeadlineName]?: number }

/** `background` runs while the app is hidden, whatever the call's status. */
export type TimerName = DeadlineName | 'background'

interface CallBase {
  readonly callId: string
  readonly requestId: string
  readonly channelName: string
  /** By what name the service can be asked for the signalling room; null where it cannot. */
  readonly roomName: string | null
  readonly type: CallType
  readonly role: CallRole
  readonly peer: Peer
  readonly attachment: string
  readonly startedAt: number
  readonly microphoneOn: boolean
  readonly cameraOn: boolean
  readonly media: LocalMedia
  readonly remote: Remote
  readonly reconnecting: boolean
  readonly playBlocked: boolean
  readonly notice: CallErrorCode | null
  readonly typeSwitch: TypeSwitch | null
  readonly deadlines: Deadlines
}

/** Dialling, or ringing on the far side. */
export interface Calling extends CallBase {
  readonly callStatus: 'calling'
  readonly role: 'caller'
  /** What is waited for: a login, the user's permission, the service's reply, or the far side. */
  readonly stage: 'login' | 'permission' | 'placing' | 'ringing'
  /** How long it rings once it is placed, in ms. */
  readonly timeout: number
  readonly channelId: string | null
  readonly ticket: RtcTicket | null
  /** The far side has dialled this one meanwhile, and this side's call is the one that stands. */
  readonly held: Invite | null
}

/** Ringing here. */
export interface Called extends CallBase {
  readonly callStatus: 'called'
  readonly role: 'callee'
  readonly channelId: string
  /** The user has tapped accept and permission is asked for. */
  readonly answering: boolean
  /** False where this side had dialled the caller, so that it is answered without having rung. */
  readonly announced: boolean
  /** Whether the caller's kit knows the glare rule. */
  readonly glare: boolean
}

/** Answered, media being set up. */
export interface Connecting extends CallBase {
  readonly callStatus: 'connecting'
  readonly channelId: string
  /** Null while the reply that carries it is under way. */
  readonly ticket: RtcTicket | null
  /** A video call was answered with audio only: the far side is to be told once the room is entered. */
  readonly answeredAsAudio: boolean
}

export interface InCall extends CallBase {
  readonly callStatus: 'inCall'
  readonly channelId: string
  readonly connectedAt: number
  /** Since when, and how, the far side is gone from the media room; null while it is there. */
  readonly remoteGone: { readonly how: 'left' | 'lost'; readonly at: number } | null
}

export type LiveCall = Calling | Called | Connecting | InCall

/** A call that ended here before the service said which room it made for it: to be undone when it does. */
export interface WithdrawnCall {
  readonly callId: string
  readonly requestId: string
  readonly userId: string
  readonly type: CallType
  readonly reason: WithdrawalReason
  /** What its record says; null where it leaves none, since another call stands for it. */
  readonly status: RecordStatus | null
}

/** An answer that this side took back before the service said whether it had taken it. */
export interface RetractedAnswer extends CallIds {
  readonly userId: string
  /** It was for this side's media that the call ended, which the far side is told. */
  readonly mediaFailed: boolean
}

/** An invite that came while this device was away: whether its caller still waits is being asked. */
export interface AwaitedInvite {
  readonly invite: Invite
  /** When it was made, in this device's time, ms since 1970. */
  readonly invitedAt: number
}

/** What outlives a call. */
export interface Ledger {
  readonly account: string | null
  readonly login: 'offline' | 'loggingIn' | 'ready'
  /** ms. */
  readonly callTimeout: number
  readonly joinWhileRinging: boolean
  /** How long a call goes on while the app is in the background, in ms; null where that does not end it. */
  readonly hangUpAfterHide: number | null
  /** Since when the app is in the background; null while it is not, or where that ends no call. */
  readonly hiddenAt: number | null
  /** What the service has not confirmed yet. */
  readonly outbox: readonly OutboxItem[]
  readonly withdrawing: readonly WithdrawnCall[]
  readonly retracting: readonly RetractedAnswer[]
  /** Request ids that are over, the latest last, so that a replayed invite cannot ring again. */
  readonly finished: readonly string[]
  readonly awaited: readonly AwaitedInvite[]
  /** What rang here lately, against floods. */
  readonly rings: readonly { readonly from: string; readonly at: number }[]
  /** What this device was in the middle of when it was last stopped, until the account is logged in again. */
  readonly kept: KeptCall | null
  readonly lastCall: LastCall | null
}

/** The machine's state, with the call narrowed to `C` where a row of the table knows it. */
export interface StateWith<C extends LiveCall | null> {
  readonly ledger: Ledger
  readonly call: C
}

export type CallState = StateWith<LiveCall | null>

/** The live call of one status. */
export type CallIn<S extends CallStatus> = S extends 'idle' ? null : Extract<LiveCall, { callStatus: S }>

export function statusOf(state: CallState): CallStatus {
  return state.call === null ? 'idle' : state.call.callStatus
}

/** The state before anything happened. */
export function initialState(
  settings: Pick<Ledger, 'callTimeout' | 'joinWhileRinging'> & Partial<Pick<Ledger, 'hangUpAfterHide'>>,
): CallState {
  return {
    ledger: {
      account: null,
      login: 'offline',
      outbox: [],
      withdrawing: [],
      retracting: [],
      finished: [],
      awaited: [],
      rings: [],
      kept: null,
      lastCall: null,
      hangUpAfterHide: null,
      hiddenAt: null,
      ...settings,
    },
    call: null,
  }
}
