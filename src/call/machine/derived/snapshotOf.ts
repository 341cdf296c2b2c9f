import type { CallState } from '../state/callState'
import type { InCall, RemoteStream, Silence } from '../state/liveCall'
import type { CallSnapshot } from '../terms/snapshot'

/** What any UI may know of a state. */
export function snapshotOf({ call, ledger }: CallState): CallSnapshot {
  if (call === null) return { ...IDLE, lastCall: ledger.lastCall }
  const { remote } = call
  const silence = call.callStatus === 'inCall' ? call.silence : null
  return {
    callStatus: call.callStatus,
    type: call.type,
    role: call.role,
    peer: call.peer,
    callId: call.callId,
    requestId: call.requestId,
    channelId: call.channelId,
    attachment: call.attachment,
    connectedAt: call.callStatus === 'inCall' ? call.connectedAt : null,
    microphoneOn: call.microphoneOn,
    cameraOn: call.cameraOn,
    remote: {
      entered: remote.entered,
      microphoneOn: isHeard(remote.audio),
      cameraOn: isHeard(remote.video),
    },
    reconnecting: call.reconnecting || silence?.stage === 'cut',
    returning: call.callStatus === 'inCall' ? whoReturns(call) : null,
    weakNetwork: silence === null || silence.stage === 'noticed' ? null : whoseNetwork(silence),
    playBlocked: call.playBlocked,
    answering: call.callStatus === 'called' && call.answering,
    typeSwitch: call.typeSwitch,
    notice: call.notice,
    noticeLack: call.noticeLack,
    lastCall: ledger.lastCall,
  }
}

function whoReturns({ returning, remoteGone }: InCall): 'self' | 'remote' | null {
  if (returning) return 'self'
  return remoteGone === null || remoteGone.how === 'left' ? null : 'remote'
}

function whoseNetwork({ arrival }: Silence): 'self' | 'remote' {
  return arrival === 'nothing' ? 'self' : 'remote'
}

function isHeard(stream: RemoteStream): boolean {
  return stream.available && !stream.muted
}

const IDLE: Omit<CallSnapshot, 'lastCall'> = {
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
  reconnecting: false,
  returning: null,
  weakNetwork: null,
  playBlocked: false,
  answering: false,
  typeSwitch: null,
  notice: null,
  noticeLack: null,
}
