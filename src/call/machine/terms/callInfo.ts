import type { CallRole, CallType, Peer } from './identity'

/** What `call()` resolves with. */
export interface CallInfo {
  readonly callId: string
  readonly channelId: string
  readonly requestId: string
  readonly channelName: string
  readonly userId: string
  readonly type: CallType
  readonly role: CallRole
}

interface Of extends Omit<CallInfo, 'channelId' | 'userId'> {
  readonly peer: Peer
}

/**
 * What an app is told of a call that it has placed.
 * @param channelId - the signalling room's, which a call does not know before the service has made it
 */
export function callInfoOf(call: Of, channelId: string): CallInfo {
  return {
    callId: call.callId,
    channelId,
    requestId: call.requestId,
    channelName: call.channelName,
    userId: call.peer.userId,
    type: call.type,
    role: call.role,
  }
}
