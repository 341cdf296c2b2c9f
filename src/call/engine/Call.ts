import type { CallError } from '../error/CallError'
import type { CallInfo } from '../machine/terms/callInfo'
import type { SwitchState } from '../machine/terms/control'
import type { CallType, Peer } from '../machine/terms/identity'
import type { InviteData } from '../machine/terms/inviteData'
import type { CallSnapshot } from '../machine/terms/snapshot'
import type { Dispose, MediaSurface } from '../platform/ports'
import type { EventHandler, EventName } from './event'

/** Told the same as the promise: exactly one of the two is called, once. A failure without a `fail` causes `onError`. */
export interface Callbacks<T> {
  readonly success?: (result: T) => void
  readonly fail?: (error: CallError) => void
}

/** What `call` takes. */
export interface CallOptions extends Callbacks<CallInfo> {
  /** The account to call. */
  readonly userId: string
  /** 1 audio, 2 video. */
  readonly type: CallType
  /** Handed to the callee with `onInvited`, as a string; at most 4 KB. */
  readonly attachment?: string
}

/** What `cancel` takes: ids that are given must be those of the call that is dialled. */
export interface CancelOptions extends Callbacks<void> {
  readonly channelId?: string
  readonly account?: string
  readonly requestId?: string
  readonly offlineEnabled?: boolean
}

/** `inviteData` of `onInvited` fits; ids that are given must be those of the invite that rings. */
export interface AnswerOptions extends Callbacks<void>, Partial<InviteData> {
  /** Answer a video call with audio only: 1. */
  readonly answerType?: CallType
}

/** What `hangUp` takes: an id that is given must be that of the live call. */
export interface HangUpOptions extends Callbacks<void> {
  readonly channelId?: string
  readonly offlineEnabled?: boolean
}

/** What `switchCallType` takes. */
export interface SwitchCallTypeOptions extends Callbacks<void> {
  readonly type: CallType
  /** 1 ask (default), 2 agree, 3 refuse. */
  readonly state?: SwitchState
}

/**
 * The call object: everything an app, a store or a page may ask of a call. A promise that fails does so with a CallError;
 * `success` and `fail` are told the same.
 */
export interface Call {
  /**
   * Calls an account. Causes `onUserAccept`, `onUserReject`, `onUserBusy` or `onCallingTimeOut`, and `onCallEnd`.
   * @returns what was placed, as soon as the service has taken it; it may still be rejected or time out. Where both sides
   * have dialled each other it may be the far side's call
   * @throws CallError INVALID_ARGUMENT, CALL_SELF, UNKNOWN_USER, NOT_LOGGED_IN, BUSY_HERE, PERMISSION_DENIED,
   * DEVICE_NOT_FOUND, DEVICE_IN_USE, CANCELLED, NETWORK, TIMEOUT or UNSUPPORTED_PLATFORM
   */
  call(options: CallOptions): Promise<CallInfo>
  /**
   * Withdraws the call that is dialled: it is over here at once, and the service is told in the background.
   * @throws CallError NOT_CALLING or ID_MISMATCH
   */
  cancel(options?: CancelOptions): Promise<void>
  /**
   * Answers the call that rings here. Resolves when the service has taken the answer.
   * @throws CallError NOT_CALLED, ID_MISMATCH, PERMISSION_DENIED, DEVICE_NOT_FOUND, DEVICE_IN_USE,
   * ANSWERED_ELSEWHERE, INVITE_GONE, NETWORK or TIMEOUT
   */
  accept(options?: AnswerOptions): Promise<void>
  /**
   * Rejects the call that rings here: it is over at once, and the service is told in the background.
   * @throws CallError NOT_CALLED or ID_MISMATCH
   */
  reject(options?: AnswerOptions): Promise<void>
  /**
   * Ends the live call in any status; one that is dialled it withdraws, one that rings it rejects. Causes `onCallEnd`.
   * @throws CallError NOT_IN_CALL or ID_MISMATCH
   */
  hangUp(options?: HangUpOptions): Promise<void>
  /**
   * How long a call rings, from the next one on.
   * @param ms - 1,000 … 120,000
   * @throws CallError INVALID_ARGUMENT
   */
  setCallTimeout(ms: number): void
  /** Whether the call page opens by itself; an app that shows its own page sets it to false. */
  setOpenPage(on: boolean): void
  /**
   * Brings the call page to the user, whether or not it opens by itself; it is never there twice. With ten pages open in
   * a mini program it takes the place of the last one, which comes back with `closePage`; where that fails, of all.
   */
  openPage(): Promise<void>
  /**
   * Says that the user sees this call, or a way to it, until disposed: for a page or a banner of the app's own. While
   * nobody says so, and the call page opens by itself, H5 shows a bar above every page that leads back to the call. The
   * call page, `FloatingCall` and `IncomingBanner` say it by themselves.
   */
  seen(): Dispose
  /** Leads from the call page back to where the user came from, without touching the call; elsewhere does nothing. */
  closePage(): Promise<void>
  /** Whether `minimise` has a page to show. */
  canMinimise(): boolean
  /**
   * Shows the app again while the call goes on; `openPage` leads back. In a mini program media lives in the call page,
   * which therefore stays, below a page of the app.
   */
  minimise(): Promise<void>
  /**
   * Asks for another type, or answers the far side's wish. To audio nobody needs be asked. Causes `onCallTypeChange`.
   * @throws CallError NOT_IN_CALL or INVALID_ARGUMENT
   */
  switchCallType(options: SwitchCallTypeOptions): Promise<void>
  /**
   * Mutes this side, or not any more. A device that fails shows as `notice` and causes `onError`.
   * @throws CallError NOT_IN_CALL
   */
  setMicrophone(on: boolean): Promise<void>
  /**
   * Shows this side, or not any more. A device that fails shows as `notice` and causes `onError`.
   * @throws CallError NOT_IN_CALL; INVALID_ARGUMENT in an audio call
   */
  setCamera(on: boolean): Promise<void>
  /**
   * From the front camera to the back one, and the other way round.
   * @throws CallError NOT_IN_CALL, and what the media session says
   */
  switchCamera(): Promise<void>
  /**
   * Plays what the browser has held back; to be called from a user's tap while `playBlocked`.
   * @throws CallError NOT_IN_CALL, and what the media session says
   */
  resumePlay(): Promise<void>
  /** Tells `handler` of an event, once where it was added twice, until each adding was undone. */
  on<N extends EventName>(name: N, handler: EventHandler<N>): Dispose
  /** Ends what `on` began, however often; nothing where it never began. */
  off<N extends EventName>(name: N, handler: EventHandler<N>): void
  /** The call as it is now: frozen, and the same object until something changed. */
  getSnapshot(): CallSnapshot
  /**
   * Time as the call measures it, in ms since 1970: `now() - connectedAt` is how long it has lasted. Unlike `Date.now` it
   * does not jump when the device's clock is set.
   */
  now(): number
  /** Tells when `getSnapshot` has another answer. */
  subscribe(listener: () => void): Dispose
  /** What the page of an ended call offers besides another call: the app's own `onMessage`; null where it has none. */
  readonly messageTo: ((peer: Peer) => void) | null
  /** For the component that draws media, and for nothing else. */
  readonly media: MediaSurface
  /**
   * Ends the live call, waits up to 2,000 ms until the service was told, and releases everything but the IM instance. The
   * call object is of no use any more.
   */
  destroy(): Promise<void>
}
