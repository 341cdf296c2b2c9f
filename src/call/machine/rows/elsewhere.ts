import type { EventOf } from '../callEvent'
import type { Called, Connecting, StateWith } from '../callState'
import { end } from '../end'
import { announce, type Step } from '../step'

/** Another device of this account answered, or refused: nothing is left to do here. */
export function endElsewhere(
  state: StateWith<Called | Connecting>,
  event: EventOf<'signal.handledElsewhere'>,
): Step {
  return event.how === 'accepted' ? answeredElsewhere(state, event.at) : rejectedElsewhere(state, event.at)
}

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
