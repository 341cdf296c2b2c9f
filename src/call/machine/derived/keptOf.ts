import type { CallState } from '../state/callState'
import type { KeptCall, KeptMedia } from '../state/keptCall'
import { isUnconfirmed, type LiveCall } from '../state/liveCall'
import type { Invite } from '../terms/identity'

/** What is to be kept of a state; null: nothing. The store is made equal to it after each step. */
export function keptOf({ call, ledger }: CallState): KeptCall | null {
  const { account } = ledger
  if (call === null) return ledger.kept
  if (account === null) return null
  if (call.callStatus === 'calling' && call.stage !== 'placing' && call.stage !== 'ringing') return null
  const { callId, requestId, channelId, role, type, peer, otherKit, startedAt } = call
  if (call.callStatus === 'called' || (call.callStatus === 'connecting' && isUnconfirmed(call))) {
    const { channelName, roomName, attachment } = call
    const ringUntil = call.deadlines.ring ?? call.deadlines.connecting ?? startedAt
    const invite: Invite = {
      callId,
      requestId,
      channelId: call.channelId,
      channelName,
      roomName,
      from: peer.userId,
      type,
      attachment,
      timeout: ringUntil - startedAt,
      glare: !call.otherKit,
      group: false,
    }
    return { as: 'ringing', account, invite, startedAt, ringUntil }
  }
  return {
    as: 'placed',
    account,
    callId,
    requestId,
    channelId,
    role,
    type,
    peer,
    otherKit,
    answered: call.callStatus !== 'calling',
    startedAt,
    connectedAt: call.callStatus === 'inCall' ? call.connectedAt : null,
    seenAt: lastSeenAt(call),
    media: ledger.resumeWithin > 0 ? keptMediaOf(call) : null,
  }
}

/** The last moment at which both were known to be there, where they are not now. */
function lastSeenAt(call: LiveCall): number | null {
  return call.callStatus === 'inCall' ? (call.doubtedSince ?? call.remoteGone?.at ?? call.cutAt) : null
}

/** Another kit waits for nobody who is gone, and in a room that somebody else has closed there is nothing to come back to. */
function keptMediaOf(call: LiveCall): KeptMedia | null {
  if (call.callStatus !== 'inCall' || call.otherKit || call.roomGone) return null
  const { channelName, roomName, attachment, microphoneOn, cameraOn } = call
  const { uid } = call.media
  if (roomName === null || uid === null) return null
  return { channelName, roomName, attachment, uid, microphoneOn, cameraOn }
}
