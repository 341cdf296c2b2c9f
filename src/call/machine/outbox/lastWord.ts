import { recordAfterDoubt } from './closeDoubt'
import { recordRequests } from './compose'
import type { Outbox, OutboxItem, Posted } from './outbox'
import { alsoPost, flush, replace } from './queue'
import type { CloseRequest, OutboxRequest } from './request'

/**
 * This device may not live to hear a reply: what is held back is sent now, and what is to be written once a closing is
 * taken is written with it. The far side has heard, or will, how long the call was, and leaves the record to this one.
 * @param kept - the invite of a call whose end this device goes on with after its next start; null: of none
 */
export function sayLastWord(outbox: Outbox, kept: string | null): Posted {
  const flushed = flush(outbox)
  return flushed.outbox.reduce((before, item) => {
    const { request } = item
    if (request.kind !== 'close' || request.record === null || request.ids.requestId === kept) return before
    // A page that lives on after all does not write it again with the reply.
    const written: OutboxItem = { ...item, request: { ...request, record: null } }
    const left = { ...before, outbox: replace(before.outbox, written) }
    return alsoPost(left, recordsOf(request, item))
  }, flushed)
}

/** What this side writes of a call that it closes, as far as it knows now. */
function recordsOf(request: CloseRequest, item: OutboxItem): OutboxRequest[] {
  if (item.phase === 'doubt') return recordAfterDoubt(item)
  switch (request.other) {
    case 'unseen':
    case 'silent':
      return recordRequests(request.record)
    case 'leavesIt':
      return request.role === 'caller' ? recordRequests(request.record) : []
    case 'writes':
      return []
  }
}
