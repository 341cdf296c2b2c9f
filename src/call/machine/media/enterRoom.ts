import type { CallState, StateWith } from '../state/callState'
import { undisturbed } from '../state/freshCall'
import type { InCall, LiveCall } from '../state/liveCall'
import { share } from '../sharing/share'
import { step, then, withCall, type Step } from '../step/step'
import type { RtcTicket } from '../terms/identity'
import { publishIfReady } from './publish'
import { heedArrival } from './silence'

/**
 * Joins the media room as soon as the ticket is there, and goes on from whatever is there already.
 * @param ticket - null while the reply that carries it is under way
 */
export function enterRoom(state: StateWith<LiveCall>, ticket: RtcTicket | null): Step {
  const { call } = state
  if (call.callStatus !== 'calling' && call.callStatus !== 'connecting') return step(state)
  if (ticket === null) return step(state)
  if (call.media.room === 'out') {
    const joining = withCall(state, { ...call, ticket, media: { ...call.media, room: 'joining' } })
    return step(joining, { type: 'rtc.join', callId: call.callId, ticket })
  }
  return step(withCall(state, { ...call, ticket }), ...publishIfReady(call))
}

/**
 * Connected is the first moment at which this side has joined and sends, and what the other sends arrives. A far side that
 * went before that and is back counts from when it may have heard this one.
 * @param at - this moment, in ms since 1970
 */
export function connectIfBothAreIn(state: CallState, at: number): Step | undefined {
  const { call } = state
  if (call?.callStatus !== 'connecting') return undefined
  const { media, remote, reconnecting } = call
  const { arrival } = remote
  if (media.room !== 'in' || !remote.entered || reconnecting || !media.published) return step(state)
  const met = call.metAt === null ? { ...call, metAt: at } : call
  if (arrival !== 'all' && arrival !== 'some') return step(met === call ? state : withCall(state, met))
  const { ticket: _, answeredAsAudio: __, answerFailure: ___, metAt: ____, begunAt, ...rest } = call
  const inCall: InCall = { ...rest, ...undisturbed, connectedAt: begunAt ?? at }
  const connected = { ledger: state.ledger, call: inCall }
  return then(share(connected, at), (next) =>
    next.call?.callStatus === 'inCall'
      ? heedArrival({ ledger: next.ledger, call: next.call }, arrival, at)
      : undefined,
  )
}
