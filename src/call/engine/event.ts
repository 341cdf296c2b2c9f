import type { CallError } from '../error/CallError'
import type { AnnouncementData } from '../machine/effects/announcement'

/** The events of a call object, by the names Yunxin's call component gave them. */
export const EVENT = {
  /** An invite rings here. Its data is what `accept` and `reject` take. */
  INVITED: 'onInvited',
  /** The callee accepted. */
  USER_ACCEPT: 'onUserAccept',
  /** The callee refused. */
  USER_REJECT: 'onUserReject',
  /** Caller: the callee is busy. Callee: nobody answered here in time, and the call was refused. */
  USER_BUSY: 'onUserBusy',
  /** The caller withdrew. */
  USER_CANCEL: 'onUserCancel',
  /** Caller: nobody answered in time. */
  CALLING_TIMEOUT: 'onCallingTimeOut',
  /** A call is over, for any reason: once per call, and only `MESSAGE_SENT` may follow it. */
  CALL_END: 'onCallEnd',
  /** Another device of this account answered. */
  OTHER_CLIENT_ACCEPT: 'onOtherClientAccept',
  /** Another device of this account refused. */
  OTHER_CLIENT_REJECT: 'onOtherClientReject',
  /** Another device of this account is in a call, which `takeOver` brings here, or is not any more. */
  CALL_ELSEWHERE: 'onCallElsewhere',
  /** The far side is in the media room. */
  USER_ENTER: 'onUserEnter',
  /** The far side left the media room. */
  USER_LEAVE: 'onUserLeave',
  /** The far side was lost. */
  USER_DISCONNECT: 'onUserDisconnect',
  /** Audio ↔ video: 1 asked, 2 agreed, 3 refused. */
  CALL_TYPE_CHANGE: 'onCallTypeChange',
  /** The far side's microphone stream comes or goes. */
  AUDIO_AVAILABLE: 'onAudioAvailable',
  /** The far side's camera stream comes or goes. */
  CAMERA_AVAILABLE: 'onCameraAvailable',
  /** What the far side shows is its screen, or is not any more. */
  SCREEN_AVAILABLE: 'onScreenAvailable',
  /** The far side muted its microphone, or not any more. */
  AUDIO_MUTED: 'onAudioMuted',
  /** The far side muted its camera, or not any more. */
  VIDEO_MUTED: 'onVideoMuted',
  /** This side joined the media room. */
  JOIN_CHANNEL: 'onJoinChannel',
  /** A call record was sent or received. */
  MESSAGE_SENT: 'onMessageSent',
  /** Quality of either side's network, 0 unknown, 1 best … 5 worst. */
  NETWORK_QUALITY: 'onNetworkQuality',
  /** This account was logged in elsewhere (single-device login), or kicked. */
  KICKED: 'onKickedOffline',
  /** The media or IM connection is lost for good. */
  DISCONNECT: 'onDisconnect',
  /** Anything else the app should know. */
  ERROR: 'onError',
} as const

/** The string of an event. */
export type EventName = (typeof EVENT)[keyof typeof EVENT]

/** The payload of each event. */
export interface EventData extends AnnouncementData {
  /** Anything else the app should know. */
  onError: CallError
}

/** What a listener is handed. */
export interface CallEventMessage<N extends EventName = EventName> {
  /** The event's string. */
  readonly name: N
  /** Its payload. */
  readonly data: EventData[N]
}

/** A listener of one event. */
export type EventHandler<N extends EventName> = (message: CallEventMessage<N>) => void
