import type { Announcement } from '../effects/announcement'
import type { EventOf } from '../events/callEvent'
import { closeRequest } from '../outbox/compose'
import { unansweredRecord } from '../record/callRecord'
import { RECORD_STATUS, type CallRecord, type RecordStatus } from '../record/record'
import type { StateIn } from '../state/callState'
import { announce, step, type Step } from '../step/step'
import type { EndReason } from '../terms/endReason'
import { endDial } from './withdraw'

// The room of a dial is gone, and nothing was heard of why. A far side that had answered has closed it, or an earlier page of
// this device has, which heard the end and was stopped before the storage had it: a browser that crashes brings back what it
// had kept some seconds before. What that page has written says how the call ended, and is not written again.

/** What was written of it is asked for, as long as it would ring. */
export function askWhatBecame(state: StateIn<'calling'>): Step | undefined {
  const { callId, channelId, peer } = state.call
  if (channelId === null) return undefined
  return step(state, { type: 'signal.findRecord', callId, channelId, userId: peer.userId })
}

/** It ends as its record says; where there is none this side writes it, as the far side had answered and given up. */
export function endAsRecorded(state: StateIn<'calling'>, event: EventOf<'signal.recordTold'>): Step {
  const { call, ledger } = state
  const { at, record } = event
  if (record !== null) {
    const { userId } = call.peer
    const name = TOLD[record.status]
    const effects = name === undefined ? [] : [announce({ name, data: { userId } })]
    return endDial(state, { at, reason: reasonOf(record, ledger.account), effects })
  }
  const own = unansweredRecord(ledger.account, call, RECORD_STATUS.cancelled)
  const ids = { ...call, channelId: call.channelId ?? '' }
  return endDial(state, {
    at,
    reason: 'remoteHungUp',
    post: [closeRequest(ids, { role: 'caller', record: own })],
  })
}

type Told = Extract<Announcement['name'], 'onUserBusy' | 'onCallingTimeOut' | 'onUserReject'>

const TOLD: { readonly [S in RecordStatus]?: Told } = {
  [RECORD_STATUS.rejected]: 'onUserReject',
  [RECORD_STATUS.timedOut]: 'onCallingTimeOut',
  [RECORD_STATUS.busy]: 'onUserBusy',
}

function reasonOf({ status, to }: CallRecord, account: string | null): EndReason {
  switch (status) {
    case RECORD_STATUS.completed:
      // Whoever has closed its room has written.
      return to === account ? 'remoteHungUp' : 'hungUp'
    case RECORD_STATUS.cancelled:
      return 'cancelled'
    case RECORD_STATUS.rejected:
      return 'remoteRejected'
    case RECORD_STATUS.timedOut:
      return 'noAnswer'
    case RECORD_STATUS.busy:
      return 'busy'
  }
}
