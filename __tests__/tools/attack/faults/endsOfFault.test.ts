import type { CloudState } from 'yunxin-local-cloud'
import type { EndReason } from '../../../../src/call/machine/terms/endReason'
import { expectRightEnds } from '../../../../tools/attack/faults/endsOfFault'
import { FAULTS, type Fault } from '../../../../tools/attack/faults/matrix'
import type { Person } from '../../../../tools/attack/faults/Person'
import type { Cast } from '../../../../tools/attack/faults/scenes'

type Records = CloudState['records']

interface Outcome {
  readonly ended: EndReason | null
  readonly wasInCall?: boolean
  readonly wasCalled?: boolean
  readonly type?: 1 | 2
}

/** Somebody of whom nothing is asked but how it ended. */
function person(account: string, { type = 1, ...outcome }: Outcome): Person {
  const side = { snapshot: { lastCall: { type } } }
  const told = { account, name: account, wasInCall: false, wasCalled: false, wasStopped: false, ...outcome }
  // All that the checks read of a person.
  return { ...told, side } as unknown as Person
}

function castOf(caller: Outcome, callee: Outcome): Cast {
  return {
    caller: person('alice', caller),
    callees: [person('bob', { wasCalled: callee.ended !== null, ...callee })],
  }
}

function fault(name: string): Fault {
  const found = FAULTS.find((each) => each.name === name)
  if (found === undefined) throw new Error(`there is no attack ${name}`)
  return found
}

function record(status: number, more: Partial<Records[number]> = {}): Records[number] {
  return { from: 'alice', to: 'bob', type: 1, channelId: 'room-1', status, durations: [], time: 1, ...more }
}

const cancelled = castOf({ ended: 'cancelled' }, { ended: 'remoteCancelled' })
const late = fault('cancelled while it rings: the push cancel to bob is late')
const lost = fault('cancelled while it rings: the push cancel to bob is lost')

test('the words of the scene and one record with their status are right', () => {
  expect(() => expectRightEnds(late, cancelled, [record(2)])).not.toThrow()
})

test('another word is wrong, unless the fault may cost it', () => {
  const missed = castOf({ ended: 'cancelled' }, { ended: 'missed' })
  expect(() => expectRightEnds(late, missed, [record(2)])).toThrow('bob says missed, not remoteCancelled')
  expect(() => expectRightEnds(lost, missed, [record(2)])).not.toThrow()
})

test.each([
  ['no record', [], 'there is no record'],
  ['two', [record(2), record(2)], 'there are 2 records'],
  ['one with another status', [record(3)], 'the record says 3'],
])('%s of a call that rang is wrong', (_, records, complaint) => {
  expect(() => expectRightEnds(late, cancelled, records)).toThrow(complaint)
})

test('a record of somebody else’s call is none of this one', () => {
  const others = record(1, { from: 'carol' })
  expect(() => expectRightEnds(late, cancelled, [others, record(2)])).not.toThrow()
})

test('a call that never rang need not leave a record', () => {
  const refused = fault('rejected: alice’s call is refused with 414'.replace('’', "'"))
  const silent = castOf({ ended: 'signalingFailed' }, { ended: null })
  expect(() => expectRightEnds(refused, silent, [])).not.toThrow()
})

test('audio on one side and video on the other is wrong', () => {
  const switched = fault("changed to video and back: alice's sendControl is lost")
  const talked = { wasInCall: true }
  const torn = castOf({ ended: 'hungUp', type: 2, ...talked }, { ended: 'remoteHungUp', type: 1, ...talked })
  expect(() => expectRightEnds(switched, torn, [record(1)])).toThrow('to one it is an audio call')
})
