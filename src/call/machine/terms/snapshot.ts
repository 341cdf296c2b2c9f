import type { SwitchState } from './control'
import type { EndReason } from './endReason'
import type { CallErrorCode } from './errorCode'
import type { CallRole, CallType, Peer } from './identity'
import type { Lack } from './lack'

/**
 * `idle`, `calling` (dialling, or ringing on the far side), `called` (ringing here), `connecting` (answered, media
 * being set up), `inCall`.
 */
export type CallStatus = 'idle' | 'calling' | 'called' | 'connecting' | 'inCall'

/** The numbers of Yunxin's call component for each status; connecting counts as in a call. */
export const CALL_STATUS_CODE: Readonly<Record<CallStatus, 0 | 1 | 2 | 3>> = {
  idle: 0,
  calling: 1,
  called: 2,
  connecting: 3,
  inCall: 3,
}

/** What an ended call leaves behind. Times in ms since 1970, `duration` in whole seconds. */
export interface LastCall {
  readonly callId: string
  readonly channelId: string | null
  readonly peer: Peer
  readonly type: CallType
  readonly role: CallRole
  readonly endReason: EndReason
  readonly startedAt: number
  readonly connectedAt: number | null
  readonly endedAt: number
  readonly duration: number
  /**
   * What is lacking, where the call ended for that: as `unsupported` (of this browser), `mediaFailed` (of the app, or a
   * microphone) or `signalingFailed` (the one who was called, or a login).
   */
  readonly lack?: Lack
}

/** A change of the call's type that waits for somebody's word. */
export interface TypeSwitch {
  readonly type: CallType
  readonly by: 'self' | 'remote'
  readonly state: SwitchState
}

/** What every UI sees of the call: plain, frozen, serialisable, and the same object until something changed. */
export interface CallSnapshot {
  readonly callStatus: CallStatus
  readonly type: CallType | null
  readonly role: CallRole | null
  readonly peer: Peer | null
  readonly callId: string | null
  readonly requestId: string | null
  readonly channelId: string | null
  readonly attachment: string
  /** When this side had joined and saw the other, in ms since 1970; null before. */
  readonly connectedAt: number | null
  readonly microphoneOn: boolean
  readonly cameraOn: boolean
  readonly remote: {
    readonly entered: boolean
    readonly microphoneOn: boolean
    readonly cameraOn: boolean
  }
  /** Media is cut, this side's or what the far side sends, and being restored. */
  readonly reconnecting: boolean
  /** Nothing, or not all, of what the far side sends has arrived for some seconds; by whose network, as far as that shows. */
  readonly weakNetwork: 'self' | 'remote' | null
  /** The browser plays no sound before the user touches the page: offer `resumePlay`. */
  readonly playBlocked: boolean
  /** The user has answered and this side waits for permission, or for the service. */
  readonly answering: boolean
  /** Set while a change between audio and video waits for an answer. */
  readonly typeSwitch: TypeSwitch | null
  /** What went wrong without ending the call, e.g. a refused camera while it rings; cleared by the next step. */
  readonly notice: CallErrorCode | null
  /** Which device that is about, where it is about one that is lacking, or in use. */
  readonly noticeLack: Lack | null
  readonly lastCall: LastCall | null
}
