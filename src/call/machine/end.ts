import type { CallEffect } from './callEffect'
import type { CallState, Ledger, LiveCall, StateWith } from './callState'
import type { EndReason } from './endReason'
import type { CallErrorCode } from './errorCode'
import type { Lack } from './lack'
import type { OutboxRequest } from './outboxRequest'
import type { LastCall } from './snapshot'
import { announce, posting, step, type Step } from './step'

/** How many ended invites are remembered against replays. */
const FINISHED_KEPT = 100

interface Ending {
  readonly at: number
  readonly reason: EndReason
  /** Told to the app before `onCallEnd`. */
  readonly effects?: readonly CallEffect[]
  readonly post?: readonly OutboxRequest[]
  /** Whole seconds; what this side measured unless the far side's word is taken. */
  readonly duration?: number
  /** Why promises of this call that still wait are refused. */
  readonly code?: CallErrorCode
  readonly cause?: unknown
  readonly lack?: Lack
}

/** Ends the live call: media released, promises settled, the app told once, and the rest left to the outbox. */
export function end(state: StateWith<LiveCall>, ending: Ending): Step {
  const { call, ledger } = state
  const lastCall: LastCall = Object.freeze({
    callId: call.callId,
    channelId: call.channelId,
    peer: call.peer,
    type: call.type,
    role: call.role,
    endReason: ending.reason,
    startedAt: call.startedAt,
    connectedAt: connectedAtOf(call),
    endedAt: ending.at,
    duration: ending.duration ?? durationOf(call, ending.at) ?? 0,
    ...(ending.lack && { lack: ending.lack }),
  })
  const ended: CallState = {
    ledger: { ...remember(ledger, call.requestId), lastCall },
    call: null,
  }
  const code = ending.code ?? CODE_OF_END[ending.reason]
  const settle: CallEffect[] =
    call.role === 'caller'
      ? [{ type: 'dial.reject', callId: call.callId, code, cause: ending.cause }]
      : [{ type: 'accept.reject', callId: call.callId, code, cause: ending.cause }]
  return posting(
    step(
      ended,
      { type: 'rtc.leave', callId: call.callId },
      ...settle,
      ...(ending.effects ?? []),
      announce({
        name: 'onCallEnd',
        data: { reason: lastCall.endReason, duration: lastCall.duration, lastCall },
      }),
    ),
    ...(ending.post ?? []),
  )
}

/** Marks an invite as over, for whatever comes of it later. */
export function remember(ledger: Ledger, requestId: string): Ledger {
  if (ledger.finished.includes(requestId)) return ledger
  return { ...ledger, finished: [...ledger.finished, requestId].slice(-FINISHED_KEPT) }
}

function connectedAtOf(call: LiveCall): number | null {
  return call.callStatus === 'inCall' ? call.connectedAt : null
}

/** Whole seconds this side was connected until `at`, or until the far side went; null if it never was. */
export function durationOf(call: LiveCall, at: number): number | null {
  if (call.callStatus !== 'inCall') return null
  const until = call.remoteGone === null ? at : call.remoteGone.at
  return Math.max(0, Math.floor((until - call.connectedAt) / 1000))
}

/** How a promise that still waits is refused when its call ends. */
const CODE_OF_END: Readonly<Record<EndReason, CallErrorCode>> = {
  cancelled: 'CANCELLED',
  remoteCancelled: 'INVITE_GONE',
  rejected: 'CANCELLED',
  remoteRejected: 'INVITE_GONE',
  busy: 'INVITE_GONE',
  noAnswer: 'TIMEOUT',
  missed: 'TIMEOUT',
  hungUp: 'CANCELLED',
  remoteHungUp: 'INVITE_GONE',
  answeredElsewhere: 'ANSWERED_ELSEWHERE',
  rejectedElsewhere: 'INVITE_GONE',
  kickedOffline: 'NOT_LOGGED_IN',
  networkLost: 'NETWORK',
  remoteLost: 'INVITE_GONE',
  permissionDenied: 'PERMISSION_DENIED',
  mediaFailed: 'RTC_JOIN_FAILED',
  signalingFailed: 'NETWORK',
  unsupported: 'UNSUPPORTED_PLATFORM',
}
