import type { CallEffect } from '../effects/callEffect'
import type { EventOf } from '../events/callEvent'
import type { StateWith } from '../state/callState'
import type { LiveCall, Remote, RemoteStream } from '../state/liveCall'
import type { Handlers } from '../step/row'
import { announce, patch, step, type Step } from '../step/step'
import type { MediaKind } from '../terms/media'
import { NO_NOTICE, noticeOf } from './notice'
import { announcePeerLeft, goneFrom } from './peerGone'
import { publishIfReady } from './publish'

type Live = StateWith<LiveCall>

/**
 * What a call does with what its devices and its media session say, from the dial or the answer on: a caller may be in the
 * media room while it still rings.
 */
export const mediaHandlers = {
  'user.microphoneSet': (state: Live, event: EventOf<'user.microphoneSet'>): Step =>
    step(
      patch(state, { microphoneOn: event.on, ...NO_NOTICE }),
      ...onceOpening(state, { type: 'rtc.setMicrophone', callId: state.call.callId, on: event.on }),
    ),

  'user.cameraSet': (state: Live, event: EventOf<'user.cameraSet'>): Step | undefined =>
    state.call.type === 2
      ? step(
          patch(state, {
            cameraOn: event.on,
            ...(event.poorNetwork === true ? noticeOf('NETWORK', 'network') : NO_NOTICE),
          }),
          // In the screen's place it opens afterwards.
          ...(state.call.screenOn
            ? []
            : onceOpening(state, { type: 'rtc.setCamera', callId: state.call.callId, on: event.on })),
        )
      : undefined,

  'devices.opened': (state: Live): Step => {
    const { call } = state
    const opened = patch(state, { media: { ...call.media, devices: 'open' } })
    // Muted before there was anything to mute.
    const muted: CallEffect[] = call.microphoneOn
      ? []
      : [{ type: 'rtc.setMicrophone', callId: call.callId, on: false }]
    return step(opened, ...muted, ...publishIfReady(opened.call))
  },

  'media.published': (state: Live): Step =>
    step(patch(state, { media: { ...state.call.media, published: true } })),

  'media.peerEntered': (state: Live, event: EventOf<'media.peerEntered'>): Step | undefined => {
    const { remote, peer } = state.call
    if (remote.entered) return undefined
    return step(
      patch(state, { remote: { ...remote, entered: true, uid: event.uid } }),
      announce({ name: 'onUserEnter', data: { userId: peer.userId, uid: event.uid } }),
    )
  },

  'media.streamChanged': (state: Live, event: EventOf<'media.streamChanged'>): Step | undefined => {
    const { available, uid, kind } = event
    if (streamOf(state.call.remote, kind).available === available) return undefined
    return step(
      withStream(state, kind, { available, muted: false }),
      announce({
        name: kind === 'audio' ? 'onAudioAvailable' : 'onCameraAvailable',
        data: { userId: state.call.peer.userId, uid, available },
      }),
    )
  },

  'media.muteChanged': (state: Live, event: EventOf<'media.muteChanged'>): Step | undefined => {
    const { mute, uid, kind } = event
    const stream = streamOf(state.call.remote, kind)
    if (stream.muted === mute) return undefined
    return step(
      withStream(state, kind, { ...stream, muted: mute }),
      announce({
        name: kind === 'audio' ? 'onAudioMuted' : 'onVideoMuted',
        data: { userId: state.call.peer.userId, uid, mute },
      }),
    )
  },

  // Until both are connected it only says whether they are.
  'media.arrival': (state: Live, { arrival }: EventOf<'media.arrival'>): Step | undefined =>
    state.call.remote.arrival === arrival
      ? undefined
      : step(patch(state, { remote: { ...state.call.remote, arrival } })),

  'media.deviceFailed': (state: Live, event: EventOf<'media.deviceFailed'>): Step =>
    step(
      patch(
        state,
        event.kind === 'audio'
          ? { microphoneOn: false, ...noticeOf(event.code, event.lack) }
          : { cameraOn: false, ...noticeOf(event.code, event.lack) },
      ),
      { type: 'report', code: event.code, cause: event.cause },
    ),

  'media.deviceRestored': (state: Live, { kind }: EventOf<'media.deviceRestored'>): Step =>
    step(patch(state, { ...(kind === 'audio' ? { microphoneOn: true } : { cameraOn: true }), ...NO_NOTICE })),

  'media.playBlocked': (state: Live, event: EventOf<'media.playBlocked'>): Step | undefined =>
    state.call.playBlocked === event.blocked ? undefined : step(patch(state, { playBlocked: event.blocked })),

  'media.quality': (state: Live, event: EventOf<'media.quality'>): Step | undefined => {
    const userId = accountOf(state, event.uid)
    if (userId === null) return undefined
    const { uplink, downlink } = event
    const { quality, peerUid } = state.call
    const side = event.uid === peerUid ? 'remote' : 'self'
    const level = Math.max(uplink, downlink)
    const told = announce({ name: 'onNetworkQuality', data: { userId, uplink, downlink } })
    return step(
      quality[side] === level ? state : patch(state, { quality: { ...quality, [side]: level } }),
      told,
    )
  },

  'media.joined': (state: Live, event: EventOf<'media.joined'>): Step => {
    const joined = patch(state, { media: { ...state.call.media, room: 'in', uid: event.uid } })
    const { channelName } = state.call
    return step(
      joined,
      announce({ name: 'onJoinChannel', data: { channelName, uid: event.uid, cid: event.cid } }),
      ...publishIfReady(joined.call),
    )
  },

  // Until both are connected the time for connecting is what ends it.
  'media.reconnecting': (state: Live): Step | undefined =>
    state.call.reconnecting ? undefined : step(patch(state, { reconnecting: true })),

  'media.reconnected': (state: Live): Step | undefined =>
    state.call.reconnecting ? step(patch(state, { reconnecting: false })) : undefined,

  'media.peerLeft': (state: Live, event: EventOf<'media.peerLeft'>): Step | undefined => {
    if (!state.call.remote.entered) return undefined
    return step(patch(state, { remote: goneFrom(state.call.remote) }), ...announcePeerLeft(state.call, event))
  },
} as const satisfies Handlers<Live>

/** Before the devices are to open it is only kept how they are to be then. */
function onceOpening({ call }: Live, effect: CallEffect): CallEffect[] {
  return call.media.devices === 'closed' ? [] : [effect]
}

/** Whose uid it is, of the two who are in the call; null for anybody else's. */
function accountOf({ call, ledger }: Live, uid: number): string | null {
  if (uid === call.peerUid) return call.peer.userId
  return uid === call.media.uid ? ledger.account : null
}

function streamOf(remote: Remote, kind: MediaKind): RemoteStream {
  return kind === 'audio' ? remote.audio : remote.video
}

function withStream(state: Live, kind: MediaKind, stream: RemoteStream): Live {
  return patch(state, { remote: { ...state.call.remote, [kind]: stream } })
}
