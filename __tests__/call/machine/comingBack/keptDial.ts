import { keptOf } from '../../../../src/call/machine/derived/keptOf'
import type { CallEvent } from '../../../../src/call/machine/events/callEvent'
import type { CallRecord, RecordStatus } from '../../../../src/call/machine/record/record'
import { initialState, type CallState } from '../../../../src/call/machine/state/callState'
import type { KeptOwn } from '../../../../src/call/machine/state/keptCall'
import type { FoundRoom } from '../../../../src/call/machine/terms/identity'
import type { Step } from '../../../../src/call/machine/step/step'
import { loggedIn, remoteAccepted, runFrom, T0, ticket, wayTo } from '../calls'

export const settings = { callTimeout: 30_000, joinWhileRinging: true, resumeWithin: 8000 }
export const start = runFrom(initialState(settings), loggedIn).state
export const ringing = runFrom(start, ...wayTo.calling).state

export const unloading = (at: number): CallEvent => ({ type: 'app.unloading', at })
export const told = (room: FoundRoom | null, at = T0 + 7100): CallEvent => ({
  type: 'signal.roomTold',
  at,
  roomName: 'call-1',
  room,
})
export const untold = (at: number): CallEvent => ({
  type: 'signal.roomUntold',
  at,
  roomName: 'call-1',
  code: 'NETWORK',
})
export const recordTold = (record: CallRecord | null, at = T0 + 7200, callId = 'call-1'): CallEvent => ({
  type: 'signal.recordTold',
  at,
  callId,
  record,
})
export const written = (status: RecordStatus, by = 'alice'): CallRecord => ({
  type: 2,
  channelId: 'room-1',
  status,
  durations: [],
  to: by === 'alice' ? 'bob' : 'alice',
})
export const room = (...members: string[]): FoundRoom => ({
  channelId: 'room-1',
  members,
  uids: members.map((member) => (member === 'bob' ? 22 : 11)),
})
export const rejoined: CallEvent = {
  type: 'signal.rejoined',
  at: T0 + 7200,
  callId: 'call-1',
  ticket: { ...ticket, peerUid: 22 },
}
export const rejoinFailed = (code: 'INVITE_GONE' | 'NETWORK'): CallEvent => ({
  type: 'signal.rejoinFailed',
  at: T0 + 7200,
  callId: 'call-1',
  code,
})

export function keptIn(state: CallState): KeptOwn {
  const kept = keptOf(state)
  if (kept?.as !== 'placed') throw new Error('no call is kept')
  return kept
}

/** A device that is started again with what was kept, and logs in `ms` after T0. */
export function startedAgain(kept: KeptOwn, ms: number, resumeWithin = 8000): Step {
  const at = T0 + ms
  const found = runFrom(initialState({ ...settings, resumeWithin }), { type: 'app.restored', at, kept }).state
  return runFrom(found, { ...loggedIn, at } as CallEvent)
}

/** The same, after its page has gone 5 s into the dial. */
export function reloaded(before: CallState, ms = 7000): Step {
  return startedAgain(keptIn(runFrom(before, unloading(T0 + 5000)).state), ms)
}

export const dialling = reloaded(ringing)
export const connecting = runFrom(dialling.state, { ...remoteAccepted, at: T0 + 7100 } as CallEvent)
