import type { ControlMessage } from './control'
import type { CallErrorCode } from './errorCode'
import type { CallIds } from './identity'
import type { CallRecord } from './record'
import type { CallEffect } from './callEffect'
import type { Ledger } from './callState'
import { RETRY_FIRST, RETRY_LIMIT, RETRY_MAX } from './timing'

/** What the service must be told and has not confirmed yet. A call may be over here long before. */
export type OutboxRequest =
  | {
      readonly kind: 'cancel' | 'reject'
      readonly ids: CallIds
      readonly userId: string
      /** The wire's reason: 0 normal, 2 time ran out, 3 busy, 4 media could not start. */
      readonly reason: 0 | 2 | 3 | 4
    }
  | {
      readonly kind: 'close'
      readonly ids: CallIds
      /** Whole seconds; null: for this side the call never connected. */
      readonly duration: number | null
      /** To be written if the service takes this close, for it takes one side's only. */
      readonly record: CallRecord | null
      /** The far side's close was seen: theirs was taken, whatever the reply to ours says. */
      readonly closedByOther: boolean
    }
  | {
      readonly kind: 'control'
      readonly ids: CallIds
      readonly userId: string
      readonly message: ControlMessage
    }
  | { readonly kind: 'record'; readonly record: CallRecord }
  /** The reply to `call` never came: whether there is a room must be asked by its name, the call id. */
  | {
      readonly kind: 'sweep'
      readonly callId: string
      readonly requestId: string
      readonly userId: string
      readonly reason: 0 | 2
    }

export interface OutboxItem {
  readonly key: string
  readonly request: OutboxRequest
  readonly attempts: number
  readonly waiting: boolean
}

interface Posted {
  readonly ledger: Ledger
  readonly effects: readonly CallEffect[]
}

function keyOf(request: OutboxRequest): string {
  switch (request.kind) {
    case 'record':
      return `record:${request.record.channelId}`
    case 'sweep':
      return `sweep:${request.callId}`
    case 'control': {
      const { message } = request
      const detail = message.kind === 'switch' ? `${message.type}.${message.state}` : ''
      return `control:${request.ids.channelId}:${message.kind}:${detail}`
    }
    default:
      return `${request.kind}:${request.ids.channelId}:${request.ids.requestId}`
  }
}

/** Puts requests in the outbox and has them sent, in this order. One that is there already is not sent twice. */
export function post(ledger: Ledger, requests: readonly OutboxRequest[]): Posted {
  const items: OutboxItem[] = []
  for (const request of requests) {
    const item: OutboxItem = { key: keyOf(request), request, attempts: 1, waiting: false }
    const known = [...ledger.outbox, ...items].some(({ key }) => key === item.key)
    if (!known) items.push(item)
  }
  return {
    ledger: items.length === 0 ? ledger : { ...ledger, outbox: [...ledger.outbox, ...items] },
    effects: items.map((item) => ({ type: 'outbox.send', item })),
  }
}

/** The service took it. */
export function settleSent(ledger: Ledger, key: string): Posted | undefined {
  const item = ledger.outbox.find((each) => each.key === key)
  if (item === undefined) return undefined
  const left = withoutItem(ledger, key)
  const { request } = item
  if (request.kind === 'close' && request.record !== null && !request.closedByOther) {
    return post(left, [{ kind: 'record', record: request.record }])
  }
  if (request.kind === 'record') {
    return {
      ledger: left,
      effects: [{ type: 'announce', announcement: { name: 'onMessageSent', data: request.record } }],
    }
  }
  return { ledger: left, effects: [] }
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
  if (isPassing(code)) {
    if (item.attempts < RETRY_LIMIT && item.request.kind !== 'control') return waitFor(ledger, item, at)
    return { ledger: withoutItem(ledger, key), effects: [{ type: 'report', code, cause }] }
  }
  const left = withoutItem(ledger, key)
  const { request } = item
  const firstTryMayHaveBeenTaken = item.attempts > 1 && code === 'INVITE_GONE'
  if (
    request.kind === 'close' &&
    request.record !== null &&
    firstTryMayHaveBeenTaken &&
    !request.closedByOther
  ) {
    return post(left, [{ kind: 'record', record: request.record }])
  }
  // The invite or the room is gone: what this request wanted has come about without it.
  const expected = code === 'INVITE_GONE' || code === 'ANSWERED_ELSEWHERE'
  return { ledger: left, effects: expected ? [] : [{ type: 'report', code, cause }] }
}

/** Tries again what waits: time has come, or the service can be reached again. */
export function resendWaiting(ledger: Ledger): Posted | undefined {
  if (!ledger.outbox.some(({ waiting }) => waiting)) return undefined
  const outbox = ledger.outbox.map((item) =>
    item.waiting ? { ...item, waiting: false, attempts: item.attempts + 1 } : item,
  )
  const resent = outbox.filter((_, index) => ledger.outbox[index]?.waiting)
  return {
    ledger: { ...ledger, outbox, retryAt: null },
    effects: resent.map((item) => ({ type: 'outbox.send', item })),
  }
}

/** The far side's close was seen for a room that this side is closing too. */
export function noteClosedByOther(ledger: Ledger, channelId: string): Ledger | undefined {
  const isOurClose = ({ request }: OutboxItem) =>
    request.kind === 'close' && request.ids.channelId === channelId && !request.closedByOther
  if (!ledger.outbox.some(isOurClose)) return undefined
  const outbox = ledger.outbox.map((item) =>
    isOurClose(item) && item.request.kind === 'close'
      ? { ...item, request: { ...item.request, closedByOther: true } }
      : item,
  )
  return { ...ledger, outbox }
}

function waitFor(ledger: Ledger, item: OutboxItem, at: number): Posted {
  const due = at + Math.min(RETRY_MAX, RETRY_FIRST * 2 ** (item.attempts - 1))
  const outbox = ledger.outbox.map((each) => (each.key === item.key ? { ...each, waiting: true } : each))
  const retryAt = ledger.retryAt === null ? due : Math.min(ledger.retryAt, due)
  return { ledger: { ...ledger, outbox, retryAt }, effects: [] }
}

function withoutItem(ledger: Ledger, key: string): Ledger {
  return { ...ledger, outbox: ledger.outbox.filter((item) => item.key !== key) }
}

/** Only the way to the service failed: the same request may well be taken later. */
export function isPassing(code: CallErrorCode): boolean {
  return code === 'NETWORK' || code === 'TIMEOUT' || code === 'NOT_LOGGED_IN'
}
