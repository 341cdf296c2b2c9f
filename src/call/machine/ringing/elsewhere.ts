import { end } from '../ending/end'
import type { EventOf } from '../events/callEvent'
import type { StateWith } from '../state/callState'
import type { Called, Connecting } from '../state/liveCall'
import { announce, type Step } from '../step/step'

/** Another device of this account answered, or rejected: nothing is left to do here. */
export function handledElsewhere(
  state: StateWith<Called | Connecting>,
  event: EventOf<'signal.handledElsewhere'>,
): Step {
  return event.how === 'accepted' ? answeredElsewhere(state, event.at) : rejectedElsewhere(state, event.at)
}

/**
 * Another device of this account answered.
 * @param at - ms since 1970
 */
export function answeredElsewhere(state: StateWith<Called | Connecting>, at: number): Step {
  const { channelId } = state.call
  return end(state, {
    at,
    reason: 'answeredElsewhere',
    effects: [announce({ name: 'onOtherClientAccept', data: { channelId } })],
  })
}

function rejectedElsewhere(state: StateWith<Called | Connecting>, at: number): Step {
  const { channelId } = state.call
  return end(state, {
    at,
    reason: 'rejectedElsewhere',
    effects: [announce({ name: 'onOtherClientReject', data: { channelId } })],
  })
}
