import type { CallEffect } from '../effects/callEffect'
import type { LiveCall } from '../state/liveCall'

/**
 * What an answer, a join and an open device have in common: whichever comes last publishes. Nothing is published before
 * the answer, and nothing twice.
 */
export function publishIfReady(call: LiveCall): CallEffect[] {
  const answered = call.callStatus === 'connecting' || call.callStatus === 'inCall'
  const ready = call.media.devices === 'open' && call.media.room === 'in' && !call.media.published
  return answered && ready ? [{ type: 'rtc.publish', callId: call.callId }] : []
}
