import type { TypeSwitch, CallStatus, LastCall } from './snapshot'
import type { CallErrorCode } from './errorCode'
import type { CallRole, CallType, Peer, RtcTicket } from './identity'
import type { OutboxItem } from './outbox'
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

export type TimerName =
  'login' | 'permission' | 'ring' | 'connecting' | 'reconnecting' | 'remoteGone' | 'typeSwitch'

/** When each timer of a state is due, in ms since 1970. A timer that is not here does not run. */
export type Deadlines = { readonly [T in TimerName]?: number }

interface CallBase {
  readonly callId: string
  readonly requestId: string
  readonly channelName: string
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
}

/** Ringing here. */
export interface Called extends CallBase {
  readonly callStatus: 'called'
  readonly role: 'callee'
  readonly channelId: string
  /** The user has tapped accept and permission is asked for. */
  readonly answering: boolean
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
  /** 0 the user's wish, 2 time ran out. */
  readonly reason: 0 | 2
  readonly status: RecordStatus
}

/** What outlives a call. */
export interface Ledger {
  readonly account: string | null
  readonly login: 'offline' | 'loggingIn' | 'ready'
  /** ms. */
  readonly callTimeout: number
  readonly joinWhileRinging: boolean
  /** What the service has not confirmed yet. */
  readonly outbox: readonly OutboxItem[]
  /** When the waiting part of the outbox is tried again; null when nothing waits. */
  readonly retryAt: number | null
  readonly withdrawing: readonly WithdrawnCall[]
  /** Request ids that are over, the latest last, so that a replayed invite cannot ring again. */
  readonly finished: readonly string[]
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
export function initialState(settings: Pick<Ledger, 'callTimeout' | 'joinWhileRinging'>): CallState {
  return {
    ledger: {
      account: null,
      login: 'offline',
      outbox: [],
      retryAt: null,
      withdrawing: [],
      finished: [],
      lastCall: null,
      ...settings,
    },
    call: null,
  }
}
