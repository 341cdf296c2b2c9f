import { RECORD_STATUS, type CallRecord } from '../record/record'
import { RECORD_WAIT } from '../timing/limits'
import { heldUntil, recordRequests } from './compose'
import type { Outbox, OutboxItem, Posted } from './outbox'
import { alsoPost, remove, replace } from './queue'
import type { CloseRequest, Posting, RecordRequest } from './request'

// Who writes the record when two sides close one room. The service takes one close and refuses the other because the
// room is gone; the side that was taken writes, or leaves it to the caller where for it the call never connected.

/** A CLOSE that somebody sent: `duration` in whole seconds; null: for them it never connected; undefined: they say none. */
interface SeenClose {
  readonly channelId: string
  readonly from: string
  readonly duration: number | null | undefined
  /** When it was seen, in ms since 1970. */
  readonly at: number
}

/**
 * The far side's close was seen for a room that this side is closing too.
 * @returns undefined where no close of this side waits for it
 */
export function noteClosedByOther(
  outbox: Outbox,
  { channelId, from, duration, at }: SeenClose,
): Posted | undefined {
  const item = outbox.find(
    ({ request }) =>
      request.kind === 'close' &&
      request.ids.channelId === channelId &&
      request.other === 'unseen' &&
      // Anybody may close a room that they know of, and writes nothing for it.
      (request.record === null || request.record.to === from),
  )
  if (item?.request.kind !== 'close') return undefined
  const request = { ...item.request, other: otherBy(duration) }
  if (item.phase !== 'doubt') return { outbox: replace(outbox, { ...item, request }), effects: [] }
  return alsoPost(remove(outbox, item.key), recordLeftToUs(request, at))
}

function otherBy(duration: number | null | undefined): CloseRequest['other'] {
  if (duration === undefined) return 'silent'
  return duration === null ? 'leavesIt' : 'writes'
}

/**
 * The record that this side writes although the far side's close was taken: that side leaves it to the caller, or is on
 * another kit and writes none; then somebody else's is waited for.
 * @param at - now, in ms since 1970
 */
export function recordLeftToUs({ role, other, record }: CloseRequest, at: number): readonly Posting[] {
  if (other === 'silent') return recordUnlessWritten(record, at)
  return other === 'leavesIt' && role === 'caller' ? recordRequests(record) : []
}

/** A record that is written unless somebody else's comes first; see `noteRecorded`. */
export function recordUnlessWritten(record: CallRecord | null, at: number): readonly Posting[] {
  return recordRequests(record).map((request) => heldUntil(at + RECORD_WAIT, request, at))
}

/**
 * Somebody has written the record of the call that had this room: what this side holds back is not written any more.
 * @returns undefined where it holds none back
 */
export function noteRecorded(outbox: Outbox, channelId: string): Posted | undefined {
  const isIt = (record: CallRecord | null) => record?.channelId === channelId
  const held = outbox.find(
    ({ phase, request }) =>
      request.kind === 'record' && (phase === 'held' || request.inDoubt === true) && isIt(request.record),
  )
  if (held !== undefined) return remove(outbox, held.key)
  const closing = outbox.find(
    ({ request }) => request.kind === 'close' && request.other === 'silent' && isIt(request.record),
  )
  if (closing?.request.kind !== 'close') return undefined
  const request = { ...closing.request, record: null }
  return { outbox: replace(outbox, { ...closing, request }), effects: [] }
}

/** Settles the doubts that have lasted until `at` (ms since 1970). */
export function settleDoubts(posted: Posted, at: number): Posted {
  return posted.outbox
    .filter(({ phase, dueAt }) => phase === 'doubt' && dueAt !== null && dueAt <= at)
    .reduce((before, item) => {
      const records = recordAfterDoubt(item).map((request) => ({ ...request, inDoubt: true as const }))
      const next = alsoPost(remove(before.outbox, item.key), records)
      return { outbox: next.outbox, effects: [...before.effects, ...next.effects] }
    }, posted)
}

/**
 * Nothing was heard of a far side that has closed the room first. Then an earlier try of this side was the one that was
 * taken, or the room had run out: a call that was never answered is the caller's to write in any case.
 */
export function recordAfterDoubt({ request, mayBeTaken }: OutboxItem): RecordRequest[] {
  if (request.kind !== 'close' || request.record === null) return []
  const neverAnswered = request.record.status !== RECORD_STATUS.completed
  return mayBeTaken || neverAnswered ? recordRequests(request.record) : []
}
