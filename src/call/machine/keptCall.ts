import type { CallState } from './callState'
import type { CallRole, CallType, Invite, Peer } from './identity'

/** What a device remembers of its live call across a crash or a restart. */
export type KeptCall =
  /** It rang here, until `ringUntil` (ms since 1970). */
  | {
      readonly as: 'ringing'
      readonly account: string
      readonly invite: Invite
      readonly startedAt: number
      readonly ringUntil: number
    }
  /** It was placed, or answered, from this device. */
  | {
      readonly as: 'placed'
      readonly account: string
      readonly callId: string
      readonly requestId: string
      /** Null where the service had not said yet which room it made. */
      readonly channelId: string | null
      readonly role: CallRole
      readonly type: CallType
      readonly peer: Peer
      /** Whether the far side had answered. */
      readonly answered: boolean
      readonly startedAt: number
      readonly connectedAt: number | null
    }

/** What is to be kept of a state; null: nothing. The store is made equal to it after each step. */
export function keptOf({ call, ledger }: CallState): KeptCall | null {
  const { account } = ledger
  if (call === null) return ledger.kept
  if (account === null) return null
  if (call.callStatus === 'calling' && call.stage !== 'placing' && call.stage !== 'ringing') return null
  const { callId, requestId, channelId, role, type, peer, startedAt } = call
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
      glare: call.callStatus === 'called' && call.glare,
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
    answered: call.callStatus !== 'calling',
    startedAt,
    connectedAt: call.callStatus === 'inCall' ? call.connectedAt : null,
  }
}

/** This side has answered and the service has not said yet that it took the answer. */
function isUnconfirmed({ role, ticket }: { role: CallRole; ticket: unknown }): boolean {
  return role === 'callee' && ticket === null
}
