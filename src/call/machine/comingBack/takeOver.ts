import { elsewhereOf } from '../derived/elsewhereOf'
import { end } from '../ending/end'
import type { EventOf } from '../events/callEvent'
import { refusalOf } from '../media/refusal'
import type { CallState, StateIn } from '../state/callState'
import type { KeptOwn } from '../state/keptCall'
import { announce, step, then, withLedger, type Step } from '../step/step'
import { comeBackInto } from './comeBackInto'

// A call goes on at another device of its account. That one takes the account's place in the signalling room, and enters the
// media room under the account's uid, which puts the former device out: to the far side it is the same one, who comes back.

/** Another device of this account tells of the call it is in, or that it is in none any more. */
export function hearElsewhere(state: CallState, event: EventOf<'signal.controlled'>): Step | undefined {
  const { message, from, channelId, at } = event
  const { account, resumeWithin, elsewhere } = state.ledger
  if (message.kind !== 'elsewhere' || account === null || from !== account || resumeWithin === 0)
    return undefined
  // Also this device's own words come back to it.
  if (state.call?.callId === message.callId) return undefined
  if (message.call === null) return elsewhere?.channelId === channelId ? forget(state) : undefined
  const { userId, startedAgo, connectedAgo, channelName, roomName, uid, ...rest } = message.call
  const media = { channelName, roomName, uid, attachment: '', microphoneOn: true, cameraOn: false }
  // Told again, as to a device that came later: what is known of it stands.
  const known = elsewhere?.callId === message.callId ? elsewhere : null
  const found: KeptOwn = {
    ...rest,
    as: 'placed',
    account,
    callId: message.callId,
    channelId,
    peer: known?.peer ?? { userId, name: userId, avatar: '' },
    answered: true,
    startedAt: known?.startedAt ?? at - startedAgo,
    ringUntil: null,
    connectedAt: known?.connectedAt ?? at - connectedAgo,
    seenAt: null,
    media,
    closing: false,
  }
  const heard = withLedger(state, { elsewhere: found })
  return known?.type === found.type ? step(heard) : step(heard, tell(found), { type: 'profile.load', userId })
}

/** It is over there, or it is another account's. */
export function forget(state: CallState): Step | undefined {
  return state.ledger.elsewhere === null
    ? undefined
    : step(withLedger(state, { elsewhere: null }), tell(null))
}

/** The user wants it here: first the system is asked for the microphone, as without it nobody is put out there. */
export function askToTake(state: StateIn<'idle'>): Step | undefined {
  const { elsewhere } = state.ledger
  if (elsewhere === null) return undefined
  return step(state, {
    type: 'devices.ask',
    callId: elsewhere.callId,
    need: { microphone: true, camera: false },
  })
}

/** It is ours to take now. No camera opens that nobody has asked for here. */
export function takeOver(
  state: StateIn<'idle'>,
  { callId, at }: EventOf<'devices.allowed'>,
): Step | undefined {
  const { elsewhere } = state.ledger
  if (elsewhere?.callId !== callId) return undefined
  const left = withLedger(state, { elsewhere: null })
  const taken = comeBackInto(left, { ...elsewhere, seenAt: at }, at)
  return taken && then(taken, (next) => step(next, { type: 'accept.resolve', callId }))
}

/** There is no microphone here: the call goes on where it is. */
export function stayAway(state: StateIn<'idle'>, event: EventOf<'devices.refused'>): Step | undefined {
  const { callId } = event
  if (state.ledger.elsewhere?.callId !== callId) return undefined
  const { code, lack } = refusalOf({ ...event, camera: 'granted' })
  return step(state, { type: 'accept.reject', callId, code, ...(lack && { lack }) })
}

/** Another device of the account has taken it: this one leaves, and ends it for nobody. */
export function giveOver(state: StateIn<'inCall'>, at: number): Step {
  return end(state, { at, reason: 'takenElsewhere' })
}

function tell(kept: KeptOwn | null) {
  return announce({ name: 'onCallElsewhere', data: { call: elsewhereOf(kept) } })
}
