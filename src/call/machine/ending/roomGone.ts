import type { EventOf } from '../events/callEvent'
import type { CallState } from '../state/callState'
import { step, withCall, type Step } from '../step/step'

/**
 * Somebody who is no part of the call has closed its signalling room, which the service lets who knows of it. Media is
 * another room, and the call goes on; when it ends there is no closing that the service could take, and its caller writes.
 */
export function noteRoomGone(
  state: CallState,
  { channelId, from }: EventOf<'signal.closed'>,
): Step | undefined {
  const { call } = state
  if (call?.callStatus !== 'inCall' || call.channelId !== channelId || call.peer.userId === from) {
    return undefined
  }
  return step(withCall(state, { ...call, roomGone: true }))
}
