import type { CallState } from '../state/callState'
import type { LiveCall } from '../state/liveCall'
import type { CallIds } from '../terms/identity'
import type { CallEvent } from './callEvent'

/**
 * Whether an event may reach the live call: one that names a call, a room or an invite reaches only the call of that
 * name. This one check is what keeps a late signal of one call from touching another.
 */
export function concernsLiveCall({ call }: CallState, event: CallEvent): boolean {
  switch (event.type) {
    // These bring a call of their own. A stored invite waits until the service was asked whether it still stands.
    case 'user.dialled':
      return true
    case 'signal.invited':
      return !event.offline
    case 'signal.accepted':
    case 'signal.rejected':
      return (
        call !== null &&
        call.requestId === event.requestId &&
        event.from === call.peer.userId &&
        (call.channelId === null || call.channelId === event.channelId)
      )
    case 'signal.cancelled':
      return call !== null && event.from === call.peer.userId && isOfInvite(call, event)
    case 'signal.handledElsewhere':
      return (
        call !== null &&
        (call.role === 'callee' || call.requestId !== event.requestId) &&
        isOfInvite(call, event)
      )
    case 'signal.controlled': {
      const { message, channelId } = event
      if (event.from !== call?.peer.userId) return false
      // That it rings may be heard before the service has said which room it made.
      return message.kind === 'ringing' ? message.callId === call.callId : channelId === call.channelId
    }
    case 'signal.closed':
      return call !== null && call.channelId === event.channelId && event.from === call.peer.userId
    case 'signal.roomTold':
      return (
        call !== null &&
        call.roomName === event.roomName &&
        (event.room === null || event.room.channelId === call.channelId)
      )
    // Of all who are in the media room only the far side is a part of the call.
    case 'media.peerEntered':
    case 'media.peerLeft':
    case 'media.streamChanged':
    case 'media.muteChanged':
    case 'media.arrival':
      return call !== null && call.callId === event.callId && call.peerUid === event.uid
    default:
      return call === null || !('callId' in event) || event.callId === call.callId
  }
}

/** The live call's own invite, or the one that is held while both sides dial each other. */
function isOfInvite(call: LiveCall, { requestId, channelId }: Omit<CallIds, 'callId'>): boolean {
  const invites = call.callStatus === 'calling' && call.held !== null ? [call, call.held] : [call]
  return invites.some((invite) => invite.requestId === requestId && invite.channelId === channelId)
}
