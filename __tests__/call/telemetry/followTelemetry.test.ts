import type { CallSnapshot } from '../../../src/call/machine/terms/snapshot'
import { followTelemetry, type CallTelemetry } from '../../../src/call/telemetry'
import { CALLED, CALLING, CONNECTING, ended, FakeCall, IDLE, IN_CALL } from '../fakeCall'

const BEGAN = 990_000

function following(first: CallSnapshot = IDLE) {
  const call = new FakeCall(first)
  let now = BEGAN
  call.now = () => now
  const told: CallTelemetry[] = []
  const stop = followTelemetry(call, (telemetry) => told.push(telemetry))
  const at = (ms: number, snapshot: CallSnapshot) => {
    now = BEGAN + ms
    call.show(snapshot)
  }
  return { told, at, stop }
}

const DIALLING = { ...CALLING, channelId: null }

it('a call that both have talked in is told as it ends, with when it came how far', () => {
  const { told, at } = following()
  at(0, DIALLING)
  at(300, CALLING)
  at(7_000, CONNECTING)
  at(10_000, IN_CALL)
  at(20_000, { ...IN_CALL, reconnecting: true, weakNetwork: 'self' })
  at(23_000, IN_CALL)
  at(30_000, { ...IN_CALL, type: 1 })
  at(40_000, { ...IN_CALL, type: 1, reconnecting: true })
  expect(told).toEqual([])
  at(75_000, ended({ type: 1, endReason: 'networkLost' }))
  expect(told).toEqual([
    {
      callId: 'call-1',
      channelId: 'room-1',
      role: 'caller',
      type: 1,
      endReason: 'networkLost',
      lack: null,
      startedAt: BEGAN,
      placedAfter: 300,
      answeredAfter: 7_000,
      connectedAfter: 10_000,
      endedAfter: 75_000,
      reconnections: 2,
      reconnecting: 38_000,
      weak: 3_000,
      typeChanges: 1,
    },
  ])
})

it('one that came to nothing says so', () => {
  const { told, at } = following()
  at(0, CALLED)
  at(5_000, ended({ role: 'callee', endReason: 'missed', connectedAt: null, endedAt: BEGAN + 5_000 }))
  expect(told).toEqual([
    expect.objectContaining({
      endReason: 'missed',
      placedAfter: null,
      answeredAfter: null,
      connectedAfter: null,
      endedAfter: 5_000,
      reconnections: 0,
    }),
  ])
})

it('is told once, names nobody, and is told no longer than it is asked for', () => {
  const { told, at, stop } = following(IN_CALL)
  at(1_000, ended())
  at(2_000, ended())
  expect(told).toHaveLength(1)
  expect(JSON.stringify(told)).not.toMatch(/bob|李/)
  at(3_000, { ...CALLING, callId: 'call-2' })
  stop()
  at(4_000, ended({ callId: 'call-2' }))
  expect(told).toHaveLength(1)
})

it('another call that begins in the moment of an end takes nothing from the one before', () => {
  const { told, at } = following()
  at(0, CALLING)
  at(4_000, { ...CALLED, callId: 'call-2', lastCall: ended().lastCall })
  at(5_000, ended({ callId: 'call-2', role: 'callee', endReason: 'missed' }))
  expect(told.map(({ callId, role }) => [callId, role])).toEqual([
    ['call-1', 'caller'],
    ['call-2', 'callee'],
  ])
})
