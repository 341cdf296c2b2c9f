import type { CallEffect } from '../../../src/call/machine/effects/callEffect'
import { closeRequest } from '../../../src/call/machine/outbox/compose'
import type { Calling } from '../../../src/call/machine/state/liveCall'
import { posting } from '../../../src/call/machine/step/step'
import { transition } from '../../../src/call/machine/transition'
import { after, seeded, withoutDeadline, within, type SeededFault } from './faultyMachine'
import { plain, setsCamera, takingOver, typeSwitches } from './scenarios'

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
    'a dial that is gone on with rings as long as a new one',
    'comesBackAsItWas',
    within(plain, { users: one, crashes: 1 }),
    after((step, before, { at }) => {
      const { call, ledger } = step.state
      if (before.call !== null || call?.callStatus !== 'calling' || call.stage !== 'ringing') return step
      return { ...step, state: { ledger, call: { ...call, deadlines: { ring: at + 30_000 } } } }
    }),
  ),
  seeded(
    'a dial that is gone on with has its camera on again',
    'showsItsCamera',
    within(setsCamera, { users: { alice: 2, bob: 0 }, crashes: 1 }),
    after((step, before) => {
      const { call, ledger } = step.state
      if (before.call !== null || call?.callStatus !== 'calling' || call.stage !== 'ringing') return step
      return { ...step, state: { ledger, call: { ...call, cameraOn: true } } }
    }),
  ),
  seeded(
    'who was stopped while it dialled dials again',
    'dialsOnce',
    within(plain, { users: one, crashes: 1 }),
    after((step, before) => {
      const { call } = step.state
      if (before.call !== null || call?.callStatus !== 'calling' || call.stage !== 'ringing') return step
      return { ...step, effects: [...step.effects, dialOf(call)] }
    }),
  ),
  seeded(
    'who was stopped while it dialled withdraws when it is back',
    'comesBackAsItWas',
    within(plain, { users: one, crashes: 1 }),
    (state, event) => {
      const { kept } = state.ledger
      return kept?.as === 'placed' && kept.ringUntil !== null
        ? transition({ ...state, ledger: { ...state.ledger, kept: { ...kept, media: null } } }, event)
        : transition(state, event)
    },
  ),
  seeded(
    'a dial whose time has run out is ended before what was stored of it is heard',
    'hearsWhatWasStored',
    within(plain, { users: one, crashes: 1 }),
    after((step, _, { type, at }) => {
      const { kept } = step.state.ledger
      const isLate = kept?.as === 'placed' && kept.ringUntil !== null && kept.ringUntil <= at
      if (type !== 'signal.login' || !isLate) return step
      const room = { channelId: kept.channelId ?? '', members: [], uids: [] }
      return transition(step.state, { type: 'signal.roomTold', at, roomName: kept.callId, room })
    }),
  ),
  seeded(
    'of a dial whose room is gone is written without a look at what was',
    'leavesOneRecord',
    within({ ...plain, stopsInCall: true }, { users: one, crashes: 1 }, ['forget']),
    (state, event) =>
      withoutDoubt(state, event.type === 'signal.recordTold' ? { ...event, record: null } : event),
  ),
  seeded(
    'a ring whose caller may be back has no time of its own any more',
    'ownsItsTimers',
    within(plain, { users: one, crashes: 1 }),
    after((step, before, event) => {
      const { call, ledger } = step.state
      if (event.type !== 'signal.controlled' || before.call?.callStatus !== 'called') return step
      if (call?.callStatus !== 'called') return step
      const { ring: _, ...deadlines } = call.deadlines
      return { ...step, state: { ledger, call: { ...call, deadlines } } }
    }),
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
  seeded(
    'a call that is taken over is counted by the other device’s clock',
    'takesOverAsItWas',
    within(takingOver, { users: { alice: 1, bob: 2 } }),
    after((step, before) => {
      const { call, ledger } = step.state
      if (before.call !== null || call?.callStatus !== 'inCall') return step
      return { ...step, state: { ledger, call: { ...call, connectedAt: call.connectedAt - 5_000 } } }
    }),
  ),
  seeded(
    'whoever a call is taken over from closes its room',
    'takesOverAsItWas',
    within(takingOver, { users: { alice: 1, bob: 2 } }),
    (state, event) =>
      event.type === 'media.lost'
        ? transition(state, { ...event, isTaken: false })
        : transition(state, event),
  ),
  seeded(
    'who takes a call over has its camera on',
    'opensNoCameraUnasked',
    within(takingOver, { users: { alice: 1, bob: 2 } }),
    after(({ state, effects }, { call }) => ({
      state,
      effects: effects.map((each) =>
        each.type === 'rtc.openDevices' && call === null
          ? { ...each, need: { ...each.need, camera: true } }
          : each,
      ),
    })),
  ),
  seeded(
    'whoever a call is taken over from goes on with it',
    'takesOverAsItWas',
    within(takingOver, { users: { alice: 1, bob: 2 } }),
    (state, event) =>
      event.type === 'media.lost' && event.isTaken === true
        ? { state, effects: [] }
        : transition(state, event),
  ),
]

/** What is written in doubt is written. */
const withoutDoubt = after(({ state, effects }) => ({
  state,
  effects: effects.map((effect): CallEffect => {
    if (effect.type !== 'outbox.send' || effect.item.request.kind !== 'record') return effect
    const { inDoubt: _, ...request } = effect.item.request
    return { ...effect, item: { ...effect.item, request } }
  }),
}))

function dialOf(call: Calling): CallEffect {
  const { callId, requestId, peer, type, channelName, attachment, timeout } = call
  return {
    type: 'signal.call',
    ...{ callId, requestId, userId: peer.userId, callType: type, channelName, attachment, timeout },
  }
}
