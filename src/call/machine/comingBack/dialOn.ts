import { keptOf } from '../derived/keptOf'
import { closeUnconnected } from '../ending/close'
import type { EventOf } from '../events/callEvent'
import { needOf } from '../media/deviceNeed'
import { takePlace } from '../media/takePlace'
import { controlRequest } from '../outbox/compose'
import type { StateIn, StateWith } from '../state/callState'
import { freshCall, freshMedia } from '../state/freshCall'
import type { KeptOwn } from '../state/keptCall'
import type { Ledger } from '../state/ledger'
import type { Calling } from '../state/liveCall'
import { patch, posting, step, type Step } from '../step/step'
import { CALL_TIMEOUT_MAX, CLOCKS_APART, FAR_SIDE_WAIT } from '../timing/limits'

// A device that was stopped while it dialled goes on with the call that the far side rings for. It waits outside of the media
// room: to have a token for it, it would have to leave the signalling room, which is over when nobody is in it.

/** A dial of which it is known which room the service has made. */
type PlacedDial = Calling & { readonly channelId: string }

/**
 * The page goes while it dials, and may be loaded again: the far side is told so, who rings on for a while.
 * @param at - ms since 1970
 * @returns undefined where the dial is not to be gone on with
 */
export function stepAwayDialling({ ledger, call }: StateIn<'calling'>, at: number): Step | undefined {
  const kept = keptOf({ ledger, call })
  if (kept?.as !== 'placed' || ledger.resumeWithin === 0) return undefined
  const away = { ledger: { ...ledger, kept: { ...kept, seenAt: at } }, call: null }
  const left = step(away, { type: 'rtc.leave', callId: call.callId })
  const { channelId, peer } = call
  // Where the room is not known yet, the next page looks for it.
  if (channelId === null) return left
  return posting(left, controlRequest({ ...call, channelId }, peer.userId, { kind: 'returning' }))
}

/**
 * The dial as it was kept, for the time that it has left.
 * @param at - ms since 1970
 * @returns undefined where it is not to be gone on with
 */
export function dialOn({ ledger }: StateWith<null>, kept: KeptOwn, at: number): Step | undefined {
  const call = keptDial(ledger, kept, at)
  if (call === null) return undefined
  const { callId, channelId, peer } = call
  return posting(
    step(
      { ledger, call },
      { type: 'rtc.openDevices', callId, need: needOf(call) },
      { type: 'profile.load', userId: peer.userId },
    ),
    controlRequest({ ...call, channelId }, peer.userId, { kind: 'returned' }),
  )
}

/**
 * A dial that can be gone on with, or would be if it had time left.
 * @param at - ms since 1970
 */
export function keptDial(ledger: Ledger, kept: KeptOwn, at: number): PlacedDial | null {
  const { media, channelId, ringUntil, startedAt, peer } = kept
  const { resumeWithin, callTimeout } = ledger
  if (media === null || channelId === null || ringUntil === null || resumeWithin === 0) return null
  // Its clock was set back meanwhile: nobody knows how long it has rung.
  if (at < startedAt - CLOCKS_APART || ringUntil - at > CALL_TIMEOUT_MAX) return null
  return {
    ...freshCall({ ...kept, ...media, at: startedAt }),
    callStatus: 'calling',
    role: 'caller',
    type: kept.type,
    peer: { ...peer, avatar: '' },
    microphoneOn: media.microphoneOn,
    cameraOn: media.cameraOn,
    stage: 'ringing',
    timeout: callTimeout,
    roomName: media.roomName,
    placedAt: null,
    channelId,
    ticket: null,
    reach: null,
    held: null,
    media: { ...freshMedia, devices: 'opening', uid: media.uid },
    deadlines: { ring: ringUntil },
  }
}

/** There is none: the far side has given up, or the service is asked again while there is time to connect. */
export function takePlaceLater(
  state: StateIn<'connecting'>,
  { code, at }: EventOf<'signal.rejoinFailed'>,
): Step | undefined {
  if (takePlace(state) === undefined) return undefined
  if (code === 'INVITE_GONE') return closeUnconnected(state, { at, reason: 'remoteHungUp' })
  return step(patch(state, { deadlines: { ...state.call.deadlines, answer: at + FAR_SIDE_WAIT } }))
}
