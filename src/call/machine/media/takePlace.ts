import type { EventOf } from '../events/callEvent'
import type { StateIn } from '../state/callState'
import { step, then, type Step } from '../step/step'
import { enterRoom } from './enterRoom'
import { recognise } from './farSide'

// A caller that was stopped while it dialled has no token for the media room.

/** The far side has answered, and is in the signalling room: this side's place there can be left and taken again, for a token. */
export function takePlace(state: StateIn<'connecting'>): Step | undefined {
  const { ticket, media, callId, channelId, channelName, peer } = state.call
  if (ticket !== null || media.uid === null) return undefined
  const { uid } = media
  return step(state, { type: 'signal.rejoin', callId, channelId, userId: peer.userId, channelName, uid })
}

/** The place, and the token, are there. */
export function enterAgain(
  state: StateIn<'connecting'>,
  { ticket, at }: EventOf<'signal.rejoined'>,
): Step | undefined {
  if (state.call.ticket !== null) return undefined
  const { channelId: _, peerUid, ...rtc } = ticket
  return then(enterRoom(state, rtc), (next) => recognise(next, peerUid, at))
}
