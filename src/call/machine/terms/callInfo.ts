import type { CallRole, CallType, Peer } from './identity'

/** What `call()` resolves with. */
export interface CallInfo {
  /** This module's own name for the call, the same on both sides; also the signalling room's name. */
  readonly callId: string
  /** The signalling room's id, which call records carry. */
  readonly channelId: string
  /** The invite's id. */
  readonly requestId: string
  /** The media room's name. */
  readonly channelName: string
  /** The far side's account. */
  readonly userId: string
  /** 1 audio, 2 video. */
  readonly type: CallType
  /** `callee` where both sides have dialled each other and the far side's call stands. */
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
