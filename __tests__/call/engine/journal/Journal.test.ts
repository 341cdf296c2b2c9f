import type { CallReport } from '../../../../src/call/engine/journal/callReport'
import { CallError } from '../../../../src/call/error/CallError'
import type { CallEvent } from '../../../../src/call/machine/events/callEvent'
import { statusOf, type CallState } from '../../../../src/call/machine/state/callState'
import { transition } from '../../../../src/call/machine/transition'
import { createTestCall, inviteFromBob, talk, type TestCall } from '../fakes/createTestCall'
import { settle } from '../fakes/fakeClock'

/** What the machine makes of a report today, in the same words. */
function stepped({ parts }: CallReport) {
  return parts.map(({ state, steps }) => {
    // A report is the machine's own words, read back.
    let now = state as unknown as CallState
    return steps.map(({ event }) => {
      const next = transition(now, event as unknown as CallEvent)
      now = next.state
      return { event, status: statusOf(now), effects: next.effects.map(({ type }) => type) }
    })
  })
}

/** As it comes out of a file. */
const read = (test: TestCall): CallReport => JSON.parse(JSON.stringify(test.call.report()))

async function aRestlessDay(): Promise<TestCall> {
  const test = createTestCall()
  inviteFromBob(test)
  await test.call.reject()
  await settle()
  await talk(test)
  await test.call.switchCallType({ type: 1 })
  await settle()
  test.rtc.last.tell({ type: 'media.lost', cause: new CallError('NETWORK', 'bob is gone') })
  await settle()
  await test.call.call({ userId: 'carol', type: 1, attachment: 'a secret' }).catch(() => undefined)
  await test.clock.advance(31_000)
  await settle()
  return test
}

it('steps through again as it was, whoever reads it', async () => {
  const report = read(await aRestlessDay())
  expect(stepped(report)).toEqual(report.parts.map(({ steps }) => steps))
  const statuses = report.parts.flatMap(({ steps }) => steps.map(({ status }) => status))
  expect(new Set(statuses)).toEqual(new Set(['idle', 'called', 'calling', 'connecting', 'inCall']))
  expect(report).toMatchObject({ format: 'taro-nertc-call/report', platform: 'a device of a test' })
})

it('begins a part of its own with each call, which goes on from the one before', async () => {
  const { parts } = read(await aRestlessDay())
  expect(parts.map(({ steps }) => steps[0]?.event)).toMatchObject([
    { type: 'signal.login' },
    { type: 'signal.invited' },
    { type: 'user.dialled' },
    { type: 'user.dialled' },
  ])
})

it('names nobody, and lets nobody in', async () => {
  const test = await aRestlessDay()
  const secrets = [
    'alice',
    'bob',
    'carol',
    'a secret',
    'secret-token',
    'room-1',
    'call-b',
    'req-b',
    'rtc-b',
    'gone',
  ]
  const text = JSON.stringify(test.call.report())
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
})

it('stays within its bounds in a call that is never still', async () => {
  const test = createTestCall()
  await talk(test)
  const first = JSON.stringify(test.call.report()).length
  for (let at = 0; at < 2_500; at += 1) {
    test.rtc.last.tell({ type: 'media.muteChanged', uid: 22, kind: 'audio', mute: at % 2 === 0 })
  }
  const report = read(test)
  expect(JSON.stringify(report).length).toBeGreaterThan(first)
  expect(JSON.stringify(report).length).toBeLessThanOrEqual(256 * 1024)
  expect(stepped(report)).toEqual(report.parts.map(({ steps }) => steps))
  expect(report.parts.at(-1)?.steps.at(-1)?.status).toBe('inCall')
})

it('notes how a network is when that changes', async () => {
  const test = createTestCall()
  await talk(test)
  const qualities = () => JSON.stringify(test.call.report()).split('media.quality').length - 1
  const tell = (uplink: number) => test.rtc.last.tell({ type: 'media.quality', uid: 22, uplink, downlink: 1 })
  ;[1, 1, 1, 4, 4, 1].forEach(tell)
  expect(qualities()).toBe(3)
})

it('notes it anew for another call, of the same side and as good', async () => {
  const test = createTestCall()
  const tell = () => test.rtc.last.tell({ type: 'media.quality', uid: 22, uplink: 4, downlink: 1 })
  await talk(test)
  tell()
  await test.call.hangUp()
  await talk(test)
  tell()
  const report = read(test)
  expect(stepped(report)).toEqual(report.parts.map(({ steps }) => steps))
  expect(JSON.stringify(report).split('media.quality').length - 1).toBe(2)
})
