import type { CallEvent } from './callEvent'
import type { CallState } from './callState'

/**
 * Whether an event may reach the live call: one that names a call, a room or an invite reaches only the call of that
 * name. This one check is what keeps a late signal of one call from touching another.
 */
export function concernsLiveCall({ call }: CallState, event: CallEvent): boolean {
  switch (event.type) {
    // These bring a call of their own.
    case 'user.dialled':
    case 'signal.invited':
      return true
    case 'signal.accepted':
    case 'signal.rejected':
      return (
        call !== null &&
        call.requestId === event.requestId &&
        event.from === call.peer.userId &&
        (call.channelId === null || call.channelId === event.channelId)
      )
    case 'signal.cancelled':
      return call !== null && call.requestId === event.requestId && call.channelId === event.channelId
    case 'signal.handledElsewhere':
      return call !== null && call.role === 'callee' && call.requestId === event.requestId
    case 'signal.closed':
      return call !== null && call.channelId === event.channelId && event.from === call.peer.userId
    case 'signal.controlled':
      return call !== null && call.channelId === event.channelId && event.from === call.peer.userId
    default:
      return call === null || !('callId' in event) || event.callId === call.callId
  }
}
