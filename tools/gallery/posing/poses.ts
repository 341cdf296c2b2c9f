import type { Talking } from '../../../src/call/platform/ports'
import type { CallSnapshot, LastCall } from '../../../src/call/machine/terms/snapshot'

/** A call in one state, for who looks at it. */
export interface Pose {
  readonly name: string
  /** The state in words. */
  readonly words: string
  readonly snapshot: CallSnapshot
  /** The small picture is tapped first. */
  readonly swapped?: boolean
  /** Who talks; nobody unless set. */
  readonly talking?: Talking
  /** The panel for support people is opened. */
  readonly examined?: boolean
  /** The panel of devices is opened. */
  readonly choosing?: boolean
}

const BOB = { userId: 'bob', name: '李小白', avatar: '' }

const IDLE: CallSnapshot = {
  callStatus: 'idle',
  type: null,
  role: null,
  peer: null,
  callId: null,
  requestId: null,
  channelId: null,
  attachment: '',
  connectedAt: null,
  microphoneOn: false,
  cameraOn: false,
  screenOn: false,
  remote: { entered: false, microphoneOn: false, cameraOn: false, screenOn: false },
  reach: null,
  reconnecting: false,
  returning: null,
  weakNetwork: null,
  quality: { self: 0, remote: 0 },
  playBlocked: false,
  answering: false,
  ringMuted: false,
  typeSwitch: null,
  notice: null,
  noticeLack: null,
  elsewhere: null,
  lastCall: null,
}

const CALLING: CallSnapshot = {
  ...IDLE,
  callStatus: 'calling',
  type: 2,
  role: 'caller',
  peer: BOB,
  callId: 'call-1',
  requestId: 'request-1',
  channelId: 'room-1',
  microphoneOn: true,
  cameraOn: true,
}
const CALLED: CallSnapshot = { ...CALLING, callStatus: 'called', role: 'callee' }
const TALKING: CallSnapshot = {
  ...CALLING,
  callStatus: 'inCall',
  connectedAt: 1_700_000_000_000,
  remote: { entered: true, microphoneOn: true, cameraOn: true, screenOn: false },
  quality: { self: 1, remote: 2 },
}
const AUDIO = { type: 1, cameraOn: false } as const
const DARK = { entered: true, microphoneOn: true, cameraOn: false, screenOn: false } as const
const VOICE: CallSnapshot = { ...TALKING, ...AUDIO, remote: DARK }
const TIGHT: CallSnapshot = {
  ...TALKING,
  peer: { ...BOB, name: 'Bartholomew Featherstonehaugh the Younger' },
  remote: { ...TALKING.remote, microphoneOn: false },
  weakNetwork: 'remote',
  quality: { self: 3, remote: 5 },
  notice: 'DEVICE_IN_USE',
  noticeLack: 'cameraInUse',
  cameraOn: false,
}

const ended = (last: Partial<LastCall>): CallSnapshot => ({
  ...IDLE,
  lastCall: {
    callId: 'call-1',
    channelId: 'room-1',
    peer: BOB,
    type: 2,
    role: 'caller',
    endReason: 'remoteHungUp',
    startedAt: 1_700_000_000_000,
    connectedAt: null,
    endedAt: 1_700_000_027_000,
    duration: 0,
    ...last,
  },
})

/** The states of the call page, from the dial to the end. */
export const POSES: readonly Pose[] = [
  {
    name: 'dialling-video',
    words: 'A video call is dialled, and the service has not taken it yet',
    snapshot: { ...CALLING, channelId: null },
  },
  { name: 'calling-video', words: 'A video call on its way, with one’s own picture', snapshot: CALLING },
  {
    name: 'calling-camera-off',
    words: 'A video call on its way, dialled with the camera off',
    snapshot: { ...CALLING, cameraOn: false },
  },
  { name: 'calling-audio', words: 'A voice call on its way', snapshot: { ...CALLING, ...AUDIO } },
  { name: 'called-video', words: 'A video call rings here', snapshot: CALLED },
  { name: 'called-audio', words: 'A voice call rings here', snapshot: { ...CALLED, ...AUDIO } },
  {
    name: 'called-camera-refused',
    words: 'A video call rings here, and the camera was refused',
    snapshot: { ...CALLED, notice: 'PERMISSION_DENIED' },
  },
  {
    name: 'ring-silenced',
    words: 'A video call rings here, and its user has silenced that ring',
    snapshot: { ...CALLED, ringMuted: true },
  },
  {
    name: 'answering',
    words: 'The call that rings here is being answered',
    snapshot: { ...CALLED, answering: true },
  },
  {
    name: 'connecting-video',
    words: 'A video call is answered, and media is on its way',
    snapshot: { ...CALLING, callStatus: 'connecting' },
  },
  {
    name: 'connecting-audio',
    words: 'A voice call is answered, and media is on its way',
    snapshot: { ...CALLING, ...AUDIO, callStatus: 'connecting' },
  },
  { name: 'talking', words: 'A video call', snapshot: TALKING },
  {
    name: 'talking-swapped',
    words: 'A video call, one’s own picture large',
    snapshot: TALKING,
    swapped: true,
  },
  {
    name: 'their-camera-off',
    words: 'A video call, their camera off',
    snapshot: { ...TALKING, remote: DARK },
  },
  {
    name: 'their-camera-off-swapped',
    words: 'A video call, their camera off, one’s own picture large',
    snapshot: { ...TALKING, remote: DARK },
    swapped: true,
  },
  {
    name: 'own-camera-and-microphone-off',
    words: 'A video call, one’s own camera and microphone off',
    snapshot: { ...TALKING, cameraOn: false, microphoneOn: false },
  },
  {
    name: 'both-cameras-off',
    words: 'A video call, both cameras off',
    snapshot: { ...TALKING, cameraOn: false, remote: DARK },
  },
  {
    name: 'muted-and-weak',
    words: 'A video call, muted over there, and this side’s network is poor',
    snapshot: {
      ...TALKING,
      weakNetwork: 'self',
      quality: { self: 4, remote: 1 },
      remote: { ...TALKING.remote, microphoneOn: false },
    },
  },
  {
    name: 'reconnecting',
    words: 'A video call that is reconnecting',
    snapshot: { ...TALKING, reconnecting: true },
  },
  {
    name: 'they-reconnect',
    words: 'A voice call whose far side is reconnecting',
    snapshot: { ...VOICE, reconnecting: true, weakNetwork: 'remote', quality: { self: 1, remote: 5 } },
  },
  {
    name: 'sound-held-back',
    words: 'A video call whose sound the browser holds back until a tap',
    snapshot: { ...TALKING, playBlocked: true },
  },
  {
    name: 'all-there-is-to-say',
    words: 'A video call with all there is to say at once, and a long name',
    snapshot: TIGHT,
  },
  {
    name: 'video-off-for-the-network',
    words: 'A video call whose camera was turned off for the network',
    snapshot: {
      ...{ ...TALKING, cameraOn: false, quality: { self: 5, remote: 1 } },
      ...{ notice: 'NETWORK', noticeLack: 'network' },
    },
  },
  {
    name: 'sharing-screen',
    words: 'A video call in which one shows one’s screen',
    snapshot: { ...TALKING, screenOn: true },
  },
  {
    name: 'their-screen',
    words: 'A video call in which they show their screen',
    snapshot: { ...TALKING, remote: { ...TALKING.remote, screenOn: true } },
  },
  {
    name: 'talking-examined',
    words: 'A video call, with the panel of what is measured',
    snapshot: TALKING,
    examined: true,
  },
  {
    name: 'talking-choosing',
    words: 'A video call, with the panel of devices',
    snapshot: TALKING,
    choosing: true,
  },
  {
    name: 'voice-choosing',
    words: 'A voice call, with the panel of devices',
    snapshot: VOICE,
    choosing: true,
  },
  { name: 'voice', words: 'A voice call', snapshot: VOICE },
  {
    name: 'voice-talking',
    words: 'A voice call in which they talk',
    snapshot: VOICE,
    talking: { self: false, remote: true },
  },
  {
    name: 'talking-while-muted',
    words: 'A video call in which one talks while muted',
    snapshot: { ...TALKING, microphoneOn: false },
    talking: { self: true, remote: false },
  },
  {
    name: 'voice-examined',
    words: 'A voice call, with the panel of what is measured',
    snapshot: { ...VOICE, quality: { self: 1, remote: 5 } },
    examined: true,
  },
  {
    name: 'voice-muted-there',
    words: 'A voice call, muted over there',
    snapshot: { ...VOICE, remote: { ...DARK, microphoneOn: false } },
  },
  {
    name: 'voice-asked-for-video',
    words: 'A voice call in which they ask for video',
    snapshot: { ...VOICE, typeSwitch: { type: 2, by: 'remote', state: 1 } },
  },
  {
    name: 'voice-asking-for-video',
    words: 'A voice call in which one has asked for video',
    snapshot: { ...VOICE, typeSwitch: { type: 2, by: 'self', state: 1 } },
  },
  {
    name: 'voice-in-trouble',
    words: 'A voice call in trouble with the network',
    snapshot: { ...VOICE, notice: 'NETWORK', reconnecting: true },
  },
  {
    name: 'ended-talked',
    words: 'A call is over, hung up by the far side',
    snapshot: ended({ connectedAt: 1_700_000_000_000, duration: 65 }),
  },
  {
    name: 'ended-no-answer',
    words: 'A call is over that nobody answered',
    snapshot: ended({ endReason: 'noAnswer' }),
  },
  {
    name: 'ended-unknown-user',
    words: 'A call is over to a user whom nobody knows',
    snapshot: ended({ endReason: 'signalingFailed', lack: 'callee' }),
  },
  {
    name: 'ended-missed',
    words: 'A call is over that was missed here',
    snapshot: ended({ endReason: 'missed', role: 'callee' }),
  },
  { name: 'no-call', words: 'The page without a call', snapshot: IDLE },
]
