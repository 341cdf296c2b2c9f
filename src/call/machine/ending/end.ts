import type { CallEffect } from '../effects/callEffect'
import type { Posting } from '../outbox/request'
import type { CallState, StateWith } from '../state/callState'
import type { LiveCall } from '../state/liveCall'
import { announce, posting, step, type Step } from '../step/step'
import type { EndReason } from '../terms/endReason'
import type { CallErrorCode } from '../terms/errorCode'
import type { Lack } from '../terms/lack'
import type { LastCall } from '../terms/snapshot'
import { CODE_OF_END } from './codeOfEnd'
import { durationOf } from './duration'
import { remember } from './finished'

/** How a call ends from here. */
export interface Ending {
  /** ms since 1970. */
  readonly at: number
  readonly reason: EndReason
  /** Told to the app before `onCallEnd`. */
  readonly effects?: readonly CallEffect[]
  readonly post?: readonly Posting[]
  /** Whole seconds; what this side measured unless the far side's word is taken. */
  readonly duration?: number
  /** Why promises of this call that still wait are refused. */
  readonly code?: CallErrorCode
  readonly cause?: unknown
  /** What is lacking, where that is why. */
  readonly lack?: Lack
}

/** Ends the live call: media released, promises settled, the app told once, and the rest left to the outbox. */
export function end(state: StateWith<LiveCall>, ending: Ending): Step {
  const { call, ledger } = state
  const lacking = ending.lack && { lack: ending.lack }
  const lastCall: LastCall = Object.freeze({
    callId: call.callId,
    channelId: call.channelId,
    peer: call.peer,
    type: call.type,
    role: call.role,
    endReason: ending.reason,
    startedAt: call.startedAt,
    connectedAt: call.callStatus === 'inCall' ? call.connectedAt : null,
    endedAt: ending.at,
    duration: ending.duration ?? durationOf(call, ending.at) ?? 0,
    ...lacking,
  })
  const ended: CallState = {
    ledger: { ...remember(ledger, call.requestId), lastCall },
    call: null,
  }
  const code = ending.code ?? CODE_OF_END[ending.reason]
  const settling: CallEffect = {
    type: call.role === 'caller' ? 'dial.reject' : 'accept.reject',
    callId: call.callId,
    code,
    cause: ending.cause,
    ...lacking,
  }
  return posting(
    step(
      ended,
      { type: 'rtc.leave', callId: call.callId },
      settling,
      ...(ending.effects ?? []),
      announce({
        name: 'onCallEnd',
        data: { reason: lastCall.endReason, duration: lastCall.duration, lastCall },
      }),
    ),
    ...(ending.post ?? []),
  )
}
