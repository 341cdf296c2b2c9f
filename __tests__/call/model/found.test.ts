import type { Scenario } from './scenario'
import { glareReversed, plain, typeSwitchesOfDevices } from './scenarios'
import { asTest, replay, runOut } from './trace'

// Traces that broke a rule once, as the search printed them: the shortest way to each mistake that it has found.

function holds(scenario: Scenario, trace: readonly string[]): void {
  const { world, violation } = replay(scenario, trace)
  const broken = violation ?? runOut(scenario, world)
  if (broken !== null) throw new Error(asTest(scenario, broken))
}

const within = (faults: Scenario['faults']): Scenario => ({
  ...plain,
  budget: { users: { alice: 1, bob: 2 }, faults: 1, crashes: 0 },
  faults,
})

const among = (faults: Scenario['faults'], times: number, crashes = 0): Scenario => ({
  ...plain,
  budget: { users: { alice: 1, bob: 1 }, faults: times, crashes },
  faults,
})

test('a caller whose reply was lost learns from the answer that there is a call to be recorded', () => {
  holds(within(['cut']), [
    'alice dials bob for video',
    'call alice-1 of alice arrives',
    'bob hears invited alice-1',
    'bob: accept',
    'callSetup alice-1 of bob arrives',
    'bob hears answered alice-1',
    'bob hears media.joined alice-1',
    'alice: cut',
    'bob: hangUp',
    'close:room:alice-1:m-alice-1 of bob arrives',
    'bob hears outbox.sent close:room:alice-1:m-alice-1',
    'alice: reconnect',
  ])
})

test('a far side that left and calls again has not been lost', () => {
  holds(plain, [
    'alice dials bob for video',
    'call alice-1 of alice arrives',
    'bob hears invited alice-1',
    'alice hears placed alice-1',
    'alice hears media.joined alice-1',
    'time passes',
    'bob: accept',
    'callSetup alice-1 of bob arrives',
    'bob hears answered alice-1',
    'bob hears media.joined alice-1',
    'bob hears media.peerEntered alice-1',
    'time passes',
    'alice: ring runs out',
    'alice hears accepted m-alice-1',
    'bob hears media.peerLeft alice-1',
    'alice dials bob for video',
    'cancel:room:alice-1:m-alice-1 of alice arrives',
    'alice hears outbox.failed cancel:room:alice-1:m-alice-1',
    'call alice-2 of alice arrives',
    'bob hears invited alice-2',
  ])
})

test('two who dialled audio and video are in one type of call although the answer was lost', () => {
  holds(
    {
      ...glareReversed,
      laterIds: undefined,
      budget: { users: { alice: 1, bob: 1 }, faults: 1, crashes: 0 },
      faults: ['drop'],
    },
    [
      'alice dials bob for video',
      'call alice-1 of alice arrives',
      'alice hears placed alice-1',
      'alice hears media.joined alice-1',
      'bob dials alice',
      'bob hears invited alice-1',
      'call bob-1 of bob arrives',
      'callSetup alice-1 of bob arrives',
      'alice hears invited bob-1',
      'bob hears placed bob-1',
      'bob hears answered alice-1',
      'cancel:room:bob-1:m-bob-1 of bob arrives',
      'bob hears outbox.sent cancel:room:bob-1:m-bob-1',
      'bob hears media.joined alice-1',
      'control:room:alice-1:switched: of bob arrives',
      'bob hears outbox.sent control:room:alice-1:switched:',
      'drop: alice hears accepted m-alice-1',
      'alice hears cancelled m-bob-1',
      'alice hears controlled switched in room:alice-1',
    ],
  )
})

test('a trace that does not fit says what would', () => {
  expect(() => holds(plain, ['bob dials alice'])).toThrow('alice dials bob for video')
})

test('of which type a call is, both sides agree, also where the answer with audio was heard by another device', () => {
  const scenario: Scenario = {
    ...typeSwitchesOfDevices,
    budget: { users: { alice: 1, bob: 1 }, faults: 1, crashes: 0 },
    faults: ['cut'],
  }
  holds(scenario, [
    'alice dials bob for video',
    'call alice-1 of alice arrives',
    'bob hears invited alice-1',
    'alice hears placed alice-1',
    'alice hears media.joined alice-1',
    'bob: acceptAudio',
    'callSetup alice-1 of bob arrives',
    'alice2 hears accepted m-alice-1',
    'bob hears answered alice-1',
    'control:room:alice-1:switched: of bob arrives',
    'bob hears outbox.sent control:room:alice-1:switched:',
    'control:room:alice-1:switch:1.1 of bob arrives',
    'bob hears outbox.sent control:room:alice-1:switch:1.1',
    'alice2 hears controlled switched in room:alice-1',
    'alice2 hears controlled switch in room:alice-1',
    'alice: cut',
    'alice: reconnect',
    'findRoom alice-1 of alice arrives',
    'alice hears roomTold alice-1',
    'bob hears media.joined alice-1',
    'bob hears media.peerEntered alice-1',
    'alice hears media.peerEntered alice-1',
  ])
})

test('who answers with audio opens no camera, also before the service knows of the answer', () => {
  holds({ ...plain, setsCamera: true, switchesType: true }, [
    'alice dials bob for video',
    'call alice-1 of alice arrives',
    'bob hears invited alice-1',
    'bob: acceptAudio',
    'bob turns its camera on',
    'callSetup alice-1 of bob arrives',
    'bob hears answered alice-1',
  ])
})

test('who was stopped before it was connected, and goes again as it ends that, leaves the record to who has written', () => {
  const scenario: Scenario = { ...plain, budget: { users: { alice: 1, bob: 1 }, faults: 0, crashes: 2 } }
  holds(scenario, [
    'alice dials bob for video',
    'call alice-1 of alice arrives',
    'bob hears invited alice-1',
    'alice hears placed alice-1',
    'alice hears media.joined alice-1',
    'bob: accept',
    'callSetup alice-1 of bob arrives',
    'alice hears accepted m-alice-1',
    'bob hears answered alice-1',
    'bob hears media.joined alice-1',
    'bob hears media.peerEntered alice-1',
    'alice: crash',
    'bob hears media.peerLeft alice-1',
    'time passes',
    'bob: remoteGone runs out',
    'close:room:alice-1:m-alice-1 of bob arrives',
    'bob hears outbox.sent close:room:alice-1:m-alice-1',
    'record:room:alice-1 of bob arrives',
    'bob hears outbox.sent record:room:alice-1',
    'alice: restart',
    'close:room:alice-1:m-alice-1 of alice arrives',
    'alice: unload',
    'alice: restart',
  ])
})

test('an answer that does not get through is recorded as a refusal', () => {
  holds(among(['delay', 'cut'], 2), [
    'alice dials bob for video',
    'call alice-1 of alice arrives',
    'bob hears invited alice-1',
    'alice hears placed alice-1',
    'alice hears media.joined alice-1',
    'bob: accept',
    'bob: cut',
    'time passes',
    'bob: answer runs out',
    'bob: reconnect',
    'findRoom alice-1 of bob arrives',
    'delay: bob hears roomTold alice-1',
    'time passes',
    'bob: connecting runs out',
    'bob hears roomTold alice-1 (late)',
    'reject:room:alice-1:m-alice-1 of bob arrives',
    'bob hears outbox.sent reject:room:alice-1:m-alice-1',
    'alice hears rejected m-alice-1',
    'close:room:alice-1:m-alice-1 of alice arrives',
    'record:room:alice-1 of alice arrives',
    'alice hears outbox.sent close:room:alice-1:m-alice-1',
    'alice hears outbox.sent record:room:alice-1',
  ])
})

test('a side that connects late and is then deaf measures nothing of what the other does', () => {
  holds(among(['freeze'], 2), [
    'alice dials bob for video',
    'call alice-1 of alice arrives',
    'bob hears invited alice-1',
    'alice hears placed alice-1',
    'alice hears media.joined alice-1',
    'bob: accept',
    'callSetup alice-1 of bob arrives',
    'alice hears accepted m-alice-1',
    'bob hears answered alice-1',
    'bob hears media.joined alice-1',
    'bob hears media.peerEntered alice-1',
    'alice: freeze',
    'alice hears media.peerEntered alice-1',
    'alice hears media.arrival alice-1',
    'time passes',
    'alice: thaw',
    'alice: freeze',
    'time passes',
    'alice: silence runs out',
    'time passes',
    'alice: silence runs out',
    'time passes',
    'alice: silence runs out',
    'close:room:alice-1:m-alice-1 of alice arrives',
    'alice hears outbox.sent close:room:alice-1:m-alice-1',
    'record:room:alice-1 of alice arrives',
    'alice hears outbox.sent record:room:alice-1',
    'bob hears closed room:alice-1',
  ])
})

test('a clock that is set on while its app is stopped makes no waiting of an hour', () => {
  holds(among(['clockStep'], 1, 1), [
    'alice dials bob for video',
    'call alice-1 of alice arrives',
    'bob hears invited alice-1',
    'alice hears placed alice-1',
    'bob: accept',
    'callSetup alice-1 of bob arrives',
    'alice: crash',
    'alice: its clock is set on by an hour',
    'alice: restart',
    'alice hears accepted m-alice-1',
  ])
})
