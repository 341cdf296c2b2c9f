import { closeRequest } from '../../../src/call/machine/outbox/compose'
import { posting } from '../../../src/call/machine/step/step'
import { transition } from '../../../src/call/machine/transition'
import { after, seeded, withoutDeadline, within, type SeededFault } from './faultyMachine'
import { plain, typeSwitches } from './scenarios'

const one = { alice: 1, bob: 1 }
const two = { alice: 2, bob: 2 }

/** Mistakes about who was stopped in a call and comes back. */
export const seededReturns: readonly SeededFault[] = [
  seeded(
    'a call that is come back into counts from anew',
    'comesBackAsItWas',
    within(plain, { users: one, crashes: 1 }),
    after((step, before, { at }) => {
      const { call, ledger } = step.state
      if (before.call !== null || call?.callStatus !== 'inCall') return step
      return { ...step, state: { ledger, call: { ...call, connectedAt: at } } }
    }),
  ),
  seeded(
    'who comes back has every device on',
    'comesBackAsItWas',
    within(typeSwitches, { users: two, crashes: 1 }),
    after((step, before) => {
      const { call, ledger } = step.state
      if (before.call !== null || call?.callStatus !== 'inCall') return step
      return { ...step, state: { ledger, call: { ...call, cameraOn: true } } }
    }),
  ),
  seeded(
    'who is stopped in a call ends it when it is back',
    'comesBackAsItWas',
    within(plain, { users: one, crashes: 1 }),
    (state, event) => {
      const { kept } = state.ledger
      return kept?.as === 'placed'
        ? transition({ ...state, ledger: { ...state.ledger, kept: { ...kept, media: null } } }, event)
        : transition(state, event)
    },
  ),
  seeded(
    'who comes back waits for the far side without end',
    'ownsItsTimers',
    within(plain, { users: one, crashes: 1 }),
    after((step) =>
      step.state.call?.callStatus === 'inCall' ? withoutDeadline(step, 'reconnecting') : step,
    ),
  ),
  seeded(
    'a page that goes closes the room although it may be back',
    'leavesOneRecord',
    within(plain, { users: one, crashes: 1 }),
    after((step, { call }, event) =>
      event.type === 'app.unloading' && call?.callStatus === 'inCall'
        ? posting(step, closeRequest(call, { role: call.role, duration: 0 }))
        : step,
    ),
  ),
  seeded(
    'who ends a call in which the other side comes back is not believed how long it was',
    'leavesOneRecord',
    within(plain, { users: one, crashes: 1 }),
    after((step) => {
      const { call, ledger } = step.state
      if (call?.callStatus !== 'inCall' || !call.wasStopped) return step
      return { ...step, state: { ledger, call: { ...call, wasStopped: false } } }
    }),
  ),
  seeded(
    'who is gone is waited for although its user has hung up',
    'endsWithTheRoom',
    within(plain, { users: { alice: 2, bob: 1 } }),
    (state, event) => {
      const { call } = state
      const isWaiting = call?.callStatus === 'inCall' && call.remoteGone !== null
      return event.type === 'signal.closed' && isWaiting ? { state, effects: [] } : transition(state, event)
    },
  ),
]
