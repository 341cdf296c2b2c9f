import { closeRequest } from '../../../src/call/machine/outbox/compose'
import { completedRecord } from '../../../src/call/machine/record/callRecord'
import { posting } from '../../../src/call/machine/step/step'
import { transition } from '../../../src/call/machine/transition'
import { answerBusy } from '../../../src/call/machine/ringing/rejectInvite'
import { after, deafTo, seeded, without, withoutDeadline, within, type SeededFault } from './faultyMachine'
import {
  asking,
  glare,
  glareReversed,
  glareWithOtherKit,
  plain,
  third,
  thirdToOtherKit,
  toOtherKit,
  twoDevices,
} from './scenarios'
import { seededDials } from './seededDials'
import { seededReturns } from './seededReturns'

const one = { alice: 1, bob: 1 }
const two = { alice: 2, bob: 2 }

/** The machine that holds no cancel back. */
const cancelsAtOnce = after((step) => {
  const held = step.state.ledger.outbox.find(
    ({ phase, request }) => phase === 'held' && request.kind === 'cancel',
  )
  if (held?.dueAt === undefined || held.dueAt === null) return step
  const told = transition(step.state, { type: 'timer.retry', at: held.dueAt })
  return { state: told.state, effects: [...step.effects, ...told.effects] }
})

export const seededFaults: readonly SeededFault[] = [
  seeded(
    'the channel is not checked',
    'touchesOnlyItsOwnCall',
    within(plain, { users: two }),
    (state, event) => {
      const { call } = state
      if (call === null || call.channelId === null) return transition(state, event)
      const { channelId, requestId, peer } = call
      const ofLiveCall = { channelId, from: peer.userId }
      if (event.type === 'signal.closed') return transition(state, { ...event, ...ofLiveCall })
      if (event.type !== 'signal.cancelled') return transition(state, event)
      return transition(state, { ...event, ...ofLiveCall, requestId })
    },
  ),
  seeded(
    'whoever enters the media room is the far side',
    'hearsOnlyTheFarSide',
    within(plain, { users: one, faults: 1 }, ['intrude']),
    (state, event) => {
      const { call } = state
      const isHeard = event.type === 'media.peerEntered' && call !== null && call.peerUid !== null
      return isHeard
        ? transition({ ...state, call: { ...call, peerUid: event.uid } }, event)
        : transition(state, event)
    },
  ),
  seeded(
    'what is over is forgotten',
    'touchesOnlyItsOwnCall',
    within(plain, { users: one, faults: 1 }, ['duplicate']),
    after((step) =>
      step.state.ledger.finished.length === 0
        ? step
        : { ...step, state: { ...step.state, ledger: { ...step.state.ledger, finished: [] } } },
    ),
  ),
  seeded('a second call takes the place of the first', 'touchesOnlyItsOwnCall', third, (state, event) =>
    event.type === 'signal.invited' ? transition({ ...state, call: null }, event) : transition(state, event),
  ),
  seeded('an invite during a call is not answered', 'answersBusy', third, (state, event) =>
    event.type === 'signal.invited' && state.call !== null
      ? { state, effects: [] }
      : transition(state, event),
  ),
  seeded('media is not left', 'holdsOneCall', within(plain, { users: one }), without('rtc.leave')),
  seeded(
    'a timer outlives its state',
    'ownsItsTimers',
    within(plain, { users: one }),
    after((step, before) => {
      const { call, ledger } = step.state
      const ring = before.call?.deadlines.ring
      if (call?.callStatus !== 'connecting' || ring === undefined) return step
      return { ...step, state: { ledger, call: { ...call, deadlines: { ...call.deadlines, ring } } } }
    }),
  ),
  seeded(
    'a state waits without a timer',
    'ownsItsTimers',
    within(plain, { users: one }),
    after((step) => withoutDeadline(step, 'connecting')),
  ),
  seeded(
    'a far side that is gone from the media room is not missed',
    'comesToAnEnd',
    within(plain, { users: one, faults: 1 }, ['kick']),
    deafTo(({ type }) => type === 'media.peerLeft'),
  ),
  seeded(
    'the callee’s time-out counts as its refusal',
    'agreesWhy',
    within(plain, { users: one, faults: 1 }, ['delay']),
    (state, event) => transition(state, event.type === 'signal.rejected' ? { ...event, reason: 0 } : event),
  ),
  seeded(
    'both sides write the record',
    'leavesOneRecord',
    within(plain, { users: two }),
    after((step, { call, ledger }, event) => {
      const record = call === null ? null : completedRecord(ledger, call, 0)
      if (event.type !== 'signal.closed' || call?.callStatus !== 'inCall' || record === null) return step
      return posting(step, { kind: 'record', record })
    }),
  ),
  seeded('nobody writes the record', 'leavesOneRecord', within(plain, { users: one }), (state, event) => {
    const step = transition(state, event)
    const outbox = step.state.ledger.outbox.filter(({ request }) => request.kind !== 'record')
    const effects = step.effects.filter(
      (effect) => effect.type !== 'outbox.send' || effect.item.request.kind !== 'record',
    )
    const isSame = outbox.length === step.state.ledger.outbox.length
    return isSame ? step : { state: { ...step.state, ledger: { ...step.state.ledger, outbox } }, effects }
  }),
  seeded(
    'a page that goes leaves the record for later',
    'leavesOneRecord',
    { ...within(plain, { users: two, crashes: 1 }), resumeWithin: 0 },
    deafTo(({ type }) => type === 'app.unloading'),
  ),
  seeded('a second tap answers again', 'doesOneThing', within(plain, { users: one }), (state, event) => {
    const { call } = state
    if (event.type !== 'user.accepted' || call?.callStatus !== 'called' || !call.answering)
      return transition(state, event)
    return {
      state,
      effects: [{ type: 'devices.ask', callId: call.callId, need: { microphone: true, camera: false } }],
    }
  }),
  seeded(
    'hanging up waits for the network',
    'doesOneThing',
    within(plain, { users: two }),
    (state, event) => {
      const { call } = state
      if (event.type !== 'user.hungUp' || call?.callStatus !== 'inCall') return transition(state, event)
      return posting({ state, effects: [] }, closeRequest(call, { role: call.role, duration: 0 }))
    },
  ),
  seeded(
    'an app is not told what became of its call()',
    'leavesNothingBehind',
    within(plain, { users: one }),
    without('dial.resolve', 'dial.reject'),
  ),
  seeded(
    'a call that is cancelled on its way is not withdrawn',
    'leavesOneRecord',
    within(plain, { users: two }),
    after((step) =>
      step.state.ledger.withdrawn.length === 0
        ? step
        : { ...step, state: { ...step.state, ledger: { ...step.state.ledger, withdrawn: [] } } },
    ),
  ),
  seeded(
    'an answer that is retracted forgets that it was for failed media',
    'agreesWhy',
    within(plain, { users: one, faults: 1 }, ['failMedia']),
    after((step) => {
      const { call, ledger } = step.state
      if (!ledger.retracted.some(({ mediaFailed }) => mediaFailed)) return step
      const retracted = ledger.retracted.map((each) => ({ ...each, mediaFailed: false }))
      return { ...step, state: { call, ledger: { ...ledger, retracted } } }
    }),
  ),
  {
    mistake: 'a call is measured by a clock that may be set',
    breaks: 'leavesOneRecord',
    scenario: { ...within(plain, { users: two, faults: 1 }, ['clockStep']), goesByTheWall: true },
  },
  seeded(
    'there is no glare rule',
    'connectsWhoDialEachOther',
    within(glare, { users: one }),
    (state, event) => {
      if (event.type !== 'signal.invited' || state.call?.callStatus !== 'calling')
        return transition(state, event)
      return answerBusy(state, event) ?? { state, effects: [] }
    },
  ),
  seeded('both give way', 'connectsWhoDialEachOther', within(glare, { users: one }), (state, event) =>
    transition(
      state,
      event.type === 'signal.invited' ? { ...event, invite: { ...event.invite, glare: false } } : event,
    ),
  ),
  seeded(
    'another kit that dials is taken for ours',
    'connectsWhoDialEachOther',
    within(glareWithOtherKit, { users: one }),
    (state, event) =>
      transition(
        state,
        event.type === 'signal.invited' ? { ...event, invite: { ...event.invite, glare: true } } : event,
      ),
  ),
  seeded(
    'another kit that hangs up is left to write the record',
    'leavesOneRecord',
    within(toOtherKit, { users: two }),
    (state, event) =>
      transition(
        state,
        event.type === 'signal.closed' && event.duration === undefined ? { ...event, duration: 0 } : event,
      ),
  ),
  seeded(
    'a call is cancelled before a callee in another call can have refused it',
    'touchesOnlyItsOwnCall',
    within(thirdToOtherKit, { users: { alice: 2, bob: 1, carol: 1 } }),
    cancelsAtOnce,
  ),
  seeded(
    'a camera opens for whoever answers',
    'opensNoCameraUnasked',
    within(glareReversed, { users: one }),
    after(({ state, effects }) => ({
      state,
      effects: effects.map((effect) =>
        effect.type === 'rtc.openDevices' ? { ...effect, need: { microphone: true, camera: true } } : effect,
      ),
    })),
  ),
  seeded(
    'an answer elsewhere is not heard',
    'stopsRinging',
    within(twoDevices, { users: one }),
    deafTo(({ type }) => type === 'signal.handledElsewhere'),
  ),
  seeded(
    'being put out does not end the call',
    'answersOnOneDevice',
    within(plain, { users: one, faults: 1 }, ['kick']),
    deafTo(({ type }) => type === 'signal.kicked'),
  ),
  seeded(
    'an invite during a call is answered busy before the app was asked',
    'ringsWhomTheAppLets',
    within(asking, { users: { alice: 1, bob: 1, carol: 1 } }),
    (state, event) =>
      event.type === 'signal.invited' && state.call !== null
        ? (answerBusy(state, event) ?? { state, effects: [] })
        : transition(state, event),
  ),
  seeded(
    'an invite that waited rings as long as a new one',
    'ringsForTheTimeLeft',
    within(plain, { users: one, faults: 1 }, ['cut']),
    after((step, _, event) => {
      const { call, ledger } = step.state
      if (event.type !== 'signal.roomTold' || call?.callStatus !== 'called') return step
      return { ...step, state: { ledger, call: { ...call, deadlines: { ring: event.at + 30_000 } } } }
    }),
  ),
  seeded(
    'a far side that is not heard is waited for without end',
    'ownsItsTimers',
    within(plain, { users: one, faults: 1 }, ['freeze']),
    after((step) => withoutDeadline(step, 'silence')),
  ),
  seeded(
    'who is in the room counts as heard',
    'comesToAnEnd',
    within(plain, { users: one, faults: 1 }, ['freeze']),
    (state, event) =>
      transition(state, event.type === 'media.arrival' ? { ...event, arrival: 'all' } : event),
  ),
  ...seededReturns,
  ...seededDials,
]
