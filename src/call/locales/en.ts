import type { OurTexts } from './messages'

/** Every text in English, and what a language falls back to that is not there. */
export const en: OurTexts = {
  page: {
    dialling: 'Calling…',
    waitingForAnswer: 'Waiting for an answer…',
    remoteRings: 'Ringing on the other side…',
    remoteOffline: 'Not online, told by a message…',
    remoteUntold: 'Not online…',
    noAnswerYet: 'No answer yet, they may be away…',
    invitesToAudio: 'invites you to a voice call',
    invitesToVideo: 'invites you to a video call',
    answering: 'Answering…',
    muteRing: 'Silence ring',
    ringMuted: 'Ring silenced',
    connecting: 'Connecting…',
    reconnecting: 'Unstable network, reconnecting…',
    remoteReconnecting: 'The other side is reconnecting…',
    comingBack: 'Coming back to the call…',
    remoteComingBack: 'They are coming back…',
    weakNetwork: 'Your network is weak',
    remoteNetworkWeak: 'The other side’s network is weak',
    remoteCameraOff: 'Their camera is off',
    remoteMuted: 'Their microphone is muted',
    talkingMuted: 'You are muted: they do not hear you',
    accept: 'Accept',
    reject: 'Decline',
    typeSwitchWaiting: 'Waiting for them to agree to video…',
    returnToCall: 'Return to call',
    takeOver: 'Continue here',
    devicesRefused: 'No permission for {devices}',
    microphone: 'microphone',
    camera: 'camera',
    microphoneAndCamera: 'microphone and camera',
    allowHere:
      'You did not allow the {devices} before. Please allow it in settings and come back to the call.',
    allowInSystem:
      'The phone does not let WeChat use the {devices}. Please allow it in the system settings and come back to the call.',
    openSettings: 'Settings',
    notNow: 'Not now',
  },
  ends: {
    cancelled: 'Call cancelled',
    remoteCancelled: 'They cancelled the call',
    rejected: 'Call declined',
    remoteRejected: 'They declined the call',
    busy: 'They are on another call. Please try again later',
    noAnswer: 'No answer. Please try again later',
    missed: 'You missed this call. You can call them back',
    hungUp: 'Call ended',
    remoteHungUp: 'They hung up',
    answeredElsewhere: 'Answered on another of your devices',
    rejectedElsewhere: 'Declined on another of your devices',
    takenElsewhere: 'Continued on another of your devices',
    kickedOffline: 'Call ended: your account was signed in elsewhere',
    networkLost: 'Call ended: your network is down. Check it and call again',
    remoteLost: 'Call ended: the other side lost its network',
    permissionDenied: {
      caller: 'No permission for microphone or camera. Allow it in settings and call again',
      callee: 'No permission for microphone or camera. Allow it in settings and call back',
    },
    mediaFailed: {
      caller: 'Sound or picture could not be connected. Check network and devices and call again',
      callee: 'Sound or picture could not be connected. Check network and devices and call back',
    },
    signalingFailed: {
      caller: 'The call could not be placed. Check your network and try again',
      callee: 'The call could not be answered. Check your network and call back',
    },
    unsupported: 'Calls do not work here. Please use a recent browser or app',
  },
  errors: {
    INVALID_ARGUMENT: 'The call was not made: the app passed something wrong. Please tell its developer.',
    CALL_SELF: 'You cannot call yourself. Please choose someone else.',
    UNKNOWN_USER: 'The call was not made: there is no such user. Please check the account.',
    NOT_LOGGED_IN: 'The call was not made: you are not signed in. Please sign in and try again.',
    REFUSED: 'This app does not allow the call. Please ask whoever runs it.',
    BUSY_HERE: 'A new call is not possible: you are in a call already. Please end it first.',
    NOT_CALLED: 'Nothing was done: the incoming call is over. Call back if you like.',
    NOT_CALLING: 'Nothing was done: no outgoing call is ringing.',
    NOT_IN_CALL: 'Nothing was done: the call is over. Call again if you like.',
    ID_MISMATCH: 'Nothing was done: that belongs to another call. Please try again in this one.',
    CANCELLED: 'The call was cancelled. Call again if you like.',
    INVITE_GONE: 'Not connected: the other side has ended this call. Call back if you like.',
    ANSWERED_ELSEWHERE: 'You answered on another device. Please go on talking there.',
    PERMISSION_DENIED:
      'No permission for microphone or camera. Please allow it in the system or browser settings and try again.',
    DEVICE_NOT_FOUND: 'There is no usable microphone or camera. Please connect one and try again.',
    DEVICE_IN_USE: 'Another app is using the microphone or camera. Please close that app and try again.',
    RTC_JOIN_FAILED:
      'Sound and picture did not connect: the call room could not be entered. Check your network and call again.',
    TOKEN_INVALID:
      'The call did not connect: its credential is invalid or has expired. Please sign in again.',
    STRANGER_IN_ROOM:
      'Somebody who does not belong to this call has entered it. You neither see nor hear them, but they may hear you.',
    NETWORK: 'There is a problem with the network. Please check your connection and try again.',
    TIMEOUT:
      'No reply for too long: nobody answered, or the network is too slow. Please try again in a while.',
    UNSUPPORTED_PLATFORM: 'Calls do not work here. Please use a recent browser or app, over HTTPS.',
    INTERNAL: 'Something went wrong with the call. Please try again, or reopen the app if it persists.',
  },
  lacks: {
    recentBrowser:
      'Calls do not work here: this browser is too old. Please update it, or your system, or open this page in a recent Chrome, Edge, Safari or Firefox.',
    secureContext:
      'Calls do not work here: this page was not opened over HTTPS, so it may not use microphone and camera. Please open its https address.',
    mediaDevices:
      'Calls do not work here: this browser offers no microphone or camera. Please open this page in a recent Chrome, Edge, Safari or Firefox.',
    webRtc:
      'Calls do not work here: this browser has no live audio and video (WebRTC). Please open this page in a recent Chrome, Edge, Safari or Firefox.',
    webSocket:
      'Calls do not work here: this browser has no WebSocket connections. Please open this page in a recent Chrome, Edge, Safari or Firefox.',
    microphone: 'There is no usable microphone. Please connect one and try again.',
    camera: 'There is no usable camera, so you are not seen. Please connect one and tap the camera button.',
    microphoneInUse: 'Another app is using the microphone. Please close that app and try again.',
    cameraInUse:
      'Another app is using the camera, so you are not seen. Please close that app and tap the camera button.',
    cameraRefused: 'The camera is not allowed. Please allow it in the settings and tap the camera button.',
    network: 'Your network is poor, so your video was turned off. Tap the camera button to turn it on again.',
    screenRefused:
      'The system or this page does not allow the screen to be shared. Allow screen recording, and try again.',
    callee: 'The call was not made: there is no such user. Please check the account.',
    login: 'The call was not made: you are not signed in. Please sign in and call again.',
    mediaService:
      'Calls do not work in this app: its call service is not set up, or has run out. Please tell its developer.',
    privacyAgreement:
      'You have not agreed to the privacy guide of this mini program, so it may not use microphone and camera. Please try again and agree.',
    privacyDeclaration:
      'The privacy guide of this mini program does not name the microphone or the camera, so WeChat withholds it. Please tell its developer.',
  },
  parts: 'en',
}
