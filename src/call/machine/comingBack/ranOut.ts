import { askWhatBecame } from '../dialling/roomGone'
import { runOut } from '../dialling/withdraw'
import type { EventOf } from '../events/callEvent'
import type { CallState, StateIn } from '../state/callState'
import type { KeptCall, KeptOwn } from '../state/keptCall'
import { step, withLedger, type Step } from '../step/step'
import { dialOn, keptDial } from './dialOn'

// A dial whose time ran out while its device was away rings nowhere any more, and yet it is not known how it ended: the far
// side may have rejected it, or answered, before that. Such a word was stored, and comes with the login; the answer to a
// question about the room comes behind it. Until then nothing of the dial is shown, and then its own row has the word.

/**
 * Has the room looked up, and keeps the dial.
 * @param at - ms since 1970
 * @returns undefined where its time has not run out, or another call has begun meanwhile
 */
export function askWhatBecameOf(state: CallState, kept: KeptOwn, at: number): Step | undefined {
  const dial = ranOut(state, kept, at)
  if (dial === null || dial.call.roomName === null) return undefined
  return step(state, { type: 'signal.findRoom', roomName: dial.call.roomName })
}

/** The far side has said something of it. */
export function takeUpRanOut(
  state: CallState,
  event: EventOf<'signal.rejected'> | EventOf<'signal.accepted'> | EventOf<'signal.closed'>,
): Step | undefined {
  const { kept } = state.ledger
  const dial = ranOut(state, kept, event.at)
  if (dial?.call.channelId !== event.channelId || event.from !== dial.call.peer.userId) return undefined
  return event.type === 'signal.accepted' ? wakeUp(dial, kept, event.at) : step(dial)
}

/** Nothing was heard of it: nobody has answered in time, unless somebody is in its room, or has closed it. */
export function endRanOut(
  state: CallState,
  event: EventOf<'signal.roomTold'> | EventOf<'signal.roomUntold'>,
): Step | undefined {
  const { kept } = state.ledger
  const { at } = event
  const dial = ranOut(state, kept, at)
  if (dial?.call.roomName !== event.roomName) return undefined
  if (event.type === 'signal.roomUntold') {
    // Who cannot be asked cannot have been heard either: the next login asks again.
    return state.ledger.login === 'ready' ? runOut(dial, at) : undefined
  }
  if (event.room === null) return step(state, ...(askWhatBecame(dial)?.effects ?? []))
  return event.room.members.includes(dial.call.peer.userId) ? wakeUp(dial, kept, at) : runOut(dial, at)
}

/** Its room is gone: it ends as its record says, where there is one. */
export function endAsWritten(state: CallState, event: EventOf<'signal.recordTold'>): Step | undefined {
  const dial = ranOut(state, state.ledger.kept, event.at)
  if (dial?.call.callId !== event.callId) return undefined
  return event.record === null ? runOut(dial, event.at) : step(dial)
}

/** It was answered in time, and the far side may be waiting yet. */
function wakeUp({ ledger }: StateIn<'calling'>, kept: KeptCall | null, at: number): Step | undefined {
  return kept?.as === 'placed' ? dialOn({ ledger, call: null }, kept, at) : undefined
}

/** The kept dial as if it were gone on with, where its time has run out. */
function ranOut(state: CallState, kept: KeptCall | null, at: number): StateIn<'calling'> | null {
  if (state.call !== null || kept?.as !== 'placed' || kept.account !== state.ledger.account) return null
  if (kept.ringUntil === null || kept.ringUntil > at) return null
  const call = keptDial(state.ledger, kept, at)
  return call && { ledger: withLedger(state, { kept: null }).ledger, call }
}
