import type { ControlMessage, SwitchState } from './control'
import type { CallErrorCode } from './errorCode'
import type { Lack } from './lack'
import type { CallType, FoundRoom, Invite, Peer, RoomTicket } from './identity'
import type { KeptCall } from './keptCall'
import type { CallRecord } from './record'
import type { TimerName } from './callState'

/** Which invite a signal is about. */
interface OfInvite {
  readonly channelId: string
  readonly requestId: string
  readonly from: string
}

interface OfCall {
  readonly callId: string
}

/** `cause` is handed on to the app's error untouched and never kept in the state. */
interface Failure {
  readonly code: CallErrorCode
  readonly cause?: unknown
  /** What this browser lacks, where that is why. */
  readonly lack?: Lack
}

export type MediaKind = 'audio' | 'video'
type Permission = 'granted' | 'denied' | 'missing'

/** What each kind of event carries beside `type` and `at`. */
interface EventBody {
  // What the user, or the app, asks for.
  'user.dialled': OfCall & {
    readonly requestId: string
    readonly channelName: string
    readonly userId: string
    readonly callType: CallType
    readonly attachment: string
  }
  'user.accepted': { readonly answerType: CallType | null }
  'user.hungUp': object
  'user.microphoneSet': { readonly on: boolean }
  'user.cameraSet': { readonly on: boolean }
  'user.typeSwitched': { readonly callType: CallType; readonly state: SwitchState }
  'user.timeoutSet': { readonly ms: number }
  'user.profileFound': { readonly peer: Peer }
  /** The app, or the tab, was brought back to the user. */
  'app.shown': object
  'app.hidden': object
  'app.unloading': object
  /** What this device kept before it was stopped. */
  'app.restored': { readonly kept: KeptCall }

  // What the device says.
  'devices.allowed': OfCall
  'devices.refused': OfCall & { readonly microphone: Permission; readonly camera: Permission }
  'devices.opened': OfCall
  'devices.failed': OfCall & Failure

  // Replies of the signalling service.
  'signal.placed': OfCall & { readonly ticket: RoomTicket }
  'signal.placeFailed': OfCall & Failure
  'signal.answered': OfCall & { readonly ticket: RoomTicket }
  'signal.answerFailed': OfCall & Failure
  'outbox.sent': { readonly key: string }
  'outbox.found': { readonly key: string; readonly room: FoundRoom | null }
  'outbox.failed': { readonly key: string } & Failure
  'signal.roomTold': { readonly roomName: string; readonly room: FoundRoom | null }
  'signal.roomUntold': { readonly roomName: string } & Failure

  // What the signalling service tells.
  'signal.invited': { readonly invite: Invite; readonly invitedAt: number; readonly offline: boolean }
  'signal.accepted': OfInvite & { readonly waitsForMayJoin: boolean; readonly audioOnly?: boolean }
  'signal.rejected': OfInvite & { readonly reason: number }
  'signal.cancelled': OfInvite & { readonly reason: number }
  'signal.closed': {
    readonly channelId: string
    readonly from: string
    readonly duration: number | null | undefined
    readonly mediaFailed: boolean
  }
  'signal.controlled': {
    readonly channelId: string
    readonly from: string
    readonly message: ControlMessage
  }
  'signal.handledElsewhere': {
    readonly channelId: string
    readonly requestId: string
    readonly how: 'accepted' | 'rejected'
  }
  'signal.login': {
    readonly status: 'offline' | 'loggingIn' | 'ready'
    readonly account: string | null
  }
  'signal.kicked': { readonly reason: string }
  'signal.recorded': { readonly record: CallRecord }

  // What the media session of one call tells.
  'media.joined': OfCall & { readonly uid: number; readonly cid: number }
  'media.published': OfCall
  'media.failed': OfCall & Failure
  'media.peerEntered': OfCall & { readonly uid: number }
  'media.peerLeft': OfCall & { readonly uid: number; readonly how: 'left' | 'lost' | 'restarting' }
  'media.streamChanged': OfCall & {
    readonly uid: number
    readonly kind: MediaKind
    readonly available: boolean
  }
  'media.muteChanged': OfCall & { readonly uid: number; readonly kind: MediaKind; readonly mute: boolean }
  'media.reconnecting': OfCall
  'media.reconnected': OfCall
  'media.lost': OfCall & { readonly cause?: unknown }
  'media.deviceFailed': OfCall & Failure & { readonly kind: MediaKind }
  'media.playBlocked': OfCall & { readonly blocked: boolean }
  'media.quality': OfCall & { readonly uid: number; readonly uplink: number; readonly downlink: number }

  // Time.
  'timer.expired': OfCall & { readonly timer: TimerName }
  'timer.retry': object
}

export type CallEventType = keyof EventBody

/** Everything that can happen to a call. `at` is this device's time, ms since 1970. */
export type CallEvent = {
  readonly [T in CallEventType]: { readonly type: T; readonly at: number } & EventBody[T]
}[CallEventType]

export type EventOf<T extends CallEventType> = Extract<CallEvent, { readonly type: T }>
