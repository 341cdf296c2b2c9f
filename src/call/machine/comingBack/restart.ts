import { secondsBetween } from '../ending/duration'
import { remember } from '../ending/finished'
import type { EventOf } from '../events/callEvent'
import { askAboutRoom } from '../media/askAboutRoom'
import { closeRequest, withdrawalRequests } from '../outbox/compose'
import type { OutboxRequest } from '../outbox/request'
import { completedRecord, inRoom, recordOf } from '../record/callRecord'
import { RECORD_STATUS } from '../record/record'
import { awaitRoom } from '../ringing/awaited'
import type { CallState, StateWith } from '../state/callState'
import type { KeptOwn } from '../state/keptCall'
import type { Ledger } from '../state/ledger'
import { announce, posting, step, then, withLedger, type Step } from '../step/step'
import type { LastCall } from '../terms/snapshot'
import { AWAY_LONG } from '../timing/limits'
import { comeBackInto } from './comeBackInto'
import { dialOn } from './dialOn'
import { askWhatBecameOf } from './ranOut'

/**
 * This device has found what it was in the middle of when it was stopped. In a browser that may be after the login, and
 * after another call has begun, as it is asked first whether the page that kept it is gone.
 */
export function takeUpKept(state: CallState, { kept, at }: EventOf<'app.restored'>): Step {
  const found = withLedger(state, { kept })
  const back = state.ledger.login === 'ready' ? resumeKept(found, at) : undefined
  return back === undefined ? step(found) : then(back, askAboutRoom)
}

/**
 * This device was stopped in the middle of a call and is back: it rings again, comes back into the call, or ends the rest of
 * it properly.
 * @param at - ms since 1970
 * @returns undefined where nothing was kept
 */
export function resumeKept(state: CallState, at: number): Step | undefined {
  const { kept } = state.ledger
  if (kept === null) return undefined
  const taken = withLedger(state, { kept: null })
  if (kept.account !== state.ledger.account) return step(taken)
  if (kept.as === 'placed') {
    const late = askWhatBecameOf(state, kept, at)
    if (late !== undefined) return late
    // Beside a call that has begun meanwhile there is no other.
    const back = taken.call === null ? goOn({ ledger: taken.ledger, call: null }, kept, at) : undefined
    return back ?? endOwn(taken, kept, at)
  }
  const { invite, startedAt, microphoneOn, cameraOn } = kept
  const wish = { microphoneOn, cameraOn }
  const event = { type: 'signal.invited', at, invite, invitedAt: startedAt, offline: true, wish } as const
  return awaitRoom(taken, event) ?? step(taken)
}

function goOn(state: StateWith<null>, kept: KeptOwn, at: number): Step | undefined {
  return comeBackInto(state, kept, at) ?? dialOn(state, kept, at)
}

function endOwn(state: CallState, kept: KeptOwn, at: number): Step {
  const { callId, requestId, channelId, peer, type, role, startedAt, connectedAt, seenAt } = kept
  // What nobody has seen is not counted: the device may have been off for days.
  const duration = connectedAt === null ? 0 : secondsBetween(connectedAt, Math.min(at, seenAt ?? at))
  const lastCall: LastCall = Object.freeze({
    callId,
    channelId,
    peer,
    type,
    role,
    endReason: 'networkLost',
    startedAt,
    connectedAt,
    endedAt: at,
    duration,
  })
  const ending = kept.answered ? kept : null
  const ended = { ...state, ledger: { ...remember(state.ledger, requestId), lastCall, ending } }
  const requests = requestsToEnd(state.ledger, kept, at, duration)
  if (kept.closing) return triedBefore(posting(step(ended), ...requests), requestId)
  const told = announce({ name: 'onCallEnd', data: { reason: lastCall.endReason, duration, lastCall } })
  return posting(step(ended, told), ...requests)
}

/** An earlier closing of this side went out, and the service may have taken it. */
function triedBefore({ state, effects }: Step, requestId: string): Step {
  const outbox = state.ledger.outbox.map((item) => {
    const { request } = item
    return request.kind === 'close' && request.ids.requestId === requestId
      ? { ...item, mayBeTaken: true }
      : item
  })
  return { state: withLedger(state, { outbox }), effects }
}

/** What the service is told: as much as this device knew when it was stopped. */
function requestsToEnd(
  ledger: Ledger,
  kept: KeptOwn,
  at: number,
  duration: number,
): readonly OutboxRequest[] {
  const { account, callId, requestId, channelId, peer, role, type, answered, connectedAt } = kept
  const { userId } = peer
  const unanswered = recordOf(account, { type, userId }, RECORD_STATUS.cancelled)
  if (channelId === null) {
    const { reason, sparesFarSide } = { reason: 0, sparesFarSide: false } as const
    return [{ kind: 'sweep', callId, requestId, userId, reason, sparesFarSide, record: unanswered }]
  }
  const ids = { callId, requestId, channelId }
  if (!answered) return withdrawalRequests(ids, userId, 0, inRoom(unanswered, channelId))
  const closing = kept.otherKit ? closingForOtherKit(kept, at) : {}
  const completed = completedRecord({ ...ledger, account }, kept, duration)
  if (connectedAt !== null) return [closeRequest(ids, { role, duration, record: completed, ...closing })]
  if (role === 'caller')
    return [closeRequest(ids, { role, record: inRoom(unanswered, channelId), ...closing })]
  return [closeRequest(ids, { role, record: kept.otherKit ? completed : null, ...closing })]
}

/** It writes no record, and may be in its next call by now. */
function closingForOtherKit({ seenAt }: KeptOwn, at: number) {
  const leaveAt = (seenAt ?? at) + AWAY_LONG
  return { other: 'silent', leaves: at >= leaveAt, leaveAt } as const
}
