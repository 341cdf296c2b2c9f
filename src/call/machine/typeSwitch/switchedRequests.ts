import { controlRequest } from '../outbox/compose'
import type { OutboxRequest } from '../outbox/request'
import type { Connecting, InCall } from '../state/liveCall'

/** What tells any kit that this side has gone over to audio (interop: newer kits send both). */
export function switchedRequests(call: Connecting | InCall): OutboxRequest[] {
  const { userId } = call.peer
  return [
    controlRequest(call, userId, { kind: 'switched', type: 1 }),
    controlRequest(call, userId, { kind: 'switch', type: 1, state: 1 }),
  ]
}
