import type { EventOf } from '../events/callEvent'
import { controlRequest } from '../outbox/compose'
import type { StateIn } from '../state/callState'
import { patch, posting, type Step } from '../step/step'
import type { ControlMessage } from '../terms/control'
import { TYPE_SWITCH_WAIT } from '../timing/limits'
import { announceSwitch, changeTo, withoutSwitch } from './change'
import { switchedRequests } from './switchedRequests'

/** This side asks, agrees or refuses. To audio nobody needs be asked; a camera opens only when its owner agrees. */
export function switchByUser(
  state: StateIn<'inCall'>,
  event: EventOf<'user.typeSwitched'>,
): Step | undefined {
  const { call } = state
  const pending = call.typeSwitch
  if (event.state !== 1) {
    if (pending?.by !== 'remote' || pending.type !== event.callType) return undefined
    const answer: ControlMessage = { kind: 'switch', type: pending.type, state: event.state }
    const next =
      event.state === 2
        ? changeTo(state, pending.type)
        : announceSwitch(withoutSwitch(state), pending.type, 3)
    return posting(next, controlRequest(call, call.peer.userId, answer))
  }
  if (event.callType === call.type) return undefined
  if (event.callType === 1) return posting(changeTo(state, 1), ...switchedRequests(call))
  if (pending !== null) return undefined
  const asked = patch(state, {
    typeSwitch: { type: event.callType, by: 'self', state: 1 },
    deadlines: { ...call.deadlines, typeSwitch: event.at + TYPE_SWITCH_WAIT },
  })
  return posting(
    announceSwitch(asked, event.callType, 1),
    controlRequest(call, call.peer.userId, { kind: 'switch', type: event.callType, state: 1 }),
  )
}

/** Nobody answered: it counts as refused, on both sides, each by its own time. Who has asked takes it back. */
export function switchExpired(state: StateIn<'inCall'>): Step | undefined {
  const { call } = state
  const pending = call.typeSwitch
  if (pending === null) return undefined
  const expired = announceSwitch(withoutSwitch(state), pending.type, 3)
  if (pending.by === 'remote') return expired
  const withdrawn: ControlMessage = { kind: 'switch', type: pending.type, state: 3 }
  // Its yes may have been lost on the way here.
  return posting(
    expired,
    controlRequest(call, call.peer.userId, withdrawn),
    controlRequest(call, call.peer.userId, { kind: 'switched', type: call.type }),
  )
}
