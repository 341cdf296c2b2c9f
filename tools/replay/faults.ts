import type { CallRecord, LastCall } from '../../src/call'
import { endsFit } from '../../__tests__/call/model/rules/fittingEnds'
import { timersOf } from '../../src/call/machine/derived/timersOf'
import { DURATION_TOLERANCE } from '../../src/call/machine/timing/limits'
import { endsIn, recordsIn } from './ends'
import type { Replayed } from './replay'

/** What must not be on one side, whatever has happened: a sentence for each place where it is. */
export function faultsOf(steps: readonly Replayed[]): readonly string[] {
  return [...endedTwice(endsIn(steps)), ...recordedTwice(recordsIn(steps)), ...steps.flatMap(faultsOfStep)]
}

/** What must not be between the two sides of one call. */
export function faultsBetween(one: readonly Replayed[], other: readonly Replayed[]): readonly string[] {
  const pairs = endsIn(one).flatMap((end) => {
    const there = endsIn(other).find(({ callId }) => callId === end.callId)
    return there === undefined ? [] : [end.role === 'caller' ? [end, there] : [there, end]]
  })
  return pairs.flatMap(([caller, callee]) =>
    caller === undefined || callee === undefined ? [] : disagreements(caller, callee),
  )
}

function disagreements(caller: LastCall, callee: LastCall): readonly string[] {
  const { callId } = caller
  const apart = Math.abs(caller.duration - callee.duration)
  return [
    // What was lost on the way, neither report can tell.
    ...(endsFit(caller.endReason, callee.endReason, true)
      ? []
      : [`${callId} ended ${caller.endReason} for its caller and ${callee.endReason} for its callee`]),
    ...(apart <= DURATION_TOLERANCE
      ? []
      : [`${callId} lasted ${caller.duration} s for its caller and ${callee.duration} s for its callee`]),
  ]
}

function endedTwice(ends: readonly LastCall[]): readonly string[] {
  return twice(ends.map(({ callId }) => callId)).map((callId) => `${callId} ended twice`)
}

function recordedTwice(records: readonly CallRecord[]): readonly string[] {
  return twice(records.map(({ channelId }) => channelId)).map((id) => `room ${id} was recorded in two ways`)
}

function twice(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))]
}

function faultsOfStep({ event, before, after, effects }: Replayed): readonly string[] {
  const { call } = after
  const where = `${event.type} at ${event.at}`
  const hasNoWayOut = call !== null && call.callStatus !== 'inCall' && timersOf(after).length === 0
  const foreign = effects.filter(
    (effect) =>
      effect.type.startsWith('rtc.') &&
      effect.type !== 'rtc.leave' &&
      'callId' in effect &&
      effect.callId !== call?.callId &&
      effect.callId !== before.call?.callId,
  )
  return [
    ...(hasNoWayOut ? [`${where}: ${call.callStatus}, and no timer ends it`] : []),
    ...foreign.map(({ type }) => `${where}: ${type} for a call that is not the live one`),
  ]
}
