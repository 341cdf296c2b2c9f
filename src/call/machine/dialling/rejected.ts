import type { Announcement } from '../effects/announcement'
import type { EventOf } from '../events/callEvent'
import { closeRequest, recordRequests } from '../outbox/compose'
import { unansweredRecord } from '../record/callRecord'
import { RECORD_STATUS, type RecordStatus } from '../record/record'
import type { StateIn } from '../state/callState'
import { announce, type Step } from '../step/step'
import type { EndReason } from '../terms/endReason'
import { dialResolved } from './stages'
import { endDial } from './withdraw'

/** The far side has rejected: the room is closed, and what the caller's app and the record say hangs on the reason. */
export function endRejected(state: StateIn<'calling'>, event: EventOf<'signal.rejected'>): Step {
  const { call, ledger } = state
  const { channelId, at } = event
  const { reason, status, announced } = meaningOf(event.reason)
  const record = unansweredRecord(ledger.account, call, status, channelId)
  return endDial(state, {
    at,
    reason,
    effects: [
      dialResolved(call, channelId),
      announce({ name: announced, data: { userId: call.peer.userId } }),
    ],
    post: [closeRequest({ ...call, channelId }, { role: 'caller' }), ...recordRequests(record)],
  })
}

interface Meaning {
  readonly reason: EndReason
  readonly status: RecordStatus
  readonly announced: Extract<Announcement['name'], 'onUserBusy' | 'onCallingTimeOut' | 'onUserReject'>
}

function meaningOf(wireReason: number): Meaning {
  const { busy, timedOut, rejected } = RECORD_STATUS
  if (wireReason === 3) return { reason: 'busy', status: busy, announced: 'onUserBusy' }
  if (wireReason === 2) return { reason: 'noAnswer', status: timedOut, announced: 'onCallingTimeOut' }
  // The far side's user wanted to answer. 4: its microphone or camera did not; 5: the service did not take it.
  const unwilling: Readonly<Record<number, EndReason>> = { 4: 'mediaFailed', 5: 'signalingFailed' }
  const reason = unwilling[wireReason] ?? 'remoteRejected'
  return { reason, status: rejected, announced: 'onUserReject' }
}
