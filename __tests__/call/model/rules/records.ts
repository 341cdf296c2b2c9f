import type { EndReason } from '../../../../src/call/machine/terms/endReason'
import type { OutboxRequest } from '../../../../src/call/machine/outbox/request'
import { RECORD_STATUS } from '../../../../src/call/machine/record/record'
import {
  CONNECTING_WAIT,
  DURATION_TOLERANCE,
  LOST_GRACE,
  SILENCE_CUT,
  SILENCE_TOLD,
} from '../../../../src/call/machine/timing/limits'
import type { Ended, Service, World } from '../world'
import { isOnOtherKit } from '../scenario'
import { endsOf } from './ends'
import { firstOf, type Rule } from './rule'
import { statusFits } from './fittingStatus'

/**
 * How far apart two sides may measure where something went wrong, in s: one may connect just before it would have given up,
 * and then hear nothing for as long as silence takes to end a call, and the other notices nothing of either.
 */
const MOST_APART = (CONNECTING_WAIT + SILENCE_TOLD + SILENCE_CUT + LOST_GRACE) / 1_000

/** 4. A call leaves one record, with the right status, and both sides measured the same. */
export const leavesOneRecord: Rule = ({ world, settled, scenario }) =>
  settled
    ? firstOf(world.service.made, (made) => wrongRecord(world, made, isOnOtherKit(scenario, made.caller)))
    : null

/** @param begins - for its caller's kit a call begins with the answer, connected or not */
function wrongRecord(world: World, made: Service['made'][number], begins: boolean): string | null {
  const { callId, channelId } = made
  const records = world.service.records.filter((each) => each.channelId === channelId)
  const ends = endsOf(world, callId)
  const isLive = world.devices.some(({ power, state }) => power === 'on' && state.call?.callId === callId)
  const isTwice = records.length > 1 && !isPartitioned(world) && !isInDoubt(world, ends)
  if (isTwice && !isBothClosing(world, ends) && !(begins && isWithdrawnLate(ends))) {
    return `${callId} has ${records.length} records`
  }
  if (isLive) return records.length === 0 ? null : `${callId} is not over and has a record`
  const caller = ends.find(({ role }) => role === 'caller')
  if (caller === undefined) return withoutCaller(world, made, records.length, ends)
  if (records.length === 0)
    return isExcused(world, ends) || isPartitioned(world) || isUnknown(world, ends) || isInDoubt(world, ends)
      ? null
      : `${callId} left no record`
  const connected = ends.filter((end) => end.connected)
  const [record] = records
  if (record === undefined) return null
  return connected.length === 2
    ? wrongMeasure(world, record, connected)
    : wrongStatus(callId, record, caller, begins || connected.length > 0)
}

/** The caller's device took the call back for another, or is gone. */
function withoutCaller(
  world: World,
  { callId, caller }: Service['made'][number],
  written: number,
  ends: readonly Ended[],
): string | null {
  if (written === 0) return null
  const isGone = world.devices.some(({ account, name }) => account === caller && isOut(world, name))
  // Another device of the far side had answered it, for a moment.
  const wasConnected = ends.some(({ connected }) => connected)
  return isGone || wasConnected ? null : `${callId} was withdrawn and has a record`
}

function wrongStatus(
  callId: string,
  { status }: Service['records'][number],
  caller: Ended,
  isConnected: boolean,
): string | null {
  if (statusFits(status, caller.reason, isConnected)) return null
  return `${callId} ended ${caller.reason} and is recorded as ${status}`
}

function wrongMeasure(
  { trouble, devices }: World,
  record: Service['records'][number],
  connected: readonly Ended[],
): string | null {
  if (record.status !== RECORD_STATUS.completed) return `${record.channelId} is recorded as ${record.status}`
  const durations = [record.duration, ...connected.map(({ duration }) => duration)]
  const spread = Math.max(...durations) - Math.min(...durations)
  const hangUps = devices.filter(({ hungUp }) =>
    hungUp.some((callId) => connected[0]?.callId === callId),
  ).length
  // Who hangs up while the other does has measured for itself, and the two are as far apart as their messages.
  // Who came back into it measures it whole, and who did not until it was last seen there.
  const isWhole =
    trouble.every((each) => /^(crash|unload)/.test(each)) &&
    connected.every(({ reason }) => reason !== 'networkLost')
  const allowed = !isWhole ? MOST_APART : hangUps > 1 ? 3 : 1
  return spread <= allowed ? null : `${record.channelId} is measured as ${durations.join(' and ')} s`
}

/** Nobody is left to write: the sides that could are out. */
function isExcused(world: World, ends: readonly Ended[]): boolean {
  const out = world.devices.filter(
    ({ name, ends: own }) => isOut(world, name) && own.some((end) => ends.includes(end)),
  )
  const caller = ends.find(({ role }) => role === 'caller')
  const neverConnected = ends.every(({ role, connected }) => role === 'caller' || !connected)
  const isCallerOut = out.some(({ ends: own }) => own.some((end) => end === caller))
  // What it was to write waits for another login of its account.
  const waits = out.some(({ state }) => state.ledger.outbox.some(({ request }) => isOf(request, ends)))
  return waits || (neverConnected && isCallerOut) || out.length === ends.length
}

function isOf(request: OutboxRequest, ends: readonly Ended[]): boolean {
  // A closing carries the record that is written once it is taken.
  const record = request.kind === 'record' || request.kind === 'close' ? request.record : null
  return record !== null && ends.some(({ channelId }) => channelId === record.channelId)
}

/**
 * The caller lost the reply that names the room, and when it can ask, the room is gone: the far side had answered and hung
 * up by then. There is no name to write a record under.
 */
function isUnknown({ trouble }: World, ends: readonly Ended[]): boolean {
  const isReplyLost = trouble.some((each) => /^(cut|dropReply)\b/.test(each))
  const caller = ends.find(({ role }) => role === 'caller')
  const hasHungUp = ends.some(({ role, reason }) => role === 'callee' && reason === 'hungUp')
  return isReplyLost && caller?.channelId === null && hasHungUp
}

/**
 * One side was connected and the other not yet, and one has closed the room; its word is lost, or later than it is waited
 * for. Neither can tell then whether the other has written.
 */
function isInDoubt({ trouble }: World, ends: readonly Ended[]): boolean {
  const isWordLost = trouble.some((each) => /^(drop|delay|cut)\b/.test(each))
  return isWordLost && new Set(ends.map(({ connected }) => connected)).size > 1
}

function isOut({ trouble }: World, name: string): boolean {
  return trouble.some((each) => each.endsWith(` ${name}`) && /^(crash|unload|kick)/.test(each))
}

/**
 * Where a reply or a push came too late or never, and something else went wrong as well, two sides may each believe that they are the
 * one who writes, or that the other is.
 */
function isPartitioned({ trouble }: World): boolean {
  const isLost = trouble.some((each) => each === 'drop' || each === 'dropReply' || each === 'delay')
  return isLost && trouble.length > 1
}

/**
 * A page that goes writes without waiting for the word that its closing was taken. Where the far side ends the call of its
 * own accord in that moment, both write; also where it does so as it is back. Who was stopped before knows better.
 */
function isBothClosing({ trouble, devices }: World, ends: readonly Ended[]): boolean {
  const isFirstStop = (name: string) => trouble.filter((each) => each.endsWith(` ${name}`)).length === 1
  return (
    devices.some(({ name }) => trouble.includes(`unload ${name}`) && isFirstStop(name)) &&
    ends.every(({ reason }) => reason === 'remoteLost' || !OF_FAR_SIDE.includes(reason))
  )
}

/**
 * A caller on another kit withdraws its call in the moment in which it is answered, and writes so whatever it hears then;
 * the callee writes of a call that had begun.
 */
function isWithdrawnLate(ends: readonly Ended[]): boolean {
  return ends.some(({ role, reason }) => role === 'caller' && WITHDRAWN.includes(reason))
}

const WITHDRAWN: readonly EndReason[] = ['cancelled', 'noAnswer']

/** Ends that one side hears of from the other. */
const OF_FAR_SIDE: readonly EndReason[] = [
  'remoteHungUp',
  'remoteCancelled',
  'remoteRejected',
  'busy',
  'remoteLost',
]

/** 4. The side that hears how long the far side measured takes that over, unless it is too far from its own. */
export const takesOverTheMeasure: Rule = ({ taken }) =>
  firstOf(taken, ({ device, event, before, after }) => {
    const { call } = before
    if (event.type !== 'signal.closed' || call?.callStatus !== 'inCall' || after.call !== null) return null
    const { duration } = event
    const own = Math.floor((event.at - call.connectedAt) / 1000)
    if (typeof duration !== 'number' || Math.abs(duration - own) > DURATION_TOLERANCE) return null
    const shown = after.ledger.lastCall?.duration
    return shown === duration ? null : `${device} was told ${duration} s and shows ${shown} s`
  })
