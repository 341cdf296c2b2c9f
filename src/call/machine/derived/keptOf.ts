import type { CallState } from '../state/callState'
import type { KeptCall } from '../state/keptCall'
import { isUnconfirmed } from '../state/liveCall'
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
    seenAt: null,
  }
}
