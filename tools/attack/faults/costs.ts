import type { FaultOrder } from 'yunxin-local-cloud'
import type { EndReason } from '../../../src/call/machine/terms/endReason'
import type { Fault } from './matrix'

/** What one fault may cost, because nobody is left who knows better. */
interface Cost {
  readonly name: FaultOrder['name']
  readonly actions: readonly FaultOrder['action'][]
  /** In these scenes alone; in all unless given. */
  readonly scenes?: readonly string[]
  /** What may be said in place of the scene's own words; null: nothing, as nothing rang. */
  readonly caller?: EndReason
  readonly callee?: EndReason | null
  readonly other?: EndReason | null
  readonly why: string
}

/** Everything else that goes wrong once costs nothing: each side says what it says where all goes well. */
const COSTS: readonly Cost[] = [
  {
    ...{ name: 'call', actions: ['drop', 'error'], caller: 'signalingFailed', callee: null },
    why: 'No room was made: it never rang, and the caller, who waits, is told at once.',
  },
  {
    ...{ name: 'call', actions: ['drop'], scenes: ['cancelled while it rings'], callee: null },
    why: 'The same; the caller does not wait for the word of it.',
  },
  {
    ...{
      name: 'call',
      actions: ['drop'],
      scenes: ['not answered in time'],
      caller: 'noAnswer',
      callee: null,
    },
    why: 'The same; the time to ring is over before the SDK has given the request up.',
  },
  {
    ...{ name: 'invite', actions: ['drop'], caller: 'noAnswer', callee: null },
    why: 'It never rang, and the service does not tell the caller.',
  },
  {
    ...{ name: 'invite', actions: ['drop', 'delay'], scenes: ['cancelled while it rings'], callee: null },
    why: 'It was taken back before it could ring.',
  },
  {
    ...{ name: 'invite', actions: ['delay'], scenes: ['answered on one of two devices'], other: null },
    why: 'By then the other device has answered, and the call is over.',
  },
  {
    ...{ name: 'cancel', actions: ['drop'], callee: 'missed' },
    why: 'It rings until its own time is over: nobody is told that the word was lost.',
  },
  {
    ...{ name: 'reject', actions: ['drop'], caller: 'noAnswer' },
    why: 'The same, on the other side; the record says what its writer heard.',
  },
  {
    ...{ name: 'multiClient', actions: ['drop', 'delay'], other: 'remoteCancelled' },
    why: 'The other device asks for the room when its ring ends, or hears that the call is over.',
  },
]

/** What may come of a fault, besides what the scene says. */
export function costsOf({ scene, order }: Fault): readonly Cost[] {
  return COSTS.filter(
    ({ name, actions, scenes }) =>
      name === order.name && actions.includes(order.action) && (scenes?.includes(scene.name) ?? true),
  )
}
