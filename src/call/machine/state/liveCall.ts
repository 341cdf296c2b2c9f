import type { CallErrorCode } from '../terms/errorCode'
import type { CallRole, CallType, Invite, Peer, RtcTicket } from '../terms/identity'
import type { Lack } from '../terms/lack'
import type { Arrival } from '../terms/media'
import type { CallQuality } from '../terms/quality'
import type { Reach, TypeSwitch } from '../terms/snapshot'
import type { Deadlines } from '../timing/deadlines'

/** A stream of the far side: it is there or not, and if there, may be muted. */
export interface RemoteStream {
  readonly available: boolean
  readonly muted: boolean
}

/** The far side in the media room. */
export interface Remote {
  readonly uid: number | null
  readonly entered: boolean
  readonly audio: RemoteStream
  readonly video: RemoteStream
  /** Its picture is of its screen, as it has said. */
  readonly screenOn: boolean
  /** What arrives of it here, before the call is connected; null while nothing was said of that. */
  readonly arrival: Arrival | null
}

/** The far side is in the media room, and what it sends does not arrive, or not all of it. */
export interface Silence {
  readonly arrival: Exclude<Arrival, 'all'>
  /** Only just, long enough to be told, or so long that it counts as cut. */
  readonly stage: 'noticed' | 'weak' | 'cut'
  /** Since when it has been like that, in ms since 1970. */
  readonly since: number
}

/** How far this side's media is. */
export interface LocalMedia {
  readonly devices: 'closed' | 'opening' | 'open'
  readonly room: 'out' | 'joining' | 'in'
  readonly published: boolean
  /** This side's uid in the room; null while it is not in. */
  readonly uid: number | null
}

interface CallBase {
  readonly callId: string
  readonly requestId: string
  readonly channelName: string
  /** By what name the service can be asked for the signalling room; null where it cannot. */
  readonly roomName: string | null
  readonly type: CallType
  readonly role: CallRole
  readonly peer: Peer
  /** The far side is on another kit, as far as its invite or its answer shows. */
  readonly otherKit: boolean
  /** Somebody has written this call's record already. */
  readonly recorded: boolean
  readonly attachment: string
  readonly startedAt: number
  readonly microphoneOn: boolean
  /** While `screenOn`, whether the camera opens again afterwards. */
  readonly cameraOn: boolean
  /** This side's screen is sent in the camera's place. */
  readonly screenOn: boolean
  readonly media: LocalMedia
  readonly remote: Remote
  /** The far side's uid in the media room, which the signalling service says; null until it has. */
  readonly peerUid: number | null
  /** Who is in the media room while `peerUid` is not known, by uid. */
  readonly others: readonly number[]
  /** The app was told that somebody is in the media room who is no part of the call. */
  readonly strangerTold: boolean
  readonly reconnecting: boolean
  readonly playBlocked: boolean
  readonly quality: CallQuality
  readonly notice: CallErrorCode | null
  readonly noticeLack: Lack | null
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
  /** When the service said that it has taken the call, in ms since 1970; null before. */
  readonly placedAt: number | null
  readonly channelId: string | null
  readonly ticket: RtcTicket | null
  /** What is known of the callee: the service says that it is offline, or its own word that it rings there. */
  readonly reach: Reach | null
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
  /**
   * The system is being asked for the devices of the answer, or has allowed them and the answer would come too early
   * (`early`): it is not asked again.
   */
  readonly asking: boolean
  /** A video call that its user wants as an audio call: it is answered so. */
  readonly audioOnly: boolean
  /** Its user has silenced this one ring. */
  readonly ringMuted?: true
  /** False where this side had dialled the caller, so that it is answered without having rung. */
  readonly announced: boolean
}

/** Answered, media being set up. */
export interface Connecting extends CallBase {
  readonly callStatus: 'connecting'
  readonly channelId: string
  /** Null while the reply that carries it is under way. */
  readonly ticket: RtcTicket | null
  /** Since when both have been in the media room and this side sends, in ms since 1970; null before. */
  readonly metAt: number | null
  /** The far side, for which the call may have begun then, went after that: `metAt` of that time. */
  readonly begunAt: number | null
  /** A video call was answered with audio only: the far side is to be told once the room is entered. */
  readonly answeredAsAudio: boolean
  /** Why the service did not take the answer, which is given again as long as there is time; null while it may have. */
  readonly answerFailure: CallErrorCode | null
}

/** Both sides are, or were, in the media room. */
export interface InCall extends CallBase {
  readonly callStatus: 'inCall'
  readonly channelId: string
  readonly connectedAt: number
  /** Its signalling room was closed by somebody else. */
  readonly roomGone: boolean
  /** Since when this side's own media is cut, in ms since 1970; null while it is not. */
  readonly cutAt: number | null
  /** Since when, and how, the far side is gone from the media room; null while it is there. */
  readonly remoteGone: { readonly how: 'left' | 'lost' | 'returning'; readonly at: number } | null
  /** Until when the far side is waited for if it leaves, as it has said that it may be back, in ms since 1970; null: it has not. */
  readonly returnsBy: number | null
  /** This device was stopped in it, and is on its way back into the media room, where the far side is or comes. */
  readonly returning: boolean
  /** This device has come back into it, or is about to: the far side may have measured it until this one went. */
  readonly wasStopped: boolean
  /** Null while all arrives that the far side sends. */
  readonly silence: Silence | null
  /**
   * Since when this device stood still, in ms since 1970, until it is known that the call goes on: the far side may have
   * given it up meanwhile. Null while it does not doubt it.
   */
  readonly doubtedSince: number | null
}

/** A call that is not over. */
export type LiveCall = Calling | Called | Connecting | InCall

/** Whether this side has answered and the service has not said yet that it took the answer. */
export function isUnconfirmed({ role, ticket }: Connecting): boolean {
  return role === 'callee' && ticket === null
}
