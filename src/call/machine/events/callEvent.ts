import type { CallRecord } from '../record/record'
import type { KeptCall } from '../state/keptCall'
import type { ControlMessage, SwitchState } from '../terms/control'
import type { CallErrorCode } from '../terms/errorCode'
import type { CallType, FoundRoom, Invite, Peer, RoomTicket } from '../terms/identity'
import type { LoginStatus } from '../terms/login'
import type { Arrival, DeviceWish, MediaKind, PeerLeaving, PermissionState } from '../terms/media'
import type { TimerName } from '../timing/deadlines'
import type { Lack } from '../terms/lack'

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
  /** What is lacking, where that is why. */
  readonly lack?: Lack
}

/** What each kind of event carries beside `type` and `at`. */
interface EventBody {
  // What the user, or the app, asks for.
  'user.dialled': OfCall &
    DeviceWish & {
      readonly requestId: string
      readonly channelName: string
      readonly userId: string
      readonly callType: CallType
      readonly attachment: string
      /** How long it rings, in ms; as long as calls do unless set. */
      readonly timeout?: number
    }
  'user.accepted': DeviceWish & { readonly answerType: CallType | null }
  'user.hungUp': object
  /** The call that rings is to ring on without being heard or felt. */
  'user.ringMuted': object
  'user.microphoneSet': { readonly on: boolean }
  /** `poorNetwork`: it is off for that, and the user has not asked for it. */
  'user.cameraSet': { readonly on: boolean; readonly poorNetwork?: boolean }
  'user.typeSwitched': { readonly callType: CallType; readonly state: SwitchState }
  /** The call that another device of this account is in is to go on here. */
  'user.tookOver': object
  'user.timeoutSet': { readonly ms: number }
  'user.profileFound': { readonly peer: Peer }
  /** The app, or the tab, was brought back to the user. */
  'app.shown': object
  'app.hidden': object
  /** The device stood still, as one that slept, and does not know what happened since, in ms since 1970. */
  'app.woke': { readonly since: number }
  /** Somebody begins to follow the call, as a page that is drawn does, whether or not the app is in front of the user. */
  'app.followed': object
  'app.unloading': object
  /** The app has said whether an invite may ring. */
  'app.ringJudged': { readonly requestId: string; readonly mayRing: boolean }
  /** What this device kept before it was stopped. */
  'app.restored': { readonly kept: KeptCall }

  // What the device says.
  'devices.allowed': OfCall
  'devices.refused': OfCall & { readonly microphone: PermissionState; readonly camera: PermissionState }
  'devices.opened': OfCall
  'devices.failed': OfCall & Failure

  // Replies of the signalling service.
  /** `untold`: the app wants no push, so that nobody tells a callee who is away. */
  'signal.placed': OfCall & { readonly ticket: RoomTicket; readonly untold?: boolean }
  'signal.placeFailed': OfCall & Failure
  'signal.answered': OfCall & { readonly ticket: RoomTicket }
  'signal.answerFailed': OfCall & Failure
  'signal.rejoined': OfCall & { readonly ticket: RoomTicket }
  'signal.rejoinFailed': OfCall & Failure
  'outbox.sent': { readonly key: string }
  'outbox.found': { readonly key: string; readonly room: FoundRoom | null }
  'outbox.failed': { readonly key: string } & Failure
  'signal.roomTold': { readonly roomName: string; readonly room: FoundRoom | null }
  'signal.roomUntold': { readonly roomName: string } & Failure
  /** `record`: null where there is none, or nobody could say. */
  'signal.recordTold': OfCall & { readonly record: CallRecord | null }

  // What the signalling service tells, in the port's own words too.
  /**
   * `invitedAt` is the service's own time of the invite, as this device's clock has it, in ms since 1970. `offline`: it
   * was stored while this device was away, and may be over. `heldSince`: when it came, in ms since 1970, where the app
   * was asked about it meanwhile. `wish`: what this device's user had set for the answer before it was stopped.
   */
  'signal.invited': {
    readonly invite: Invite
    readonly invitedAt: number
    readonly offline: boolean
    readonly heldSince?: number
    readonly wish?: DeviceWish
  }
  'signal.accepted': OfInvite & {
    /** The callee's kit waits for `mayJoin` before it enters the media room. */
    readonly waitsForMayJoin: boolean
    /** The callee's uid in the media room; null where the service has not said it. */
    readonly peerUid: number | null
    /** A video call was answered with audio only. Only kits that know the glare rule say so here. */
    readonly audioOnly?: boolean
    /** The callee's kit is not ours. */
    readonly otherKit?: boolean
  }
  'signal.rejected': OfInvite & { readonly reason: number }
  'signal.cancelled': OfInvite & { readonly reason: number }
  /**
   * The room was closed. `duration` (whole seconds) is what the closing side measured; null where it says that for it
   * the call never connected; undefined where it is another kit's, which does not say. `mediaFailed`: it could not set up its media.
   */
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
  /** `away`: for how long (ms) it was not `ready` before it is again; absent where it never was. */
  'signal.login': {
    readonly status: LoginStatus
    readonly account: string | null
    readonly away?: number
  }
  /** Whether other devices of the account are logged in. */
  'signal.devices': { readonly others: boolean }
  'signal.kicked': { readonly reason: string }
  /** The app has logged out: it does not come back by itself. */
  'signal.loggedOut': object
  'signal.recorded': { readonly record: CallRecord }

  // What the media session of one call tells; the session itself need not know which call that is.
  'media.joined': OfCall & { readonly uid: number; readonly cid: number }
  'media.published': OfCall
  /** Media cannot work here at all. */
  'media.failed': OfCall & Failure
  /** Anybody; whoever is not the far side is only noted. */
  'media.peerEntered': OfCall & { readonly uid: number }
  'media.peerLeft': OfCall & { readonly uid: number; readonly how: PeerLeaving }
  'media.streamChanged': OfCall & {
    readonly uid: number
    readonly kind: MediaKind
    readonly available: boolean
  }
  'media.muteChanged': OfCall & { readonly uid: number; readonly kind: MediaKind; readonly mute: boolean }
  /** Told when it changes, and anew once the far side has come, or this side is connected again. */
  'media.arrival': OfCall & { readonly uid: number; readonly arrival: Arrival }
  'media.reconnecting': OfCall
  'media.reconnected': OfCall
  /** The media connection will not come back. `isTaken`: somebody else has this side's place in the room. */
  'media.lost': OfCall & { readonly cause?: unknown; readonly isTaken?: boolean }
  /** A microphone or camera was taken away (unplugged, seized by a phone call), or is not permitted after all. */
  'media.deviceFailed': OfCall & Failure & { readonly kind: MediaKind }
  /** This side's screen is to be seen in the camera's place, or is not any more: its user, or the browser, has ended it. */
  'media.screenChanged': OfCall & { readonly on: boolean }
  /** One that had failed works again without anybody having asked: the system has given it back. */
  'media.deviceRestored': OfCall & { readonly kind: MediaKind }
  /** The browser refuses to play sound before the user touches the page; cleared by `resumePlay`. */
  'media.playBlocked': OfCall & { readonly blocked: boolean }
  /** Of one side: 0 unknown, 1 best … 5 worst. */
  'media.quality': OfCall & { readonly uid: number; readonly uplink: number; readonly downlink: number }

  // Time.
  'timer.expired': OfCall & { readonly timer: TimerName }
  'timer.retry': object
}

/** What names a kind of event. */
export type CallEventType = keyof EventBody

/** Everything that can happen to a call. `at` is this device's time, ms since 1970. */
export type CallEvent = {
  readonly [T in CallEventType]: { readonly type: T; readonly at: number } & EventBody[T]
}[CallEventType]

/** The event of one kind. */
export type EventOf<T extends CallEventType> = Extract<CallEvent, { readonly type: T }>

/** An event without the time, which the engine stamps on. */
export type Untimed<E> = E extends unknown ? Omit<E, 'at'> : never

type Pushed =
  | 'invited'
  | 'accepted'
  | 'rejected'
  | 'cancelled'
  | 'closed'
  | 'controlled'
  | 'handledElsewhere'
  | 'login'
  | 'devices'
  | 'kicked'
  | 'loggedOut'
  | 'recorded'

/** What the signalling service tells by itself: the events that its adapter hands on as they are. */
export type SignalEvent = Untimed<EventOf<`signal.${Pushed}`>>

type Session =
  | 'peerEntered'
  | 'peerLeft'
  | 'streamChanged'
  | 'muteChanged'
  | 'arrival'
  | 'reconnecting'
  | 'reconnected'
  | 'lost'
  | 'failed'
  | 'deviceFailed'
  | 'deviceRestored'
  | 'screenChanged'
  | 'playBlocked'
  | 'quality'

type WithoutCall<E> = E extends unknown ? Omit<E, 'callId'> : never

/** What a media session tells by itself, of the one call that it is made for. */
export type MediaEvent = WithoutCall<Untimed<EventOf<`media.${Session}`>>>
