import type { CallEvent } from '../machine/callEvent'
import type { SignalEvent } from '../platform/ports'
import type { Untimed } from './mediaRooms'

/** What the signalling service tells, in the machine's words; null for what no rule needs. */
export function fromSignal(event: SignalEvent): Untimed<CallEvent> | null {
  switch (event.type) {
    case 'invited':
      return { type: 'signal.invited', invite: event.invite, invitedAt: event.at, offline: event.offline }
    case 'accepted': {
      const { channelId, requestId, from, waitsForMayJoin, audioOnly } = event
      return { type: 'signal.accepted', channelId, requestId, from, waitsForMayJoin, audioOnly }
    }
    case 'rejected':
    case 'cancelled': {
      const { channelId, requestId, from, reason } = event
      return { type: `signal.${event.type}`, channelId, requestId, from, reason }
    }
    case 'closed':
      return {
        type: 'signal.closed',
        channelId: event.channelId,
        from: event.from,
        duration: event.duration,
        mediaFailed: event.mediaFailed,
      }
    case 'control': {
      const { channelId, from, message } = event
      return { type: 'signal.controlled', channelId, from, message }
    }
    case 'handledElsewhere': {
      const { channelId, requestId, how } = event
      return { type: 'signal.handledElsewhere', channelId, requestId, how }
    }
    case 'login':
      return { type: 'signal.login', status: event.status, account: event.account }
    case 'kicked':
      return { type: 'signal.kicked', reason: event.reason }
    case 'recordReceived':
      return { type: 'signal.recorded', record: event.record }
    // Who is in the signalling room decides nothing: the media room does, and closing it is told apart.
    case 'joined':
    case 'left':
    case 'rooms':
      return null
  }
}
