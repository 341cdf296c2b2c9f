import type { StateIn } from '../state/callState'
import type { LiveCall } from '../state/liveCall'
import { DURATION_TOLERANCE } from '../timing/limits'

/** Whole seconds from one moment to another (both in ms since 1970). */
export function secondsBetween(from: number, until: number): number {
  return Math.max(0, Math.floor((until - from) / 1000))
}

/**
 * Whole seconds this side was connected until `at`, or until the last moment at which it knew both to be there: until the
 * far side went or was heard no more, its own media was cut and did not come back, or this device stood still and does not
 * know better. Null if it never was.
 * @param at - ms since 1970
 */
export function durationOf(call: LiveCall, at: number): number | null {
  if (call.callStatus !== 'inCall') return null
  const { connectedAt, remoteGone, cutAt, silence, doubtedSince } = call
  const silentAt = silence?.arrival === 'some' ? at : (silence?.since ?? at)
  const seenUntil = Math.min(at, remoteGone?.at ?? at, cutAt ?? at, doubtedSince ?? at, silentAt)
  return secondsBetween(connectedAt, seenUntil)
}

/**
 * Both sides show the closing side's measure, unless it is too far from what was seen here. A far side that was lost may
 * have talked on for as long as it did not notice.
 * @param at - ms since 1970
 * @param told - whole seconds; null or undefined where the far side says none
 * @returns whole seconds
 */
export function agreedDuration(
  { call }: StateIn<'inCall'>,
  at: number,
  told: number | null | undefined,
): number {
  const own = durationOf(call, at) ?? 0
  if (typeof told !== 'number') return own
  const longest = Math.floor((at - call.connectedAt) / 1000)
  // A side that was lost had gone before this one was told of it; and who ends it in the moment in which this side is back has
  // measured it until this one went.
  const shortest = call.wasStopped || call.remoteGone?.how === 'lost' ? 0 : own - DURATION_TOLERANCE
  return told >= shortest && told <= longest + DURATION_TOLERANCE ? told : own
}
