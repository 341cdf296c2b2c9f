import type { CallEffect } from './callEffect'
import type { Ledger } from './callState'
import type { CallErrorCode } from './errorCode'
import type { FoundRoom } from './identity'
import { keyOf, type OutboxItem, type OutboxRequest, type SweepRequest } from './outboxRequest'
import { afterClose, isOver, isOwnToWrite, withdrawing } from './closing'
import { CLOSE_DOUBT, OUTBOX_MOST, RETRY_FIRST, RETRY_LIMIT, RETRY_MAX } from './timing'

export type { OutboxItem, OutboxRequest } from './outboxRequest'

export interface Posted {
  readonly ledger: Ledger
  readonly effects: readonly CallEffect[]
}

/** Puts requests in the outbox and has them sent, in this order. One that is there already is not sent twice. */
export function post(ledger: Ledger, requests: readonly OutboxRequest[]): Posted {
  const items: OutboxItem[] = []
  for (const request of requests) {
    const item: OutboxItem = {
      key: keyOf(request),
      request,
      attempts: 1,
      mayBeTaken: false,
      phase: 'blocked',
      dueAt: null,
    }
    const all = [...ledger.outbox, ...items]
    // A flood of invites must not make a flood of answers.
    const tooMany = request.kind === 'reject' && all.length >= OUTBOX_MOST
    if (!tooMany && !all.some(({ key }) => key === item.key)) items.push(item)
  }
  return items.length === 0 ? { ledger, effects: [] } : sendReady(ledger, [...ledger.outbox, ...items])
}

/** Sends everything that was held back, at once and in order: this device may not live to hear the replies. */
export function flush(ledger: Ledger): Posted {
  const isHeld = ({ phase }: OutboxItem) => phase === 'blocked'
  const sent = ledger.outbox.filter(isHeld).map((item): OutboxItem => ({ ...item, phase: 'sent' }))
  const outbox = ledger.outbox.map((item) => sent.find(({ key }) => key === item.key) ?? item)
  return { ledger: { ...ledger, outbox }, effects: sent.map(sending) }
}

/** The service took it. */
export function settleSent(ledger: Ledger, key: string): Posted | undefined {
  const item = ledger.outbox.find((each) => each.key === key)
  if (item === undefined) return undefined
  const left = without(ledger, key)
  const { request } = item
  if (request.kind === 'close' && request.record !== null && request.other !== 'writes') {
    return also(left, [{ kind: 'record', record: request.record }])
  }
  if (request.kind !== 'record') return left
  const announcement = { name: 'onMessageSent', data: request.record } as const
  return { ...left, effects: [...left.effects, { type: 'announce', announcement }] }
}

/** The service was asked for the room of a call by its name. */
export function settleFound(ledger: Ledger, key: string, room: FoundRoom | null): Posted | undefined {
  const request = ledger.outbox.find((each) => each.key === key)?.request
  if (request?.kind !== 'sweep') return undefined
  const left = without(ledger, key)
  const isOurs = room !== null && ledger.account !== null && room.members.includes(ledger.account)
  return isOurs ? also(left, undoing(request, room.channelId)) : left
}

/** The far side's answer names the room that is being looked for, in vain if that side has closed it meanwhile. */
export function noteRoom(ledger: Ledger, requestId: string, channelId: string): Posted | undefined {
  const item = ledger.outbox.find(
    ({ request }) => request.kind === 'sweep' && request.requestId === requestId,
  )
  if (item?.request.kind !== 'sweep') return undefined
  return also(without(ledger, item.key), undoing(item.request, channelId))
}

/** The service did not take it: again later if only the way there failed, else it is settled another way. */
export function settleFailed(
  ledger: Ledger,
  key: string,
  code: CallErrorCode,
  cause: unknown,
  at: number,
): Posted | undefined {
  const item = ledger.outbox.find((each) => each.key === key)
  if (item === undefined) return undefined
  const reported: CallEffect = { type: 'report', code, cause }
  if (isPassing(code)) {
    const mayBeTaken = item.mayBeTaken || code !== 'NOT_LOGGED_IN'
    const waiting: OutboxItem = { ...item, mayBeTaken, phase: 'waiting', dueAt: null }
    // Nobody can be told anything now: it waits for the login, however long that takes.
    if (ledger.login !== 'ready') return { ledger: change(ledger, waiting), effects: [] }
    if (item.attempts < RETRY_LIMIT && item.request.kind !== 'control') {
      const dueAt = at + Math.min(RETRY_MAX, RETRY_FIRST * 2 ** (item.attempts - 1))
      return { ledger: change(ledger, { ...waiting, dueAt }), effects: [] }
    }
    const left = without(ledger, key)
    return { ...left, effects: [...left.effects, reported] }
  }
  // The invite or the room is gone: what this request wanted has come about without it.
  if (!isOver(code)) {
    const left = without(ledger, key)
    return { ...left, effects: [...left.effects, reported] }
  }
  const { request } = item
  if (request.kind !== 'close' || request.record === null) return without(ledger, key)
  if (request.other === 'unseen') {
    return { ledger: change(ledger, { ...item, phase: 'doubt', dueAt: at + CLOSE_DOUBT }), effects: [] }
  }
  return also(without(ledger, key), isOwnToWrite(request) ? [recordOf(request.record)] : [])
}

/** Tries again what waits, or what has waited until `at`; a doubt that has lasted until then is settled. */
export function resend(ledger: Ledger, at: number | null): Posted | undefined {
  const isDue = ({ phase, dueAt }: OutboxItem) =>
    phase === 'waiting' && (at === null || (dueAt !== null && dueAt <= at))
  const again = ledger.outbox
    .filter(isDue)
    .map((item): OutboxItem => ({ ...item, phase: 'sent', dueAt: null, attempts: item.attempts + 1 }))
  const outbox = ledger.outbox.map((item) => again.find(({ key }) => key === item.key) ?? item)
  const resent: Posted = { ledger: { ...ledger, outbox }, effects: again.map(sending) }
  const settled = settleDoubts(resent, at)
  return again.length === 0 && settled === resent ? undefined : settled
}

/** The far side's close was seen for a room that this side is closing too. */
export function noteClosedByOther(
  ledger: Ledger,
  channelId: string,
  duration: number | null | undefined,
): Posted | undefined {
  const item = ledger.outbox.find(
    ({ request }) =>
      request.kind === 'close' && request.ids.channelId === channelId && request.other === 'unseen',
  )
  if (item?.request.kind !== 'close') return undefined
  const request = { ...item.request, other: duration === null ? 'leavesIt' : 'writes' } as const
  if (item.phase !== 'doubt') return { ledger: change(ledger, { ...item, request }), effects: [] }
  const { record } = request
  return also(without(ledger, item.key), record !== null && isOwnToWrite(request) ? [recordOf(record)] : [])
}

/** When the outbox wants to be looked at next; null while it waits for replies only. */
export function retryAt({ outbox }: Ledger): number | null {
  const dues = outbox.flatMap(({ dueAt }) => dueAt ?? [])
  return dues.length === 0 ? null : Math.min(...dues)
}

/** Only the way to the service failed: the same request may well be taken later. */
export function isPassing(code: CallErrorCode): boolean {
  return code === 'NETWORK' || code === 'TIMEOUT' || code === 'NOT_LOGGED_IN'
}

function settleDoubts(posted: Posted, at: number | null): Posted {
  if (at === null) return posted
  return posted.ledger.outbox
    .filter(({ phase, dueAt }) => phase === 'doubt' && dueAt !== null && dueAt <= at)
    .reduce((before, item) => {
      const left = without(before.ledger, item.key)
      const next = also(left, afterClose(item).map(recordOf))
      return { ledger: next.ledger, effects: [...before.effects, ...next.effects] }
    }, posted)
}

function undoing(request: SweepRequest, channelId: string): OutboxRequest[] {
  const { callId, requestId, userId, reason, record } = request
  const ids = { callId, requestId, channelId }
  return withdrawing(ids, userId, reason, record === null ? null : { ...record, channelId })
}

function recordOf(record: Extract<OutboxRequest, { kind: 'record' }>['record']): OutboxRequest {
  return { kind: 'record', record }
}

/** A room is closed only after its invite was withdrawn: in a room that is gone there is nothing to withdraw. */
function isBlocked({ request }: OutboxItem, ahead: readonly OutboxItem[]): boolean {
  return (
    request.kind === 'close' &&
    ahead.some((other) => other.request.kind === 'cancel' && sameRoom(other.request, request))
  )
}

function sameRoom(a: { ids: { channelId: string } }, b: { ids: { channelId: string } }): boolean {
  return a.ids.channelId === b.ids.channelId
}

function sendReady(ledger: Ledger, items: readonly OutboxItem[]): Posted {
  const ready = items
    .filter((item, place) => item.phase === 'blocked' && !isBlocked(item, items.slice(0, place)))
    .map((item): OutboxItem => ({ ...item, phase: 'sent' }))
  const outbox = items.map((item) => ready.find(({ key }) => key === item.key) ?? item)
  return { ledger: { ...ledger, outbox }, effects: ready.map(sending) }
}

function sending(item: OutboxItem): CallEffect {
  return { type: 'outbox.send', item }
}

function also(before: Posted, requests: readonly OutboxRequest[]): Posted {
  const next = post(before.ledger, requests)
  return { ledger: next.ledger, effects: [...before.effects, ...next.effects] }
}

function change(ledger: Ledger, changed: OutboxItem): Ledger {
  return { ...ledger, outbox: ledger.outbox.map((item) => (item.key === changed.key ? changed : item)) }
}

function without(ledger: Ledger, key: string): Posted {
  return sendReady(
    ledger,
    ledger.outbox.filter((item) => item.key !== key),
  )
}
