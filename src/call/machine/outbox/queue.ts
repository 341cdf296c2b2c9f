import { OUTBOX_MOST } from '../timing/limits'
import type { Outbox, OutboxEffect, OutboxItem, Posted } from './outbox'
import { keyOf, type Posting } from './request'

/**
 * Puts requests in the outbox and has them sent, in this order. One that is there already is not sent twice.
 * @returns the identical outbox where nothing was added
 */
export function post(outbox: Outbox, postings: readonly Posting[]): Posted {
  const items: OutboxItem[] = []
  for (const posting of postings) {
    const isHeld = 'notBefore' in posting
    const request = isHeld ? posting.request : posting
    const item: OutboxItem = {
      key: keyOf(request),
      request,
      attempts: 1,
      mayBeTaken: false,
      phase: isHeld ? 'held' : 'blocked',
      dueAt: isHeld ? posting.notBefore : null,
    }
    const all = [...outbox, ...items]
    // A flood of invites must not make a flood of answers.
    const tooMany = request.kind === 'reject' && all.length >= OUTBOX_MOST
    if (!tooMany && !all.some(({ key }) => key === item.key)) items.push(item)
  }
  return items.length === 0 ? { outbox, effects: [] } : sendReady([...outbox, ...items])
}

/** The same after another change of the outbox. */
export function alsoPost(before: Posted, postings: readonly Posting[]): Posted {
  const next = post(before.outbox, postings)
  return { outbox: next.outbox, effects: [...before.effects, ...next.effects] }
}

/** Sends everything that was held back, at once and in order. */
export function flush(outbox: Outbox): Posted {
  const isHeld = ({ phase }: OutboxItem) => phase === 'blocked' || phase === 'held'
  return send(
    outbox,
    outbox.filter(isHeld).map((item) => ({ ...item, phase: 'sent', dueAt: null })),
  )
}

/** Takes a request out; what was held back behind it is sent. */
export function remove(outbox: Outbox, key: string): Posted {
  return sendReady(outbox.filter((item) => item.key !== key))
}

/** The same after another change of the outbox. */
export function alsoRemove(before: Posted, key: string): Posted {
  const next = remove(before.outbox, key)
  return { outbox: next.outbox, effects: [...before.effects, ...next.effects] }
}

/** Puts an item in the place of the one with its key. */
export function replace(outbox: Outbox, changed: OutboxItem): Outbox {
  return outbox.map((item) => (item.key === changed.key ? changed : item))
}

/** Puts items in the places of those with their keys, and has them sent. */
export function send(outbox: Outbox, items: Outbox): Posted {
  return {
    outbox: outbox.map((item) => items.find(({ key }) => key === item.key) ?? item),
    effects: items.map((item): OutboxEffect => ({ type: 'outbox.send', item })),
  }
}

function sendReady(items: Outbox): Posted {
  const isReady = (item: OutboxItem, place: number) =>
    item.phase === 'blocked' && !isBlocked(item, items.slice(0, place))
  return send(
    items,
    items.filter(isReady).map((item) => ({ ...item, phase: 'sent' })),
  )
}

/** A room is closed only after its invite was withdrawn: in a room that is gone there is nothing to withdraw. */
function isBlocked({ request }: OutboxItem, ahead: Outbox): boolean {
  return (
    request.kind === 'close' &&
    ahead.some(
      (other) => other.request.kind === 'cancel' && other.request.ids.channelId === request.ids.channelId,
    )
  )
}
