import type { CallState } from '../state/callState'
import type { KeptCall, KeptMedia, KeptOwn } from '../state/keptCall'
import type { Ledger } from '../state/ledger'
import { isUnconfirmed, type LiveCall } from '../state/liveCall'
import type { Invite } from '../terms/identity'

/** What is to be kept of a state; null: nothing. The store is made equal to it after each step. */
export function keptOf({ call, ledger }: CallState): KeptCall | null {
  const { account } = ledger
  if (call === null) return ledger.kept ?? unsettledOf(ledger)
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
    const { microphoneOn, cameraOn } = call
    return { as: 'ringing', account, invite, startedAt, ringUntil, microphoneOn, cameraOn }
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
    ringUntil: call.callStatus === 'calling' ? (call.deadlines.ring ?? null) : null,
    connectedAt: call.callStatus === 'inCall' ? call.connectedAt : null,
    seenAt: lastSeenAt(call),
    media: ledger.resumeWithin > 0 ? keptMediaOf(call) : null,
    closing: false,
  }
}

/** What is being ended after a restart, for as long as nobody knows who has closed its room, and so who writes. */
export function unsettledOf({ ending, outbox }: Ledger): KeptOwn | null {
  if (ending === null) return null
  const isOpen = outbox.some(
    ({ request }) =>
      request.kind === 'close' && request.ids.requestId === ending.requestId && request.other === 'unseen',
  )
  return isOpen ? { ...ending, media: null, closing: true } : null
}

/** The last moment at which both were known to be there, where they are not now. */
function lastSeenAt(call: LiveCall): number | null {
  return call.callStatus === 'inCall' ? (call.doubtedSince ?? call.remoteGone?.at ?? call.cutAt) : null
}

/**
 * Only what the service has taken can be gone on with. Another kit waits for nobody who is gone, and in a room that somebody
 * else has closed there is nothing to come back to.
 */
function keptMediaOf(call: LiveCall): KeptMedia | null {
  const isPlaced = call.callStatus === 'calling' && call.stage === 'ringing'
  const isOn = call.callStatus === 'inCall' && !call.otherKit && !call.roomGone
  if (!isPlaced && !isOn) return null
  const { channelName, roomName, attachment, microphoneOn, cameraOn } = call
  const uid = isPlaced ? (call.ticket?.uid ?? call.media.uid) : call.media.uid
  if (roomName === null || uid === null) return null
  return { channelName, roomName, attachment, uid, microphoneOn, cameraOn }
}
