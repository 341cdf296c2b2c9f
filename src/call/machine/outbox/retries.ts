import { settleDoubts } from './closeDoubt'
import type { Outbox, OutboxItem, Posted } from './outbox'
import { send } from './queue'

/**
 * Tries again what waits, or what has waited until `at`; a doubt that has lasted until then is settled.
 * @param at - ms since 1970; null: everything that waits is tried, and no doubt is settled
 * @returns undefined where there is nothing to do
 */
export function resend(outbox: Outbox, at: number | null): Posted | undefined {
  const isDue = ({ phase, dueAt }: OutboxItem) =>
    phase === 'waiting' && (at === null || (dueAt !== null && dueAt <= at))
  const again = outbox
    .filter(isDue)
    .map((item): OutboxItem => ({ ...item, phase: 'sent', dueAt: null, attempts: item.attempts + 1 }))
  const resent = send(outbox, again)
  const settled = at === null ? resent : settleDoubts(resent, at)
  return again.length === 0 && settled === resent ? undefined : settled
}

/** When the outbox wants to be looked at next, in ms since 1970; null while it waits for replies only. */
export function retryAt(outbox: Outbox): number | null {
  const dues = outbox.flatMap(({ dueAt }) => dueAt ?? [])
  return dues.length === 0 ? null : Math.min(...dues)
}
