import { snapshotOf } from '../../../../src/call/machine/derived/snapshotOf'
import type { EventOf } from '../../../../src/call/machine/events/callEvent'
import {
  accepted,
  allowed,
  dialled,
  effectTypes,
  hungUp,
  invited,
  placed,
  remoteAccepted,
  run,
  runFrom,
  T0,
  ticket,
  wayTo,
} from '../calls'

const rings = (change: Partial<EventOf<'signal.controlled'>> = {}): EventOf<'signal.controlled'> => ({
  type: 'signal.controlled',
  at: T0,
  channelId: 'room-1',
  from: 'bob',
  message: { kind: 'ringing', callId: 'call-1' },
  ...change,
})
const placedOffline = {
  ...placed,
  ticket: { ...ticket, calleeOffline: true },
} as EventOf<'signal.placed'>
const untold = (event: EventOf<'signal.placed'>): EventOf<'signal.placed'> => ({ ...event, untold: true })
const placing = run(dialled(), allowed).state
const calling = runFrom(placing, placed).state
const reachOf = (state: typeof calling) => snapshotOf(state).reach

describe('that it rings on the far side', () => {
  it('is shown once the callee has said so, and causes nothing', () => {
    expect(reachOf(calling)).toBeNull()
    const step = runFrom(calling, rings())
    expect([reachOf(step.state), step.effects]).toEqual(['ringing', []])
  })

  it('is heard once: a second device changes nothing', () => {
    const { state } = runFrom(calling, rings())
    expect(runFrom(state, rings()).state).toBe(state)
  })

  it.each([
    ['somebody else', { from: 'carol' }],
    ['one who names another call', { message: { kind: 'ringing', callId: 'call-9' } }],
  ] as const)('is not believed of %s', (_, change) => {
    expect(runFrom(calling, rings(change)).state).toBe(calling)
  })

  it('may be heard before the service has said which room it made, and then names the call', () => {
    const { state } = runFrom(placing, rings())
    expect(reachOf(runFrom(state, placed).state)).toBe('ringing')
    expect(reachOf(runFrom(state, placedOffline).state)).toBe('ringing')
    const other = rings({ message: { kind: 'ringing', callId: 'call-9' } })
    expect(runFrom(placing, other).state).toBe(placing)
  })

  it.each(['connecting', 'inCall'] as const)('means nothing any more when it is %s', (status) => {
    const { state } = run(...wayTo[status])
    const step = runFrom(state, rings())
    expect([step.state, step.effects]).toEqual([state, []])
    expect(reachOf(state)).toBeNull()
  })

  it('is gone with the answer', () => {
    const connecting = runFrom(calling, rings(), remoteAccepted).state
    expect(connecting.call).not.toHaveProperty('reach')
  })
})

describe('that the callee is not online', () => {
  it('is shown where the service says so, until it rings there', () => {
    const offline = runFrom(placing, placedOffline).state
    expect(reachOf(offline)).toBe('offline')
    expect(offline.call).not.toHaveProperty('ticket.calleeOffline')
    expect(reachOf(runFrom(offline, rings()).state)).toBe('ringing')
  })

  it('is shown as what nobody tells them where the app wants no push, and only of one who is away', () => {
    const { state } = runFrom(placing, untold(placedOffline))
    expect(reachOf(state)).toBe('untold')
    expect(reachOf(runFrom(state, rings()).state)).toBe('ringing')
    expect(reachOf(runFrom(placing, untold(placed as EventOf<'signal.placed'>)).state)).toBeNull()
  })
})

describe('a device that rings', () => {
  const told = { type: 'ring.tell', callId: 'call-1', requestId: 'req-1', channelId: 'room-1', userId: 'bob' }

  it('says so, once, after it was told to the app', () => {
    const step = run(invited())
    expect(step.effects.filter(({ type }) => type === 'ring.tell')).toEqual([told])
    expect(effectTypes(step).indexOf('announce')).toBeLessThan(effectTypes(step).indexOf('ring.tell'))
    expect(effectTypes(runFrom(step.state, invited(), accepted, hungUp))).not.toContain('ring.tell')
  })

  it.each([
    ['of another kit', [invited({ glare: false })]],
    ['to a group', [invited({ group: true })]],
    ['that is answered busy', [...wayTo.inCall, invited({ callId: 'c', requestId: 'r', from: 'carol' })]],
    ['that is over', [invited({ timeout: 0 })]],
  ] as const)('says nothing of an invite %s', (_, events) => {
    expect(effectTypes(run(...events))).not.toContain('ring.tell')
  })

  it('says so where it was to answer unrung, and rings after all', () => {
    const theirs = invited({ callId: 'call-b', requestId: 'req-9', channelId: 'room-b', roomName: 'call-b' })
    const asking = runFrom(run(dialled()).state, theirs)
    expect(effectTypes(asking)).not.toContain('ring.tell')
    const refused = {
      type: 'devices.refused',
      at: T0,
      callId: 'call-b',
      microphone: 'granted',
      camera: 'denied',
    } as const
    expect(runFrom(asking.state, refused).effects).toContainEqual(
      expect.objectContaining({ type: 'ring.tell', callId: 'call-b' }),
    )
  })
})
