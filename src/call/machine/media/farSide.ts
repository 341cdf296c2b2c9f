import type { EventOf } from '../events/callEvent'
import type { CallState } from '../state/callState'
import { patch, step, then, type Step } from '../step/step'
import type { FoundRoom } from '../terms/identity'
import { FAR_SIDE_WAIT, OTHERS_MOST } from '../timing/limits'
import { askAboutRoom } from './askAboutRoom'

// Anybody who was told of a media room can be in it. Who of them is the far side only the signalling service says, by the
// list of who is in the signalling room; everybody else is neither seen nor heard, and nothing that they do matters.

/**
 * The media uid of an account, as the members of its signalling room have it.
 * @returns null where the account is not in the room
 */
export function uidIn(room: FoundRoom, account: string): number | null {
  return room.uids[room.members.indexOf(account)] ?? null
}

/**
 * The service has said which uid is the far side's. Its media is consumed from now on.
 * @param uid - null where the service has not said it
 * @param at - ms since 1970
 * @returns undefined where it is known already
 */
export function recognise(state: CallState, uid: number | null, at: number): Step | undefined {
  const { call, ledger } = state
  if (call === null || call.peerUid !== null) return undefined
  if (uid === null) return askWhoIsThere(state, at)
  const { farSide: _, ...deadlines } = call.deadlines
  const hasStranger = call.others.some((other) => other !== uid)
  const known = step(patch({ ledger, call }, { peerUid: uid, others: [], deadlines }), {
    type: 'rtc.admit',
    callId: call.callId,
    uid,
  })
  return hasStranger ? then(known, tellOfStranger) : known
}

/** Somebody is in the media room who is not, or not known to be, the far side. */
export function noteOther(
  state: CallState,
  { callId, uid, at }: EventOf<'media.peerEntered'>,
): Step | undefined {
  const { call, ledger } = state
  if (call?.callId !== callId || uid === call.peerUid || call.media.room === 'out') return undefined
  if (call.peerUid !== null) return tellOfStranger(state)
  if (call.others.includes(uid) || call.others.length >= OTHERS_MOST) return undefined
  // Nobody enters the media room of a call but who has answered it: the answer may have been lost on the way here.
  const noted = patch({ ledger, call }, { others: [...call.others, uid] })
  return call.others.length > 0 ? step(noted) : askWhoIsThere(noted, at)
}

/** One of those is gone again. */
export function forgetOther(state: CallState, { callId, uid }: EventOf<'media.peerLeft'>): Step | undefined {
  const { call, ledger } = state
  if (call?.callId !== callId || !call.others.includes(uid)) return undefined
  return step(patch({ ledger, call }, { others: call.others.filter((other) => other !== uid) }))
}

/** The service has not said yet who is there: it is asked again, for as long as that matters. */
export function farSideExpired(state: CallState, at: number): Step | undefined {
  const { call, ledger } = state
  if (call === null) return undefined
  const { farSide: _, ...deadlines } = call.deadlines
  const isOpen =
    call.peerUid === null &&
    (call.callStatus === 'connecting' || call.callStatus === 'inCall' || call.others.length > 0)
  return isOpen ? askWhoIsThere(state, at) : step(patch({ ledger, call }, { deadlines }))
}

function askWhoIsThere({ call, ledger }: CallState, at: number): Step | undefined {
  if (call === null) return undefined
  const waiting = patch({ call, ledger }, { deadlines: { ...call.deadlines, farSide: at + FAR_SIDE_WAIT } })
  return askAboutRoom(waiting) ?? step(waiting)
}

/** Once a call: it is nothing that a user can do something about. */
function tellOfStranger({ call, ledger }: CallState): Step | undefined {
  if (call === null || call.strangerTold) return undefined
  return step(patch({ call, ledger }, { strangerTold: true }), { type: 'report', code: 'STRANGER_IN_ROOM' })
}
