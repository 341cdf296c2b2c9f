import type { FaultOrder } from 'yunxin-local-cloud'
import { inStatus, type PeerStage } from './PeerStage'
import type { PeerAttack } from './peerAttack'

const LATE_MS = 4_000

/** Single faults of the service, in the whole of the built app: a sample of what the other board tries in full. */
const IN_A_CALL: readonly FaultOrder[] = [
  { account: 'alice', on: 'request', name: 'call', action: 'duplicate' },
  { account: 'bob', on: 'request', name: 'callSetup', action: 'drop' },
  { account: 'bob', on: 'request', name: 'callSetup', action: 'error', code: 500 },
  { account: 'alice', on: 'push', name: 'accept', action: 'drop' },
  { account: 'alice', on: 'push', name: 'join', action: 'drop' },
  { account: 'bob', on: 'request', name: 'closeRoom', action: 'drop' },
  { account: 'bob', on: 'request', name: 'closeRoom', action: 'error', code: 414 },
  { account: 'alice', on: 'push', name: 'close', action: 'delay', ms: LATE_MS },
  { account: 'bob', on: 'request', name: 'sendMessage', action: 'error', code: 414 },
]

const IN_A_RING: readonly FaultOrder[] = [
  { account: 'bob', on: 'push', name: 'invite', action: 'duplicate' },
  { account: 'alice', on: 'request', name: 'cancelInvite', action: 'drop' },
  { account: 'alice', on: 'request', name: 'closeRoom', action: 'error', code: 414 },
  { account: 'bob', on: 'push', name: 'cancel', action: 'delay', ms: LATE_MS },
]

const nameOf = ({ account = '', on, name, action }: FaultOrder) =>
  on === 'push' ? `the push ${name} to ${account}: ${action}` : `${account}'s ${name}: ${action}`

async function inACall(stage: PeerStage, order: FaultOrder): Promise<void> {
  const [alice, bob] = await stage.two()
  stage.cloud.control.fault(order)
  await stage.connect(alice, bob)
  await Promise.all([alice.hearsSound(), bob.hearsSound()])
  await stage.hangUp(bob, alice)
  await stage.records(1)
  await stage.callsAgain(alice, bob)
}

async function inARing(stage: PeerStage, order: FaultOrder): Promise<void> {
  const [alice, bob] = await stage.two()
  stage.cloud.control.fault(order)
  await alice.dial('bob', 'audio')
  await bob.callPage('called')
  stage.say('alice takes the call back')
  await alice.tap('call-cancel')
  await bob.ended('remoteCancelled')
  await inStatus(alice, 'idle')
  await stage.records(1)
  await stage.callsAgain(alice, bob)
}

/** The same for the pages, the ring and real media. */
export const FAULTS_IN_PAGES: readonly PeerAttack[] = [
  ...IN_A_CALL.map((order) => ({
    name: `in a call, ${nameOf(order)}`,
    run: (stage: PeerStage) => inACall(stage, order),
  })),
  ...IN_A_RING.map((order) => ({
    name: `in a ring that is taken back, ${nameOf(order)}`,
    run: (stage: PeerStage) => inARing(stage, order),
  })),
]
