import type { CallError } from '../error/CallError'
import type { CallInfo } from '../machine/terms/callInfo'
import type { SwitchState } from '../machine/terms/control'
import type { CallType, Peer } from '../machine/terms/identity'
import type { DeviceWish } from '../machine/terms/media'
import type { InviteData } from '../machine/terms/inviteData'
import type { CallSnapshot } from '../machine/terms/snapshot'
import type { CallDevices, CallStats, Dispose, MediaSurface } from '../platform/ports'
import type { EventHandler, EventName } from './event'
import type { CallPush } from './invitePush'
import type { CallReport } from './journal/callReport'
import type { PastCalls } from './pastCalls'
import type { RingChoice } from './ringing'

/** Told the same as the promise: exactly one of the two is called, once. A failure without a `fail` causes `onError`. */
export interface Callbacks<T> {
  /** Told what the promise resolves with. */
  readonly success?: (result: T) => void
  /** Told what the promise fails with; nobody needs look at the promise then. */
  readonly fail?: (error: CallError) => void
}

/** What `call` takes. */
export interface CallOptions extends Callbacks<CallInfo>, DeviceWish {
  /** The account to call, in any case: accounts do not distinguish it. */
  readonly userId: string
  /** 1 audio, 2 video. */
  readonly type: CallType
  /** Handed to the callee with `onInvited`; at most 3,000 characters. Empty unless set. */
  readonly attachment?: string
  /**
   * How long this call rings, in ms, 1,000 … 120,000; as `setCallTimeout` has it unless set. On the far side it rings for no
   * longer than that side's own setting.
   */
  readonly timeout?: number
  /** What a callee who is away is told by push of this call, in place of `push` of `createCall`; `false`: nothing. */
  readonly push?: CallPush | false
}

/** What `cancel` takes: ids that are given must be those of the call that is dialled. */
export interface CancelOptions extends Callbacks<void> {
  /** The signalling room's id. */
  readonly channelId?: string
  /** The account that is called. */
  readonly account?: string
  /** The invite's id. */
  readonly requestId?: string
  /** Taken for the sake of code written for Yunxin's call component; a cancel is stored for a callee who is away in any case. */
  readonly offlineEnabled?: boolean
}

/**
 * `inviteData` of `onInvited` fits; ids that are given must be those of the invite that rings. What is not said of microphone
 * and camera is as it was set while it rang, by `setMicrophone` and `setCamera`.
 */
export interface AnswerOptions extends Callbacks<void>, DeviceWish, Partial<InviteData> {
  /** 1 answers a video call with audio only; the type of the invite unless set. */
  readonly answerType?: CallType
}

/** What `hangUp` takes: an id that is given must be that of the live call. */
export interface HangUpOptions extends Callbacks<void> {
  /** The signalling room's id. */
  readonly channelId?: string
  /** Taken for the sake of code written for Yunxin's call component, and of no effect. */
  readonly offlineEnabled?: boolean
}

/** What `switchCallType` takes. */
export interface SwitchCallTypeOptions extends Callbacks<void> {
  /** What the call is to be: 1 audio, 2 video. */
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
   * @param options - whom, and with what
   * @returns what was placed, as soon as the service has taken it; it may still be rejected or time out. Where both sides
   * have dialled each other it may be the far side's call
   * @throws CallError INVALID_ARGUMENT, CALL_SELF, REFUSED, UNKNOWN_USER, NOT_LOGGED_IN, BUSY_HERE, PERMISSION_DENIED,
   * DEVICE_NOT_FOUND, DEVICE_IN_USE, CANCELLED, NETWORK, TIMEOUT or UNSUPPORTED_PLATFORM
   */
  call(options: CallOptions): Promise<CallInfo>
  /**
   * Withdraws the call that is dialled: it is over here at once, and the service is told in the background. Causes
   * `onCallEnd`, and `onUserCancel` on the far side.
   * @param options - ids that must be those of the call, where they are given
   * @throws CallError NOT_CALLING or ID_MISMATCH
   */
  cancel(options?: CancelOptions): Promise<void>
  /**
   * Answers the call that rings here. Resolves when the service has taken the answer. Causes `onJoinChannel` and
   * `onUserEnter`, and `onUserAccept` on the far side.
   * @param options - `onInvited`'s data fits; `answerType: 1` answers a video call with audio, `cameraOn: false` unseen
   * @throws CallError NOT_CALLED, ID_MISMATCH, INVALID_ARGUMENT, REFUSED, PERMISSION_DENIED, DEVICE_NOT_FOUND, DEVICE_IN_USE,
   * UNSUPPORTED_PLATFORM, ANSWERED_ELSEWHERE, INVITE_GONE, NOT_LOGGED_IN, NETWORK, TIMEOUT, or CANCELLED where it is hung up meanwhile
   */
  accept(options?: AnswerOptions): Promise<void>
  /**
   * Brings a call here that another device of this account is in (`elsewhere` of the snapshot): asks for the microphone,
   * then takes its place. That device leaves with the end reason `takenElsewhere`, and the call ends for nobody. The camera
   * stays off. To be called from a user's tap. Resolves when this device is on its way into the call.
   * @throws CallError NOT_IN_CALL, UNSUPPORTED_PLATFORM, PERMISSION_DENIED, DEVICE_NOT_FOUND or DEVICE_IN_USE
   */
  takeOver(): Promise<void>
  /**
   * Rejects the call that rings here: it is over at once, and the service is told in the background. Causes `onCallEnd`,
   * and `onUserReject` on the far side.
   * @param options - `onInvited`'s data fits
   * @throws CallError NOT_CALLED or ID_MISMATCH
   */
  reject(options?: AnswerOptions): Promise<void>
  /**
   * Ends the live call in any status; one that is dialled it withdraws, one that rings it rejects. Causes `onCallEnd`.
   * @param options - an id that must be that of the call, where it is given
   * @throws CallError NOT_IN_CALL or ID_MISMATCH
   */
  hangUp(options?: HangUpOptions): Promise<void>
  /**
   * How long a call rings, from the next one on.
   * @param ms - 1,000 … 120,000; Yunxin's signalling keeps an invite for no longer than two minutes
   * @throws CallError INVALID_ARGUMENT
   */
  setCallTimeout(ms: number): void
  /**
   * Whether the call page opens by itself, from the next call on.
   * @param on - false for an app that shows its own page
   */
  setOpenPage(on: boolean): void
  /**
   * How calls are heard and felt from now on, also the one that rings: all of it (`true`), nothing (`false`), or what an
   * object says; what it does not name stays as it was.
   * @param ring - as `ring` of `createCall`
   * @throws CallError INVALID_ARGUMENT for a volume that is not from 0 to 1
   */
  setRing(ring: RingChoice): void
  /**
   * Silences the call that rings here, and only this one: neither tone nor vibration until it is over. `ringMuted` of the
   * snapshot says so. The caller notices nothing.
   * @throws CallError NOT_CALLED
   */
  muteRing(): Promise<void>
  /**
   * Brings the call page to the user, whether or not it opens by itself; it is never there twice. With ten pages open in
   * a mini program it takes the place of the last one, which comes back with `closePage`; where that fails, of all.
   * @throws CallError INTERNAL with the navigation's own error as `cause`
   */
  openPage(): Promise<void>
  /**
   * Says that the user sees this call, or a way to it, until disposed: for a page or a banner of the app's own. While
   * nobody says so, and the call page opens by itself, H5 shows a bar above every page that leads back to the call. The
   * call page, `FloatingCall` and `IncomingBanner` say it by themselves.
   * @returns ends it
   */
  seen(): Dispose
  /**
   * Leads from the call page back to where the user came from, without touching the call; elsewhere does nothing.
   * @throws CallError INTERNAL with the navigation's own error as `cause`
   */
  closePage(): Promise<void>
  /**
   * Whether the call page was asked for and is about to be there, for 400 ms at most: what shows the call on a page of the
   * app need not be drawn for that moment. `FloatingCall` and `IncomingBanner` are not. Subscribers are told of its end.
   */
  isPageComing(): boolean
  /** Whether `minimise` has a page to show. Where it has none, draw no button for it. */
  canMinimise(): boolean
  /**
   * Shows the app again while the call goes on; `openPage` leads back. In a mini program media lives in the call page,
   * which therefore stays, below a page of the app.
   * @throws CallError INTERNAL with the navigation's own error as `cause`
   */
  minimise(): Promise<void>
  /**
   * Asks for another type, or answers the far side's wish. To audio nobody needs be asked. A request for video stands for
   * 20 s. Causes `onCallTypeChange`.
   * @param options - the type, and whether this asks, agrees or refuses
   * @throws CallError NOT_IN_CALL or INVALID_ARGUMENT
   */
  switchCallType(options: SwitchCallTypeOptions): Promise<void>
  /**
   * Mutes this side, or not any more; before the answer it says how the call begins. A device that fails shows as `notice`
   * and causes `onError`. Causes `onAudioMuted` on the far side.
   * @param on - whether the far side is to hear this one
   * @throws CallError NOT_IN_CALL
   */
  setMicrophone(on: boolean): Promise<void>
  /**
   * Shows this side, or not any more. While it rings here that is only kept: no camera opens before the answer. A device
   * that fails shows as `notice` and causes `onError`. Causes `onVideoMuted`, or `onCameraAvailable`, on the far side.
   * @param on - whether the far side is to see this one
   * @throws CallError NOT_IN_CALL; INVALID_ARGUMENT in an audio call
   */
  setCamera(on: boolean): Promise<void>
  /**
   * From the front camera to the back one, and the other way round.
   * @throws CallError NOT_IN_CALL, and what the media session says
   */
  switchCamera(): Promise<void>
  /**
   * Lets the user choose a screen, a window or a tab, and shows it to the far side in place of the camera, which is closed
   * meanwhile; without its sound. To be called from a user's tap, in a connected video call. It ends with `stopSharingScreen`,
   * with the browser's own button, with the pictures of the call, and with the page; then the camera is as it was. Causes
   * `onScreenAvailable` on the far side, which other kits do not know: they show it as they show a camera.
   * @returns whether it is shown: false where the user has chosen nothing
   * @throws CallError NOT_IN_CALL; INVALID_ARGUMENT in an audio call; UNSUPPORTED_PLATFORM in mini programs and in browsers
   * that have none, as those of phones; PERMISSION_DENIED where the system or the page's policy refuses; INTERNAL without a
   * tap; and what the media session says
   */
  shareScreen(): Promise<boolean>
  /**
   * Shows the screen no more, and the camera again where it was on; nothing where none is shown.
   * @throws CallError NOT_IN_CALL
   */
  stopSharingScreen(): Promise<void>
  /**
   * Plays what the browser has held back; to be called from a user's tap while `playBlocked`.
   * @throws CallError NOT_IN_CALL, and what the media session says
   */
  resumePlay(): Promise<void>
  /**
   * What is measured of the call's media, of the last seconds and both directions: for a page of support people. What a
   * platform does not say is null: on WeChat that is what is lost, and how far it is.
   * @returns the figures, within 3,000 ms
   * @throws CallError NOT_IN_CALL; TIMEOUT where the platform does not answer, and what the media session says
   */
  getStats(): Promise<CallStats>
  /**
   * Tells `handler` of an event, once where it was added twice, until each adding was undone. A handler that throws keeps
   * no other from hearing.
   * @param name - one of `EVENT`
   * @returns undoes this one adding
   */
  on<N extends EventName>(name: N, handler: EventHandler<N>): Dispose
  /**
   * Ends what `on` began, however often; nothing where it never began.
   * @param name - one of `EVENT`
   */
  off<N extends EventName>(name: N, handler: EventHandler<N>): void
  /** The call as it is now: frozen, and the same object until something changed. */
  getSnapshot(): CallSnapshot
  /**
   * Time as the call measures it, in ms since 1970: `now() - connectedAt` is how long it has lasted. Unlike `Date.now` it
   * does not jump when the device's clock is set.
   */
  now(): number
  /**
   * What happened to the last calls, for who looks for a mistake: each event, what became of it, and the state before, of
   * about the last 1,800 events. Plain JSON of at most 256 KB. Accounts, names, attachments, addresses and tokens are not in
   * it: words stand for them. `npm run replay` of this project's repository steps through it.
   */
  report(): CallReport
  /**
   * Tells when `getSnapshot` has another answer.
   * @returns ends it
   */
  subscribe(listener: () => void): Dispose
  /** What the page of an ended call offers besides another call: the app's own `onMessage`; null where it has none. */
  readonly messageTo: ((peer: Peer) => void) | null
  /** The calls before; null unless `createCall` was given `history`. */
  readonly history: PastCalls | null
  /**
   * Gives `report()` to the app's own `onReport`, as the pages offer to; null where it has none. Fails with what that
   * fails with, as CallError INTERNAL.
   */
  readonly handOverReport: (() => Promise<void>) | null
  /**
   * What there is to be drawn, for the component that does. A page of an app's own on H5 may use `attach`; the rest is for
   * the native components of mini programs.
   */
  readonly media: MediaSurface
  /** On H5 microphones, cameras and loudspeakers to choose from; null where the platform lets nobody choose. */
  readonly devices: CallDevices | null
  /**
   * Ends the live call, closes its page, waits up to 2,000 ms until the service was told, and releases everything but the IM
   * instance. The call object is of no use any more.
   */
  destroy(): Promise<void>
}
