import { IDLE as NO_CALL } from '../../../src/call/machine/derived/snapshotOf'
import type { CallSnapshot, LastCall } from '../../../src/call/machine/terms/snapshot'

const BOB = { userId: 'bob', name: '李小白', avatar: '' }

/** No call. */
export const IDLE: CallSnapshot = { ...NO_CALL, elsewhere: null, lastCall: null }

/** A video call that rings there. */
export const CALLING: CallSnapshot = {
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

/** One that rings here. */
export const CALLED: CallSnapshot = { ...CALLING, callStatus: 'called', role: 'callee' }
/** One that goes on. */
export const TALKING: CallSnapshot = {
  ...CALLING,
  callStatus: 'inCall',
  connectedAt: 1_700_000_000_000,
  remote: { entered: true, microphoneOn: true, cameraOn: true, screenOn: false },
  quality: { self: 1, remote: 2 },
}

/** What makes it a voice call. */
export const AUDIO = { type: 1, cameraOn: false } as const
/** A far side that is heard and not seen. */
export const DARK = { entered: true, microphoneOn: true, cameraOn: false, screenOn: false } as const
/** A voice call that goes on. */
export const VOICE: CallSnapshot = { ...TALKING, ...AUDIO, remote: DARK }
/** One that has much to say in little room. */
export const TIGHT: CallSnapshot = {
  ...TALKING,
  peer: { ...BOB, name: 'Bartholomew Featherstonehaugh the Younger' },
  remote: { ...TALKING.remote, microphoneOn: false },
  weakNetwork: 'remote',
  quality: { self: 3, remote: 5 },
  notice: 'DEVICE_IN_USE',
  noticeLack: 'cameraInUse',
  cameraOn: false,
}

/** A call that is over. */
export const ended = (last: Partial<LastCall>): CallSnapshot => ({
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
