import type { CallState } from '../state/callState'
import type { InCall, LiveCall, RemoteStream } from '../state/liveCall'
import { UNKNOWN_QUALITY } from '../terms/quality'
import type { CallSnapshot } from '../terms/snapshot'
import { elsewhereOf } from './elsewhereOf'

/** What any UI may know of a state. */
export function snapshotOf({ call, ledger }: CallState): CallSnapshot {
  if (call === null) return { ...IDLE, elsewhere: elsewhereOf(ledger.elsewhere), lastCall: ledger.lastCall }
  const { remote } = call
  const cut = cutOf(call)
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
    screenOn: call.screenOn,
    remote: {
      entered: remote.entered,
      microphoneOn: isHeard(remote.audio),
      cameraOn: isHeard(remote.video),
      screenOn: remote.screenOn,
    },
    reach: call.callStatus === 'calling' ? call.reach : null,
    reconnecting: call.reconnecting || cut.isWhole,
    returning: call.callStatus === 'inCall' ? whoReturns(call) : null,
    weakNetwork: cut.by,
    quality: call.quality,
    playBlocked: call.playBlocked,
    answering: call.callStatus === 'called' && call.answering,
    ringMuted: call.callStatus === 'called' && call.ringMuted === true,
    typeSwitch: call.typeSwitch,
    notice: call.notice,
    noticeLack: call.noticeLack,
    elsewhere: null,
    lastCall: ledger.lastCall,
  }
}

function whoReturns({ returning, remoteGone }: InCall): 'self' | 'remote' | null {
  if (returning) return 'self'
  return remoteGone === null || remoteGone.how === 'left' ? null : 'remote'
}

/** By whose network something of the far side's does not come, and whether it is all of it. */
function cutOf(call: LiveCall): { readonly by: CallSnapshot['weakNetwork']; readonly isWhole: boolean } {
  if (call.callStatus !== 'inCall') return { by: null, isWhole: false }
  const { silence, reconnecting } = call
  if (silence === null || silence.stage === 'noticed') return { by: null, isWhole: false }
  const isOwn = reconnecting || silence.arrival === 'nothing'
  return { by: isOwn ? 'self' : 'remote', isWhole: silence.stage === 'cut' }
}

function isHeard(stream: RemoteStream): boolean {
  return stream.available && !stream.muted
}

/** Where there is no call, as far as no other device and no past call is concerned. */
export const IDLE: Omit<CallSnapshot, 'lastCall' | 'elsewhere'> = {
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
  quality: UNKNOWN_QUALITY,
  playBlocked: false,
  answering: false,
  ringMuted: false,
  typeSwitch: null,
  notice: null,
  noticeLack: null,
}
