import type { Talking } from '../../../src/call/platform/ports'
import type { CallSnapshot, LastCall } from '../../../src/call/machine/terms/snapshot'

/** A call in one state, for who looks at it. */
export interface Pose {
  readonly name: string
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
  remote: { entered: false, microphoneOn: false, cameraOn: false },
  reach: null,
  reconnecting: false,
  returning: null,
  weakNetwork: null,
  quality: { self: 0, remote: 0 },
  playBlocked: false,
  answering: false,
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
  remote: { entered: true, microphoneOn: true, cameraOn: true },
  quality: { self: 1, remote: 2 },
}
const AUDIO = { type: 1, cameraOn: false } as const
const DARK = { entered: true, microphoneOn: true, cameraOn: false } as const
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
  { name: 'dialling-video', snapshot: { ...CALLING, channelId: null } },
  { name: 'calling-video', snapshot: CALLING },
  { name: 'calling-camera-off', snapshot: { ...CALLING, cameraOn: false } },
  { name: 'calling-audio', snapshot: { ...CALLING, ...AUDIO } },
  { name: 'called-video', snapshot: CALLED },
  { name: 'called-audio', snapshot: { ...CALLED, ...AUDIO } },
  { name: 'called-camera-refused', snapshot: { ...CALLED, notice: 'PERMISSION_DENIED' } },
  { name: 'answering', snapshot: { ...CALLED, answering: true } },
  { name: 'connecting-video', snapshot: { ...CALLING, callStatus: 'connecting' } },
  { name: 'connecting-audio', snapshot: { ...CALLING, ...AUDIO, callStatus: 'connecting' } },
  { name: 'talking', snapshot: TALKING },
  { name: 'talking-swapped', snapshot: TALKING, swapped: true },
  { name: 'their-camera-off', snapshot: { ...TALKING, remote: DARK } },
  { name: 'their-camera-off-swapped', snapshot: { ...TALKING, remote: DARK }, swapped: true },
  { name: 'own-camera-and-microphone-off', snapshot: { ...TALKING, cameraOn: false, microphoneOn: false } },
  { name: 'both-cameras-off', snapshot: { ...TALKING, cameraOn: false, remote: DARK } },
  {
    name: 'muted-and-weak',
    snapshot: {
      ...TALKING,
      weakNetwork: 'self',
      quality: { self: 4, remote: 1 },
      remote: { ...TALKING.remote, microphoneOn: false },
    },
  },
  { name: 'reconnecting', snapshot: { ...TALKING, reconnecting: true } },
  {
    name: 'they-reconnect',
    snapshot: { ...VOICE, reconnecting: true, weakNetwork: 'remote', quality: { self: 1, remote: 5 } },
  },
  { name: 'sound-held-back', snapshot: { ...TALKING, playBlocked: true } },
  { name: 'all-there-is-to-say', snapshot: TIGHT },
  {
    name: 'video-off-for-the-network',
    snapshot: {
      ...{ ...TALKING, cameraOn: false, quality: { self: 5, remote: 1 } },
      ...{ notice: 'NETWORK', noticeLack: 'network' },
    },
  },
  { name: 'talking-examined', snapshot: TALKING, examined: true },
  { name: 'talking-choosing', snapshot: TALKING, choosing: true },
  { name: 'voice-choosing', snapshot: VOICE, choosing: true },
  { name: 'voice', snapshot: VOICE },
  { name: 'voice-talking', snapshot: VOICE, talking: { self: false, remote: true } },
  {
    name: 'talking-while-muted',
    snapshot: { ...TALKING, microphoneOn: false },
    talking: { self: true, remote: false },
  },
  { name: 'voice-examined', snapshot: { ...VOICE, quality: { self: 1, remote: 5 } }, examined: true },
  { name: 'voice-muted-there', snapshot: { ...VOICE, remote: { ...DARK, microphoneOn: false } } },
  { name: 'voice-asked-for-video', snapshot: { ...VOICE, typeSwitch: { type: 2, by: 'remote', state: 1 } } },
  { name: 'voice-asking-for-video', snapshot: { ...VOICE, typeSwitch: { type: 2, by: 'self', state: 1 } } },
  { name: 'voice-in-trouble', snapshot: { ...VOICE, notice: 'NETWORK', reconnecting: true } },
  { name: 'ended-talked', snapshot: ended({ connectedAt: 1_700_000_000_000, duration: 65 }) },
  { name: 'ended-no-answer', snapshot: ended({ endReason: 'noAnswer' }) },
  { name: 'ended-unknown-user', snapshot: ended({ endReason: 'signalingFailed', lack: 'callee' }) },
  { name: 'ended-missed', snapshot: ended({ endReason: 'missed', role: 'callee' }) },
  { name: 'no-call', snapshot: IDLE },
]
