import type { EndReason } from '../machine/terms/endReason'
import type { CallErrorCode } from '../machine/terms/errorCode'
import type { CallRole } from '../machine/terms/identity'
import type { Lack } from '../machine/terms/lack'
import type { PartLanguage, PartTexts } from './partTexts'

/**
 * Everything a page says that is neither an end nor an error, with what it is in English. `{name}`, `{duration}` and
 * `{devices}` are filled in. Of a button it is what a tap does; how something stands is another text.
 */
export interface PageTexts {
  /** `Calling…` */
  readonly dialling: string
  /** `Waiting for an answer…` */
  readonly waitingForAnswer: string
  /** `Ringing on the other side…` */
  readonly remoteRings: string
  /** `Not online, told by a message…` */
  readonly remoteOffline: string
  /** `Not online…` */
  readonly remoteUntold: string
  /** `No answer yet, they may be away…` */
  readonly noAnswerYet: string
  /** `invites you to a voice call` */
  readonly invitesToAudio: string
  /** `invites you to a video call` */
  readonly invitesToVideo: string
  /** `Answering…` */
  readonly answering: string
  /** `Silence ring` */
  readonly muteRing: string
  /** `Ring silenced` */
  readonly ringMuted: string
  /** `Connecting…` */
  readonly connecting: string
  /** `Unstable network, reconnecting…` */
  readonly reconnecting: string
  /** `The other side is reconnecting…` */
  readonly remoteReconnecting: string
  /** `Coming back to the call…` */
  readonly comingBack: string
  /** `They are coming back…` */
  readonly remoteComingBack: string
  /** `Your network is weak` */
  readonly weakNetwork: string
  /** `The other side’s network is weak` */
  readonly remoteNetworkWeak: string
  /** `Their camera is off` */
  readonly remoteCameraOff: string
  /** `Their microphone is muted` */
  readonly remoteMuted: string
  /** `You are muted: they do not hear you` */
  readonly talkingMuted: string
  /** `Camera off` */
  readonly cameraOff: string
  /** `Cancel` */
  readonly cancel: string
  /** `Accept` */
  readonly accept: string
  /** `Voice only` */
  readonly acceptAudio: string
  /** `Decline` */
  readonly reject: string
  /** `Hang up` */
  readonly hangUp: string
  /** `Mute` */
  readonly mute: string
  /** `Unmute` */
  readonly unmute: string
  /** `Stop video` */
  readonly stopCamera: string
  /** `Start video` */
  readonly startCamera: string
  /** `Earpiece` */
  readonly useEarpiece: string
  /** `Speaker` */
  readonly useSpeaker: string
  /** `Microphone on` */
  readonly microphoneOn: string
  /** `Microphone off` */
  readonly microphoneOff: string
  /** `Camera on` */
  readonly cameraOn: string
  /** `Flip` */
  readonly flip: string
  /** `Speaker on` */
  readonly speakerOn: string
  /** `Speaker off` */
  readonly speakerOff: string
  /** `To voice` */
  readonly switchToAudio: string
  /** `To video` */
  readonly switchToVideo: string
  /** `Minimise` */
  readonly minimise: string
  /** `Swap pictures` */
  readonly swapPictures: string
  /** `{name} would like to switch to video` */
  readonly typeSwitchAsked: string
  /** `Waiting for them to agree to video…` */
  readonly typeSwitchWaiting: string
  /** `Agree` */
  readonly agree: string
  /** `Not now` */
  readonly refuse: string
  /** `Tap for sound` */
  readonly resumeSound: string
  /** `You can also answer with voice only.` */
  readonly answerWithAudioHint: string
  /** `There is no call` */
  readonly noCall: string
  /** `Video call with {name}` */
  readonly videoCallWith: string
  /** `Voice call with {name}` */
  readonly audioCallWith: string
  /** `Connected` */
  readonly connected: string
  /** `Back` */
  readonly back: string
  /** `Close` */
  readonly done: string
  /** `Call again` */
  readonly callAgain: string
  /** `Call back` */
  readonly callBack: string
  /** `Message` */
  readonly writeMessage: string
  /** `Return to call` */
  readonly returnToCall: string
  /** `Continue here` */
  readonly takeOver: string
  /** `Lasted {duration}` */
  readonly lasted: string
  /** `No permission for {devices}` */
  readonly devicesRefused: string
  /** `microphone` */
  readonly microphone: string
  /** `camera` */
  readonly camera: string
  /** `microphone and camera` */
  readonly microphoneAndCamera: string
  /** `You did not allow the {devices} before. Please allow it in settings and come back to the call.` */
  readonly allowHere: string
  /** `The phone does not let WeChat use the {devices}. Please allow it in the system settings and come back to the call.` */
  readonly allowInSystem: string
  /** `Settings` */
  readonly openSettings: string
  /** `Not now` */
  readonly notNow: string
}

/** Of these texts those that nothing but the call page says. */
export type CallPageTexts = Pick<
  PageTexts,
  | 'cameraOff'
  | 'cancel'
  | 'acceptAudio'
  | 'hangUp'
  | 'mute'
  | 'unmute'
  | 'stopCamera'
  | 'startCamera'
  | 'useEarpiece'
  | 'useSpeaker'
  | 'microphoneOn'
  | 'microphoneOff'
  | 'cameraOn'
  | 'flip'
  | 'speakerOn'
  | 'speakerOff'
  | 'switchToAudio'
  | 'switchToVideo'
  | 'minimise'
  | 'swapPictures'
  | 'typeSwitchAsked'
  | 'agree'
  | 'refuse'
  | 'resumeSound'
  | 'answerWithAudioHint'
  | 'noCall'
  | 'videoCallWith'
  | 'audioCallWith'
  | 'connected'
  | 'back'
  | 'done'
  | 'callAgain'
  | 'callBack'
  | 'writeMessage'
  | 'lasted'
>

/** A sentence that is the same for both roles, or one for each. */
export type EndSentence = string | Readonly<Record<CallRole, string>>

/** All that a language has to say; the compiler asks every language for all of it. */
export interface CallTexts {
  /** What the pages say besides. */
  readonly page: PageTexts
  /** Why a call is over: a line without a full stop. */
  readonly ends: Readonly<Record<EndReason, EndSentence>>
  /** What happened, and what to do: whole sentences. */
  readonly errors: Readonly<Record<CallErrorCode, string>>
  /** What is said in place of an error, of an end or of a notice, where it is known that something is lacking, and what. */
  readonly lacks: Readonly<Record<Lack, string>>
  /**
   * What is said by parts that not every app shows: all of it, or the language in which the package has it. What an app gives
   * is in its main package.
   */
  readonly parts: PartTexts | PartLanguage
}

/** A language as the package has it: what only the call page says comes with it. */
export type OurTexts = Omit<CallTexts, 'page'> & { readonly page: Omit<PageTexts, keyof CallPageTexts> }

/** Some of what a language says, in other words. */
export type TextChanges = { readonly [K in Exclude<keyof CallTexts, 'parts'>]?: Partial<CallTexts[K]> } & {
  /** Of what is said by parts that not every app shows. */
  readonly parts?: { readonly [P in keyof PartTexts]?: Partial<PartTexts[P]> }
}
