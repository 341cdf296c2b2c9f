import type { Talking } from '../../../src/call/platform/ports'
import type { CallSnapshot } from '../../../src/call/machine/terms/snapshot'
import { AUDIO, CALLED, CALLING, DARK, ended, IDLE, TALKING, TIGHT, VOICE } from './snapshots'

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
  {
    name: 'rings-there',
    words: 'A video call of which a device of theirs says that it rings',
    snapshot: { ...CALLING, reach: 'ringing' },
  },
  {
    name: 'they-are-offline',
    words: 'A voice call on its way to somebody who is offline',
    snapshot: { ...CALLING, ...AUDIO, reach: 'offline' },
  },
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
    name: 'coming-back',
    words: 'A video call that this side comes back into, its page loaded again',
    snapshot: { ...TALKING, returning: 'self' },
  },
  {
    name: 'they-come-back',
    words: 'A video call that the far side comes back into',
    snapshot: { ...TALKING, returning: 'remote', remote: { ...TALKING.remote, cameraOn: false } },
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
    name: 'ended-network-lost',
    words: 'A call is over whose network was lost',
    snapshot: ended({ endReason: 'networkLost', connectedAt: 1_700_000_000_000, duration: 65 }),
  },
  {
    name: 'ended-insecure',
    words: 'A call is over that takes a page served by https',
    snapshot: ended({ endReason: 'unsupported', lack: 'secureContext' }),
  },
  {
    name: 'ended-missed',
    words: 'A call is over that was missed here',
    snapshot: ended({ endReason: 'missed', role: 'callee' }),
  },
  { name: 'no-call', words: 'The page without a call', snapshot: IDLE },
]
