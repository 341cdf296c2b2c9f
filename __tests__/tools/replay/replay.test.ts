import type { CallReport } from '../../../src/call'
import { createTestCall, talk } from '../../call/engine/fakes/createTestCall'
import { settle } from '../../call/engine/fakes/fakeClock'
import { endsIn, recordsIn } from '../../../tools/replay/ends'
import { faultsBetween, faultsOf } from '../../../tools/replay/faults'
import { clockDifference } from '../../../tools/replay/lanes'
import { pageOf } from '../../../tools/replay/page'
import { replay } from '../../../tools/replay/replay'
import { summaryOf } from '../../../tools/replay/summary'
import { timelineOf } from '../../../tools/replay/timeline'
import { waitsOf } from '../../../tools/replay/waits'

async function reportOfACall(): Promise<CallReport> {
  const test = createTestCall()
  await talk(test)
  await test.call.hangUp()
  await settle()
  return JSON.parse(JSON.stringify(test.call.report()))
}

/** The same report, with `change` made to its steps. */
function changed(
  report: CallReport,
  change: (step: CallReport['parts'][number]['steps'][number]) => object | null,
) {
  const parts = report.parts.map((part) => ({
    ...part,
    steps: part.steps.flatMap((step) => {
      const changes = change(step)
      return changes === null ? [] : [{ ...step, ...changes }]
    }),
  }))
  return replay({ ...report, parts })
}

const typeOf = ({ event }: CallReport['parts'][number]['steps'][number]) => (event as { type: string }).type

let report: CallReport
beforeEach(async () => {
  report = await reportOfACall()
})

it('tells what happened, and how it ended', () => {
  const steps = replay(report)
  expect(timelineOf(steps)).toMatch(/user\.dialled +idle → calling +.*devices\.ask/)
  expect(timelineOf(steps)).toMatch(/user\.hungUp +inCall → idle/)
  expect(summaryOf(steps)).toMatch(/\(caller\) ended hungUp after 0 s\n/)
  expect(summaryOf(steps)).toContain('does the same in every step')
  expect(endsIn(steps)).toHaveLength(1)
  expect(faultsOf(steps)).toEqual([])
})

it('says from where on the machine does otherwise now', () => {
  const steps = changed(report, (step) =>
    typeOf(step) === 'user.hungUp' ? { status: 'inCall', effects: [] } : {},
  )
  expect(summaryOf(steps)).toMatch(/does otherwise.*\n +user\.hungUp at 1970/)
  expect(timelineOf(steps)).toMatch(/user\.hungUp.*\n +it was then: inCall/)
  expect(pageOf([steps])).toContain('class="arrow differs"')
})

it('finds two sides that did not measure the same call, or do not fit', () => {
  const own = replay(report)
  const asCallee = own.map((step) => ({
    ...step,
    effects: step.effects.map((effect) =>
      effect.type === 'announce' && effect.announcement.name === 'onCallEnd'
        ? {
            ...effect,
            announcement: {
              ...effect.announcement,
              data: {
                ...effect.announcement.data,
                lastCall: {
                  ...effect.announcement.data.lastCall,
                  role: 'callee' as const,
                  endReason: 'missed' as const,
                  duration: 60,
                },
              },
            },
          }
        : effect,
    ),
  }))
  const [measured, ...rest] = faultsBetween(own, asCallee)
  expect(rest).toEqual([])
  expect(measured).toMatch(/lasted 0 s for its caller and 60 s for its callee/)
})

it('finds an end that comes twice, and a call that nothing ends', () => {
  const steps = replay(report)
  expect(faultsOf([...steps, ...steps])).toContainEqual(expect.stringMatching(/ended twice$/))
  const stuck = steps.map((step) =>
    step.after.call === null || step.after.call.callStatus === 'inCall'
      ? step
      : { ...step, after: { ...step.after, call: { ...step.after.call, deadlines: {} } } },
  )
  expect(faultsOf(stuck)).toContainEqual(expect.stringMatching(/calling, and no timer ends it$/))
})

it('counts a record once, however often it was tried', () => {
  const records = recordsIn(replay(report))
  expect(recordsIn([...replay(report), ...replay(report)])).toEqual(records)
})

it('shows how long each thing took, and what never came', () => {
  const waits = waitsOf(
    changed(report, (step) => (typeOf(step) === 'media.joined' ? null : {})),
    0,
    0,
  )
  expect(waits).toContainEqual(expect.objectContaining({ label: 'rtc.join', to: null }))
  expect(waits).toContainEqual(expect.objectContaining({ label: 'signal.call', to: expect.any(Number) }))
})

it('sets the second side’s times back by how far its clock is ahead', () => {
  const caller = replay(report)
  const placed = caller.find(({ event }) => event.type === 'signal.placed')
  if (placed?.event.type !== 'signal.placed') throw new Error('nothing was placed')
  const { callId, at } = placed.event
  const invited = { ...placed, event: { type: 'signal.invited', at: at + 5_000, invite: { callId } } }
  // Of an invite no more is looked at.
  const callee = [invited] as unknown as typeof caller
  expect(clockDifference(caller, callee)).toBe(5_000)
  expect(clockDifference(callee, caller)).toBe(-5_000)
  expect(clockDifference(caller, caller)).toBe(0)
})
