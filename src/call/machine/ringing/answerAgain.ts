import { end } from '../ending/end'
import type { EventOf } from '../events/callEvent'
import { rejectRequest } from '../outbox/compose'
import type { StateIn } from '../state/callState'
import { isUnconfirmed } from '../state/liveCall'
import { patch, step, type Step } from '../step/step'
import type { CallErrorCode } from '../terms/errorCode'
import type { FoundRoom } from '../terms/identity'
import { ANSWER_AGAIN } from '../timing/limits'
import { answerEffect } from './answer'
import { cancelledByCaller } from './cancelled'

// An answer that the service did not take, or whose reply is lost, costs no call: while there is time to connect the room
// is asked for by its name, which tells whether the caller still waits and whether the answer was taken.

type Answering = StateIn<'connecting'>

/** The service did not take the answer, or did not say so. */
export function answerAgainLater(state: Answering, { at, code }: EventOf<'signal.answerFailed'>): Step {
  return step(patch(state, { answerFailure: code, deadlines: again(state, at) }))
}

/** It is time to ask what became of the answer. Without a connection the next login asks. */
export function askAboutAnswer(state: Answering, at: number): Step | undefined {
  const { call, ledger } = state
  if (!isUnconfirmed(call)) return undefined
  const { answer: _, ...deadlines } = call.deadlines
  const asking = patch(state, { deadlines })
  if (ledger.login !== 'ready') return step(asking)
  if (call.roomName !== null) return step(asking, { type: 'signal.findRoom', roomName: call.roomName })
  return call.answerFailure === null ? step(asking) : giveAgain(state, at)
}

/** The service could not be asked either. */
export function askAboutAnswerLater(state: Answering, at: number): Step | undefined {
  return isUnconfirmed(state.call) ? step(patch(state, { deadlines: again(state, at) })) : undefined
}

/** What the room tells of the answer. */
export function settleAnswer(state: Answering, at: number, room: FoundRoom | null): Step | undefined {
  const { call, ledger } = state
  const { peer, answerFailure } = call
  if (room === null || !room.members.includes(peer.userId)) return cancelledByCaller(state, at, 0)
  const isTaken = ledger.account !== null && room.members.includes(ledger.account)
  if (!isTaken) return giveAgain(state, at)
  // The reply may be on its way; one that failed is not, and whose place in the room it is, nobody says.
  return answerFailure === null ? undefined : endInDoubt(state, at, answerFailure)
}

/**
 * Whether the service took the answer is not known, and another device of this account may be in the room by right: the
 * invite is rejected, which the service takes only where nobody has answered, and the room is left to the caller.
 */
export function endInDoubt(state: Answering, at: number, code: CallErrorCode): Step {
  const { call } = state
  return end(state, {
    at,
    reason: 'signalingFailed',
    code,
    post: [rejectRequest(call, call.peer.userId, 5)],
  })
}

function giveAgain(state: Answering, at: number): Step {
  const given = patch(state, { answerFailure: null, deadlines: again(state, at) })
  return step(given, answerEffect(given.call))
}

function again({ call }: Answering, at: number) {
  return { ...call.deadlines, answer: at + ANSWER_AGAIN }
}
