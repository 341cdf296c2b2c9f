import type { CallEvent } from '../../../src/call/machine/events/callEvent'
import { answerBusy } from '../../../src/call/machine/ringing/rejectInvite'
import type { CallState } from '../../../src/call/machine/state/callState'
import type { LiveCall } from '../../../src/call/machine/state/liveCall'
import { step, type Step } from '../../../src/call/machine/step/step'
import type { transition } from '../../../src/call/machine/transition'
import type { Device, World } from './world'

/**
 * A machine with the habits of the newer one of NetEase's kits: it ends whatever call it is in at any CANCEL or CLOSE, hears
 * no answer before its own `call()` has returned, and knows no rule for two who dial each other. That it says no duration
 * when it closes, and no `glare` when it invites, the service sees to, and that it writes no completed record its settings.
 */
export function withItsHabits(machine: typeof transition): typeof transition {
  return (state, event) => {
    const { call } = state
    if (call === null) return machine(state, event)
    const next = react(machine, state, call, event)
    // For it a call has begun with the answer, and of one that has begun it writes nothing.
    return call.callStatus === 'connecting' && next.state.call === null
      ? withoutRecord(next, call.channelId)
      : next
  }
}

function react(machine: typeof transition, state: CallState, call: LiveCall, event: CallEvent): Step {
  switch (event.type) {
    case 'signal.cancelled':
    case 'signal.closed':
      return machine(state, namesIt(call, event) ? event : endOf(call, event.at))
    case 'signal.accepted':
    case 'signal.rejected':
      return isPlacing(call) ? step(state) : machine(state, event)
    case 'signal.invited':
      return meet(state, event) ?? machine(state, event)
    default:
      return machine(state, event)
  }
}

function withoutRecord({ state, effects }: Step, channelId: string): Step {
  const outbox = state.ledger.outbox.flatMap((item) => {
    const { request } = item
    if (request.kind === 'record') return request.record.channelId === channelId ? [] : [item]
    if (request.kind !== 'close' || request.ids.channelId !== channelId) return [item]
    return [{ ...item, request: { ...request, record: null } }]
  })
  const said = effects.filter(
    (effect) =>
      effect.type !== 'outbox.send' ||
      effect.item.request.kind !== 'record' ||
      effect.item.request.record.channelId !== channelId,
  )
  return { state: { ...state, ledger: { ...state.ledger, outbox } }, effects: said }
}

/**
 * Whether such a device was in the call that had this room, or rang for it. An end of that call which comes when it is in
 * the next one ends that, and nobody can help it.
 */
export function wasInCall({ service }: World, { account, rang }: Device, channelId: string): boolean {
  const made = service.made.find((each) => each.channelId === channelId)
  if (made === undefined) return false
  return made.caller === account || rang.some((requestId) => requestId.endsWith(`-${made.callId}`))
}

function namesIt(call: LiveCall, event: { readonly channelId: string }): boolean {
  return event.channelId === call.channelId
}

function endOf({ channelId, peer }: LiveCall, at: number): CallEvent {
  const closed = { type: 'signal.closed', duration: null, mediaFailed: false } as const
  return { ...closed, at, channelId: channelId ?? '', from: peer.userId }
}

function isPlacing(call: LiveCall): boolean {
  return call.callStatus === 'calling' && call.stage === 'placing'
}

function meet(state: CallState, event: Extract<CallEvent, { type: 'signal.invited' }>): Step | undefined {
  return state.call?.callStatus === 'calling' ? (answerBusy(state, event) ?? step(state)) : undefined
}
