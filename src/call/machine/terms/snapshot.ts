import type { SwitchState } from './control'
import type { ElsewhereCall } from './elsewhere'
import type { EndReason } from './endReason'
import type { CallErrorCode } from './errorCode'
import type { CallRole, CallType, Peer } from './identity'
import type { Lack } from './lack'
import type { CallQuality } from './quality'

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
  /** This module's own name for the call. */
  readonly callId: string
  /** The signalling room's id; null for a call that the service never took. */
  readonly channelId: string | null
  /** The far side. */
  readonly peer: Peer
  /** 1 audio, 2 video: what it was at its end. */
  readonly type: CallType
  /** Which side this one was. */
  readonly role: CallRole
  /** Why it ended, for this side. */
  readonly endReason: EndReason
  /** When it was dialled, or began to ring here. */
  readonly startedAt: number
  /** When both sides were connected; null where they never were. */
  readonly connectedAt: number | null
  /** When it ended here. */
  readonly endedAt: number
  /** How long they talked; 0 where they never did. */
  readonly duration: number
  /**
   * What is lacking, where the call ended for that: as `unsupported` (of this browser), `mediaFailed` (of the app, or a
   * microphone) or `signalingFailed` (the one who was called, or a login).
   */
  readonly lack?: Lack
}

/** A change of the call's type that waits for somebody's word. */
export interface TypeSwitch {
  /** What the call is to be: 1 audio, 2 video. */
  readonly type: CallType
  /** Who has asked. */
  readonly by: 'self' | 'remote'
  /** 1: asked, and not answered yet. */
  readonly state: SwitchState
}

/**
 * `ringing`: a device of the callee has said that it rings there, which other kits do not. `offline`: the service says that
 * none of its devices is online, so that a push tells of the call, and the invite is there when one is. `untold`: the same,
 * but for the push, of which the app wants none.
 */
export type Reach = 'ringing' | 'offline' | 'untold'

/** What every UI sees of the call: plain, frozen, serialisable, and the same object until something changed. */
export interface CallSnapshot {
  /** Where the call stands. */
  readonly callStatus: CallStatus
  /** 1 audio, 2 video; null while there is no call. */
  readonly type: CallType | null
  /** Which side this one is; null while there is no call. */
  readonly role: CallRole | null
  /** The far side; null while there is no call. Its name and picture may come a moment after it rings. */
  readonly peer: Peer | null
  /** This module's own name for the call; null while there is none. */
  readonly callId: string | null
  /** The invite's id; null while there is no call. */
  readonly requestId: string | null
  /** The signalling room's id; null while there is no call, or the service has not taken it yet. */
  readonly channelId: string | null
  /** What the caller's app handed to `call`; empty where it handed nothing. */
  readonly attachment: string
  /** When this side had joined and saw the other, in ms since 1970; null before. */
  readonly connectedAt: number | null
  /** Whether the far side is to hear this one; before the answer how the call is to begin. */
  readonly microphoneOn: boolean
  /** Whether the far side is to see this one; before the answer how the call is to begin: while it rings here none is open. */
  readonly cameraOn: boolean
  /**
   * The far side is shown this side's screen, in place of the camera's picture: the camera is closed meanwhile, and
   * `cameraOn` says whether it opens again afterwards.
   */
  readonly screenOn: boolean
  /** What is known of the far side's media. */
  readonly remote: {
    /** It is in the media room. */
    readonly entered: boolean
    /** It sends sound. */
    readonly microphoneOn: boolean
    /** It sends a picture. */
    readonly cameraOn: boolean
    /** It says that what it shows is its screen: of that nothing should be cut away. */
    readonly screenOn: boolean
  }
  /** How far a call that is dialled has come over there; null while that is not known, and in any other status. */
  readonly reach: Reach | null
  /** Media is cut, this side's or what the far side sends, and being restored. */
  readonly reconnecting: boolean
  /**
   * A side that was stopped in the call, as by a page that was loaded again, comes back into it (`self`), or is waited for
   * (`remote`).
   */
  readonly returning: 'self' | 'remote' | null
  /** Nothing, or not all, of what the far side sends has arrived for some seconds; by whose network, as far as that shows. */
  readonly weakNetwork: 'self' | 'remote' | null
  /** How good each side's network is, as far as anybody has measured it. */
  readonly quality: CallQuality
  /** The browser plays no sound before the user touches the page: offer `resumePlay`. */
  readonly playBlocked: boolean
  /** The user has answered and this side waits for permission, or for the service. */
  readonly answering: boolean
  /** It rings here, and its user has silenced this one ring. */
  readonly ringMuted: boolean
  /** Set while a change between audio and video waits for an answer. */
  readonly typeSwitch: TypeSwitch | null
  /** What went wrong without ending the call, e.g. a refused camera while it rings; cleared by the next step. */
  readonly notice: CallErrorCode | null
  /** Which device that is about, where it is about one that is lacking, or in use. */
  readonly noticeLack: Lack | null
  /**
   * A call of this account on another of its devices, which `takeOver` brings here; null where none is known, and while
   * there is a call here.
   */
  readonly elsewhere: ElsewhereCall | null
  /** The call that ended last; null before the first. */
  readonly lastCall: LastCall | null
}
