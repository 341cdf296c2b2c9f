import type { EndReason } from '../machine/terms/endReason'
import type { CallErrorCode } from '../machine/terms/errorCode'
import type { CallRole } from '../machine/terms/identity'
import type { Lack } from '../machine/terms/lack'

/** Everything a page says that is neither an end nor an error. `{name}` and `{duration}` are filled in by `text`. */
export interface PageTexts {
  readonly dialling: string
  readonly waitingForAnswer: string
  readonly noAnswerYet: string
  readonly invitesToAudio: string
  readonly invitesToVideo: string
  readonly answering: string
  readonly connecting: string
  readonly reconnecting: string
  readonly comingBack: string
  readonly remoteComingBack: string
  readonly weakNetwork: string
  readonly remoteNetworkWeak: string
  readonly remoteCameraOff: string
  readonly remoteMuted: string
  readonly cameraOff: string
  readonly cancel: string
  readonly accept: string
  readonly acceptAudio: string
  readonly reject: string
  readonly hangUp: string
  /** What a tap does; how it stands is another word. */
  readonly mute: string
  readonly unmute: string
  readonly stopCamera: string
  readonly startCamera: string
  readonly useEarpiece: string
  readonly useSpeaker: string
  readonly microphoneOn: string
  readonly microphoneOff: string
  readonly cameraOn: string
  readonly flip: string
  readonly speakerOn: string
  readonly speakerOff: string
  readonly switchToAudio: string
  readonly switchToVideo: string
  readonly minimise: string
  readonly swapPictures: string
  readonly typeSwitchAsked: string
  readonly typeSwitchWaiting: string
  readonly agree: string
  readonly refuse: string
  readonly resumeSound: string
  readonly answerWithAudioHint: string
  readonly noCall: string
  readonly videoCallWith: string
  readonly audioCallWith: string
  readonly connected: string
  readonly back: string
  readonly done: string
  readonly callAgain: string
  readonly callBack: string
  readonly writeMessage: string
  readonly returnToCall: string
  readonly lasted: string
  /** What is asked for where it was refused before; `{devices}` is one of the three after it. */
  readonly devicesRefused: string
  readonly microphone: string
  readonly camera: string
  readonly microphoneAndCamera: string
  /** The user refused this app. */
  readonly allowHere: string
  /** The phone refuses the app that this one runs in. */
  readonly allowInSystem: string
  readonly openSettings: string
  readonly notNow: string
}

/** A sentence that is the same for both roles, or one for each. */
export type EndSentence = string | Readonly<Record<CallRole, string>>

/** All a language has to say; the compiler asks every language for all of it. */
export interface Messages {
  readonly page: PageTexts
  readonly ends: Readonly<Record<EndReason, EndSentence>>
  readonly errors: Readonly<Record<CallErrorCode, string>>
  /** What is said in place of an error, of an end or of a notice, where it is known that something is lacking, and what. */
  readonly lacks: Readonly<Record<Lack, string>>
}
