import type { EventOf } from '../events/callEvent'
import { freshCall } from '../state/freshCall'
import type { Ledger } from '../state/ledger'
import type { Calling } from '../state/liveCall'

/** A call this side makes. */
export function dialledCall(ledger: Ledger, event: EventOf<'user.dialled'>): Calling {
  const { microphoneOn = true, cameraOn = true, timeout = ledger.callTimeout } = event
  return {
    ...freshCall(event),
    callStatus: 'calling',
    role: 'caller',
    type: event.callType,
    peer: { userId: event.userId, name: event.userId, avatar: '' },
    microphoneOn,
    cameraOn: event.callType === 2 && cameraOn,
    stage: 'login',
    timeout,
    roomName: event.callId,
    placedAt: null,
    channelId: null,
    ticket: null,
    reach: null,
    held: null,
    deadlines: {},
  }
}
