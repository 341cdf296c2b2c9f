import type { Untimed } from './world'

/** What a device is told in place of a reply that is lost; null for what is no reply. */
export function lostReply(event: Untimed, code: 'NETWORK' | 'TIMEOUT'): Untimed | null {
  switch (event.type) {
    case 'signal.placed':
      return { type: 'signal.placeFailed', callId: event.callId, code }
    case 'signal.answered':
      return { type: 'signal.answerFailed', callId: event.callId, code }
    case 'signal.rejoined':
      return { type: 'signal.rejoinFailed', callId: event.callId, code }
    case 'signal.roomTold':
      return { type: 'signal.roomUntold', roomName: event.roomName, code }
    case 'signal.recordTold':
      return { ...event, record: null }
    case 'outbox.sent':
    case 'outbox.found':
      return { type: 'outbox.failed', key: event.key, code }
    case 'signal.placeFailed':
    case 'signal.answerFailed':
    case 'signal.rejoinFailed':
    case 'signal.roomUntold':
    case 'outbox.failed':
      return { ...event, code }
    default:
      return null
  }
}
