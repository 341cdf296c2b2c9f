import type { EventOf } from '../events/callEvent'
import { controlRequest } from '../outbox/compose'
import type { StateIn } from '../state/callState'
import { patch, posting, type Step } from '../step/step'
import type { ControlMessage } from '../terms/control'
import { announceSwitch, changeTo, withoutSwitch } from './change'

/** The far side asks, agrees, refuses, or has switched already. */
export function switchByRemote(
  state: StateIn<'inCall'>,
  event: EventOf<'signal.controlled'>,
): Step | undefined {
  const { call } = state
  const { message } = event
  if (message.kind === 'mayJoin') return undefined
  if (message.kind === 'switched') {
    // Unasked, nobody's camera turns on: this side shows the far side's picture and keeps its own closed.
    return message.type === call.type ? undefined : changeTo(state, message.type, message.type === 1)
  }
  const pending = call.typeSwitch
  if (message.state === 1) {
    if (message.type === call.type) return undefined
    const agreed: ControlMessage = { kind: 'switch', type: message.type, state: 2 }
    const bothAsked = pending?.by === 'self' && pending.type === message.type
    if (message.type === 1 || bothAsked)
      return posting(changeTo(state, message.type), controlRequest(call, call.peer.userId, agreed))
    const { typeSwitch: _, ...deadlines } = call.deadlines
    const asked = patch(state, { typeSwitch: { type: message.type, by: 'remote', state: 1 }, deadlines })
    return announceSwitch(asked, message.type, 1)
  }
  if (pending?.by !== 'self' || pending.type !== message.type) return undefined
  return message.state === 2
    ? changeTo(state, message.type)
    : announceSwitch(withoutSwitch(state), message.type, 3)
}
