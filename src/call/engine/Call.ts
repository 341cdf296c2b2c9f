import type { CallError } from '../error/CallError'
import type { CallInfo } from '../machine/terms/callInfo'
import type { SwitchState } from '../machine/terms/control'
import type { CallType } from '../machine/terms/identity'
import type { InviteData } from '../machine/terms/inviteData'
import type { CallSnapshot } from '../machine/terms/snapshot'
import type { Dispose, MediaSurface } from '../platform/ports'
import type { EventHandler, EventName } from './event'

/** Told the same as the promise: exactly one of the two is called, once. */
export interface Callbacks<T> {
  readonly success?: (result: T) => void
  readonly fail?: (error: CallError) => void
}

export interface CallOptions extends Callbacks<CallInfo> {
  /** The account to call. */
  readonly userId: string
  /** 1 audio, 2 video. */
  readonly type: CallType
  /** Handed to the callee with `onInvited`, as a string; at most 4 KB. */
  readonly attachment?: string
}

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

export interface HangUpOptions extends Callbacks<void> {
  readonly channelId?: string
  readonly offlineEnabled?: boolean
}

export interface SwitchCallTypeOptions extends Callbacks<void> {
  readonly type: CallType
  /** 1 ask (default), 2 agree, 3 refuse. */
  readonly state?: SwitchState
}

/** The call object: everything an app, a store or a page may ask of a call. */
export interface Call {
  call(options: CallOptions): Promise<CallInfo>
  cancel(options?: CancelOptions): Promise<void>
  accept(options?: AnswerOptions): Promise<void>
  reject(options?: AnswerOptions): Promise<void>
  hangUp(options?: HangUpOptions): Promise<void>
  setCallTimeout(ms: number): void
  /** Whether the call page opens by itself; an app that shows its own page sets it to false. */
  setOpenPage(on: boolean): void
  /**
   * Brings the call page to the user, whether or not it opens by itself; it is never there twice. With ten pages open in
   * a mini program it takes the place of the last one, which comes back with `closePage`; where that fails, of all.
   */
  openPage(): Promise<void>
  /** Leads from the call page back to where the user came from, without touching the call; elsewhere does nothing. */
  closePage(): Promise<void>
  /** Whether `minimise` has a page to show. */
  canMinimise(): boolean
  /**
   * Shows the app again while the call goes on; `openPage` leads back. In a mini program media lives in the call page,
   * which therefore stays, below a page of the app.
   */
  minimise(): Promise<void>
  switchCallType(options: SwitchCallTypeOptions): Promise<void>
  setMicrophone(on: boolean): Promise<void>
  setCamera(on: boolean): Promise<void>
  switchCamera(): Promise<void>
  resumePlay(): Promise<void>
  on<N extends EventName>(name: N, handler: EventHandler<N>): Dispose
  off<N extends EventName>(name: N, handler: EventHandler<N>): void
  getSnapshot(): CallSnapshot
  subscribe(listener: () => void): Dispose
  /** For the component that draws media, and for nothing else. */
  readonly media: MediaSurface
  destroy(): Promise<void>
}
