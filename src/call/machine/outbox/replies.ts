import type { CallErrorCode } from '../terms/errorCode'
import { CLOSE_DOUBT, REFUSED_LIMIT, RETRY_FIRST, RETRY_LIMIT, RETRY_MAX } from '../timing/limits'
import { shareOf } from '../timing/share'
import { recordLeftToUs, recordUnlessWritten } from './closeDoubt'
import { recordRequests } from './compose'
import type { Outbox, OutboxEffect, OutboxItem, Posted } from './outbox'
import { alsoPost, remove, replace } from './queue'
import type { CloseRequest, OutboxRequest, Posting } from './request'

/** Why a request failed, and when (ms since 1970). */
interface Failure {
  readonly key: string
  readonly code: CallErrorCode
  readonly cause?: unknown
  readonly at: number
}

/**
 * The service took it.
 * @param at - now, in ms since 1970
 * @returns undefined where nothing of that key waits
 */
export function settleSent(outbox: Outbox, key: string, at: number): Posted | undefined {
  const item = outbox.find((each) => each.key === key)
  if (item === undefined) return undefined
  const left = remove(outbox, key)
  const { request } = item
  if (request.kind === 'close') return alsoPost(left, recordWhenClosed(request, at))
  if (request.kind !== 'record') return left
  const announcement = { name: 'onMessageSent', data: request.record } as const
  return { ...left, effects: [...left.effects, { type: 'announce', announcement }] }
}

/**
 * What is written once this side's closing was taken. A caller on another kit may have withdrawn its call in the moment in
 * which it was answered: that side writes then.
 */
function recordWhenClosed({ other, role, duration, record }: CloseRequest, at: number): readonly Posting[] {
  if (other === 'writes') return []
  const mayBeWithdrawn = other === 'silent' && role === 'callee' && duration === null
  return mayBeWithdrawn ? recordUnlessWritten(record, at) : recordRequests(record)
}

/**
 * The service did not take it: it is settled where that says that it is over, else tried again, most often where only the
 * way there failed.
 * @param canRetry - false where nobody can be told anything now: it waits for the login, however long that takes
 * @returns undefined where nothing of that key waits
 */
export function settleFailed(outbox: Outbox, failure: Failure, canRetry: boolean): Posted | undefined {
  const item = outbox.find((each) => each.key === failure.key)
  if (item === undefined) return undefined
  // The invite or the room is gone: what this request wanted has come about without it.
  return isOver(failure.code)
    ? settleOver(outbox, item, failure.at)
    : tryLater(outbox, item, failure, canRetry)
}

/** Only the way to the service failed: the same request may well be taken later. */
export function isPassing(code: CallErrorCode): boolean {
  return code === 'NETWORK' || code === 'TIMEOUT' || code === 'NOT_LOGGED_IN'
}

/** Whether a request that failed like this may have been taken all the same: only a plain refusal says that it was not. */
export function mayBeTaken(code: CallErrorCode): boolean {
  return isPassing(code) || code === 'INTERNAL'
}

/** The service says that what a request was about is over. */
function isOver(code: CallErrorCode): boolean {
  return code === 'INVITE_GONE' || code === 'ANSWERED_ELSEWHERE'
}

function tryLater(outbox: Outbox, item: OutboxItem, failure: Failure, canRetry: boolean): Posted {
  const isTaken = item.mayBeTaken || (failure.code !== 'NOT_LOGGED_IN' && mayBeTaken(failure.code))
  const waiting: OutboxItem = { ...item, mayBeTaken: isTaken, phase: 'waiting', dueAt: null }
  if (!canRetry) return { outbox: replace(outbox, waiting), effects: [] }
  const limit = isPassing(failure.code) ? RETRY_LIMIT : REFUSED_LIMIT
  if (item.attempts >= limit || item.request.kind === 'control') return giveUp(outbox, item, failure)
  const dueAt = failure.at + pauseAfter(item)
  return { outbox: replace(outbox, { ...waiting, dueAt }), effects: [] }
}

/** Twice as long each time, and between half of that and all of it: not everybody who was refused comes back at once. */
function pauseAfter({ key, attempts }: OutboxItem): number {
  const longest = Math.min(RETRY_MAX, RETRY_FIRST * 2 ** (attempts - 1))
  return Math.round((longest / 2) * (1 + shareOf(`${key}:${attempts}`)))
}

function giveUp(outbox: Outbox, item: OutboxItem, { code, cause }: Failure): Posted {
  const left = alsoPost(remove(outbox, item.key), recordWithoutClosing(item))
  const reported: OutboxEffect = { type: 'report', code, cause }
  return { ...left, effects: [...left.effects, reported] }
}

/** A room that cannot be closed leaves no doubt that the call is over: its caller, or the one side on our kit, writes. */
function recordWithoutClosing({ request }: OutboxItem): OutboxRequest[] {
  if (request.kind !== 'close' || request.other === 'writes') return []
  return request.role === 'caller' || request.other === 'silent' ? recordRequests(request.record) : []
}

function settleOver(outbox: Outbox, item: OutboxItem, at: number): Posted {
  const { key, request } = item
  if (request.kind !== 'close' || request.record === null) return remove(outbox, key)
  if (request.other === 'unseen') {
    return { outbox: replace(outbox, { ...item, phase: 'doubt', dueAt: at + CLOSE_DOUBT }), effects: [] }
  }
  return alsoPost(remove(outbox, key), recordLeftToUs(request, at))
}
