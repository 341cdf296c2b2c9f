import type { Placed } from './callEffect'
import type { LiveCall } from './callState'

/** What the app's `call()` resolves with. */
export function placedOf(call: LiveCall, channelId: string): Placed {
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
