import { settleDoubts } from './closeDoubt'
import type { Outbox, OutboxItem, Posted } from './outbox'
import { send } from './queue'
import type { OutboxRequest } from './request'

/**
 * Tells what was held until `at` (ms since 1970), tries again what has waited until then, and settles the doubts that have
 * lasted until then.
 * @returns undefined where there is nothing to do
 */
export function tellDue(outbox: Outbox, at: number): Posted | undefined {
  const told = again(outbox, at, ({ phase, dueAt }) => {
    const isTimed = phase === 'waiting' || phase === 'held'
    return isTimed && dueAt !== null && dueAt <= at
  })
  const settled = settleDoubts(told, at)
  return told.effects.length === 0 && settled === told ? undefined : settled
}

/**
 * Tries again everything that waits, as the service can be reached again.
 * @param at - now, in ms since 1970
 * @returns undefined where nothing does
 */
export function resend(outbox: Outbox, at: number): Posted | undefined {
  const told = again(outbox, at, ({ phase }) => phase === 'waiting')
  return told.effects.length === 0 ? undefined : told
}

function again(outbox: Outbox, at: number, isMeant: (item: OutboxItem) => boolean): Posted {
  const items = outbox.filter(isMeant).map((item): OutboxItem => ({
    ...item,
    request: asOf(item.request, at),
    phase: 'sent',
    dueAt: null,
    attempts: item.attempts + (item.phase === 'waiting' ? 1 : 0),
  }))
  return send(outbox, items)
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
