import type { CallEffect } from '../effects/callEffect'
import type { EventOf } from '../events/callEvent'
import { needOf } from '../media/deviceNeed'
import { farSideExpired, recognise } from '../media/farSide'
import { lose } from '../media/lose'
import type { StateIn, StateWith } from '../state/callState'
import { freshCall, freshMedia, undisturbed } from '../state/freshCall'
import type { KeptOwn } from '../state/keptCall'
import type { InCall } from '../state/liveCall'
import { patch, step, then, type Step } from '../step/step'
import { CLOCKS_APART, FAR_SIDE_WAIT, RECONNECTING_WAIT, RETURN_MOST } from '../timing/limits'
import { settleType } from '../typeSwitch/afterAbsence'
import { askWhetherOn } from './wake'

// A device that was stopped in a connected call, by a page that was loaded again, a crash, or a system that wanted its
// memory, goes on with it. The far side decides whether it is in time: it closes the room when it waits no longer.

/**
 * The call as it was kept, with this side on its way back into its media room.
 * @param at - ms since 1970
 * @returns undefined where there is no coming back into it
 */
export function comeBackInto(state: StateWith<null>, kept: KeptOwn, at: number): Step | undefined {
  const { media, channelId, connectedAt, seenAt } = kept
  if (media === null || channelId === null || connectedAt === null || seenAt === null) return undefined
  const away = at - seenAt
  if (state.ledger.resumeWithin === 0 || away < -CLOCKS_APART || away > RETURN_MOST) return undefined
  const call: InCall = {
    ...freshCall({ ...kept, ...media, at: kept.startedAt }),
    ...undisturbed,
    channelId,
    otherKit: kept.otherKit,
    roomName: media.roomName,
    type: kept.type,
    role: kept.role,
    // An address of its picture may have been good in the former page only.
    peer: { ...kept.peer, avatar: '' },
    microphoneOn: media.microphoneOn,
    cameraOn: media.cameraOn,
    connectedAt,
    media: { ...freshMedia, devices: 'opening', uid: media.uid },
    returning: true,
    wasStopped: true,
    reconnecting: true,
    cutAt: seenAt,
    deadlines: { reconnecting: at + RECONNECTING_WAIT },
  }
  return step(
    { ledger: state.ledger, call },
    rejoin(call, media.uid),
    { type: 'rtc.openDevices', callId: call.callId, need: needOf(call) },
    { type: 'profile.load', userId: kept.peer.userId },
  )
}

/** Its place in the room, and the ticket, are there. */
export function reenter(
  state: StateIn<'inCall'>,
  { ticket, at }: EventOf<'signal.rejoined'>,
): Step | undefined {
  const { callId, media, returning } = state.call
  if (!returning || media.room !== 'out') return undefined
  const { channelId: _, peerUid, ...rtc } = ticket
  const joining = step(patch(state, { media: { ...media, room: 'joining' } }), {
    type: 'rtc.join',
    callId,
    ticket: rtc,
  })
  return then(
    then(joining, (next) => recognise(next, peerUid, at)),
    settleType,
  )
}

/** There is none: the room is gone, or the service cannot be asked yet. */
export function rejoinLater(
  state: StateIn<'inCall'>,
  { code, at }: EventOf<'signal.rejoinFailed'>,
): Step | undefined {
  if (!state.call.returning) return undefined
  if (code === 'INVITE_GONE') return lose(state, at)
  return step(patch(state, { deadlines: { ...state.call.deadlines, farSide: at + FAR_SIDE_WAIT } }))
}

/** What the service has not said yet it is asked again: for a place in the room, or who of those in it is the far side. */
export function askAgain(state: StateIn<'inCall'>, at: number): Step | undefined {
  const { call } = state
  const { uid, room } = call.media
  if (!call.returning || room !== 'out' || uid === null) {
    return call.doubtedSince === null ? farSideExpired(state, at) : askWhetherOn(state, at)
  }
  const { farSide: _, ...deadlines } = call.deadlines
  return step(patch(state, { deadlines }), rejoin(call, uid))
}

/** Both are in the media room again. */
export function settleReturn(state: StateIn<'inCall'>): StateIn<'inCall'> {
  const { returning, media, remote } = state.call
  if (!returning || media.room !== 'in' || !remote.entered) return state
  const { reconnecting: _, ...deadlines } = state.call.deadlines
  return patch(state, { returning: false, reconnecting: false, cutAt: null, deadlines })
}

function rejoin({ callId, channelId, channelName, peer }: InCall, uid: number): CallEffect {
  return { type: 'signal.rejoin', callId, channelId, userId: peer.userId, channelName, uid }
}
