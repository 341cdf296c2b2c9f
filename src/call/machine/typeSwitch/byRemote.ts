import type { EventOf } from '../events/callEvent'
import { controlRequest } from '../outbox/compose'
import type { StateIn } from '../state/callState'
import { patch, posting, step, type Step } from '../step/step'
import type { ControlMessage } from '../terms/control'
import { TYPE_SWITCH_WAIT } from '../timing/limits'
import { answerType, withoutQuestion } from './afterAbsence'
import { announceSwitch, changeTo, withoutSwitch } from './change'
import { switchedRequests } from './switchedRequests'

/** The far side asks, agrees, refuses, or has switched already. */
export function switchByRemote(
  state: StateIn<'inCall'>,
  event: EventOf<'signal.controlled'>,
): Step | undefined {
  const { call } = state
  const { message } = event
  if (message.kind === 'typeAsked') return answerType(state)
  if (!('type' in message)) return undefined
  if (message.kind === 'switched') {
    const settled = withoutQuestion(state)
    // Unasked, nobody's camera turns on: this side shows the far side's picture and keeps its own closed.
    return message.type === call.type ? step(settled) : changeTo(settled, message.type, message.type === 1)
  }
  if (message.kind !== 'switch') return undefined
  const pending = call.typeSwitch
  if (message.state === 1) {
    const agreed: ControlMessage = { kind: 'switch', type: message.type, state: 2 }
    if (message.type === call.type) {
      // Who asks for video where it is video already has not heard of it, and waits for a word. For audio nobody waits.
      return message.type === 2
        ? posting(step(state), controlRequest(call, call.peer.userId, agreed))
        : undefined
    }
    const bothAsked = pending?.by === 'self' && pending.type === message.type
    if (message.type === 1 || bothAsked)
      return posting(changeTo(state, message.type), controlRequest(call, call.peer.userId, agreed))
    const asked = patch(state, {
      typeSwitch: { type: message.type, by: 'remote', state: 1 },
      // No longer than it stands over there.
      deadlines: { ...call.deadlines, typeSwitch: event.at + TYPE_SWITCH_WAIT },
    })
    return announceSwitch(asked, message.type, 1)
  }
  // Who has asked does not ask any more, and this side's prompt goes.
  if (pending?.by === 'remote' && message.state === 3 && pending.type === message.type) {
    return announceSwitch(withoutSwitch(state), message.type, 3)
  }
  if (pending?.by !== 'self' || pending.type !== message.type) {
    // Agreed to what is not asked any more: its camera is open, and does not stay so where nobody shows it.
    const isTooLate = message.state === 2 && message.type === 2 && call.type === 1
    return isTooLate ? posting(step(state), ...switchedRequests(call)) : undefined
  }
  return message.state === 2
    ? changeTo(state, message.type)
    : announceSwitch(withoutSwitch(state), message.type, 3)
}
