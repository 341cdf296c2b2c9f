import { settleDoubts } from './closeDoubt'
import type { Outbox, OutboxItem, Posted } from './outbox'
import { alsoRemove, send } from './queue'
import type { OutboxRequest } from './request'
import { spreadAfter } from '../timing/share'

/**
 * Tells what was held until `at` (ms since 1970), tries again what has waited until then, and settles the doubts that have
 * lasted until then.
 * @param spared - who is told of no cancel, as they are in a call with this side that it would end; null: nobody
 * @returns undefined where there is nothing to do
 */
export function tellDue(outbox: Outbox, at: number, spared: string | null): Posted | undefined {
  const freed = dropCancels(outbox, at, spared)
  const told = again(freed.outbox, at, ({ phase, dueAt }) => {
    const isTimed = phase === 'waiting' || phase === 'held'
    return isTimed && dueAt !== null && dueAt <= at
  })
  const settled = settleDoubts({ outbox: told.outbox, effects: [...freed.effects, ...told.effects] }, at)
  return settled.outbox === outbox ? undefined : settled
}

/** The rooms of those calls are closed all the same. */
function dropCancels(outbox: Outbox, at: number, spared: string | null): Posted {
  const isDue = ({ phase, dueAt, request }: OutboxItem) =>
    phase === 'held' && request.kind === 'cancel' && request.userId === spared && (dueAt ?? at) <= at
  return outbox
    .filter(isDue)
    .reduce<Posted>((before, { key }) => alsoRemove(before, key), { outbox, effects: [] })
}

/**
 * Tries again everything that waits, as the service can be reached again: at once, but for ends that only the records of
 * the two wait for.
 * @param at - now, in ms since 1970
 * @param away - for how long it could not be reached, in ms
 * @returns undefined where nothing does
 */
export function resend(outbox: Outbox, at: number, away: number): Posted | undefined {
  if (!outbox.some(({ phase }) => phase === 'waiting')) return undefined
  const dated = outbox.map((item) =>
    item.phase === 'waiting' ? { ...item, dueAt: dueAfter(item, at, away) } : item,
  )
  return again(dated, at, ({ phase, dueAt }) => phase === 'waiting' && dueAt !== null && dueAt <= at)
}

/** What may still ring somewhere is told at once, and what another kit waits for. */
function dueAfter({ key, request, dueAt }: OutboxItem, at: number, away: number): number {
  const canWait = request.kind === 'record' || (request.kind === 'close' && request.leaveAt === null)
  const spread = canWait ? at + spreadAfter(away, key) : at
  return dueAt === null || dueAt <= at ? spread : Math.min(dueAt, spread)
}

function again(outbox: Outbox, at: number, isMeant: (item: OutboxItem) => boolean): Posted {
  const items = outbox.filter(isMeant).map((item): OutboxItem => ({
    ...item,
    request: asOf(item.request, at),
    phase: 'sent',
    dueAt: null,
    attempts: item.attempts + (item.phase === 'waiting' ? 1 : 0),
  }))
  return items.length === 0 ? { outbox, effects: [] } : send(outbox, items)
}

/** What a request has become by now: a room that could not be closed in time is left. */
function asOf(request: OutboxRequest, at: number): OutboxRequest {
  if (request.kind !== 'close' || request.leaveAt === null) return request
  return { ...request, leaves: at >= request.leaveAt }
}

/** When the outbox wants to be looked at next, in ms since 1970; null while it waits for replies only. */
export function retryAt(outbox: Outbox): number | null {
  const dues = outbox.flatMap(({ dueAt }) => dueAt ?? [])
  return dues.length === 0 ? null : Math.min(...dues)
}
