import { CallError } from '../../../error/CallError'
import type { MediaEvent } from '../../../machine/events/callEvent'
import type { MediaKind, PeerLeaving } from '../../../machine/terms/media'
import type { Dispose } from '../../ports'
import type { NertcClient, NertcEvents } from './sdk'

/** `reason` of `peer-leave`, by the SDK's numbers: 0 and 2 (removed) are for good, 1 and 4 change servers. */
const LEFT: readonly number[] = [0, 2]
const RESTARTING: readonly number[] = [1, 4]

/** The worst quality of the port's scale; the SDK has one more, for no connection at all. */
const WORST_QUALITY = 5

/** Errors after which the SDK leaves the room by itself. */
const FATAL_ERRORS: readonly string[] = ['SOCKET_ERROR', 'RELOGIN_ERROR', 'MEDIA_TRANSPORT_DISCONNECT']

/** Listens to one event of a client, until the returned function is called. */
export function listen<Name extends keyof NertcEvents>(
  client: NertcClient,
  name: Name,
  listener: (event: NertcEvents[Name]) => void,
): Dispose {
  client.on(name, listener)
  return () => client.off(name, listener)
}

/**
 * Tells what happens in the media room, streams apart, in the port's words. `lost` comes at most once.
 * @param own - this side's uid in it
 */
export function listenToRoom(client: NertcClient, own: number, emit: (event: MediaEvent) => void): Dispose {
  let connected = false
  let reconnecting = false
  let lost = false

  function lose(detail: string, isTaken = false): void {
    if (lost) return
    lost = true
    const cause = new CallError('NETWORK', `the media room was left: ${detail}`)
    emit({ type: 'media.lost', cause, ...(isTaken && { isTaken }) })
  }

  function followConnection({ curState, reconnect }: NertcEvents['connection-state-change']): void {
    if (curState === 'CONNECTED') {
      connected = true
      if (reconnecting) emit({ type: 'media.reconnected' })
      reconnecting = false
    } else if (curState === 'CONNECTING' && reconnect === true && !reconnecting) {
      reconnecting = true
      emit({ type: 'media.reconnecting' })
    } else if (curState === 'DISCONNECTED' && connected) {
      lose('disconnected')
    }
  }

  const disposers = [
    listen(client, 'connection-state-change', followConnection),
    listen(client, 'peer-online', ({ uid }) => emit({ type: 'media.peerEntered', uid: Number(uid) })),
    listen(client, 'peer-leave', ({ uid, reason }) =>
      emit({ type: 'media.peerLeft', uid: Number(uid), how: leaveOf(reason) }),
    ),
    listen(client, 'mute-audio', ({ uid }) => emit(muteOf(uid, 'audio', true))),
    listen(client, 'unmute-audio', ({ uid }) => emit(muteOf(uid, 'audio', false))),
    listen(client, 'mute-video', ({ uid }) => emit(muteOf(uid, 'video', true))),
    listen(client, 'unmute-video', ({ uid }) => emit(muteOf(uid, 'video', false))),
    listen(client, 'network-quality', (qualities) => {
      for (const { uid, uplinkNetworkQuality, downlinkNetworkQuality } of qualities) {
        const uplink = Math.min(uplinkNetworkQuality, WORST_QUALITY)
        const downlink = Math.min(downlinkNetworkQuality, WORST_QUALITY)
        emit({ type: 'media.quality', uid: Number(uid), uplink, downlink })
      }
    }),
    listen(client, 'uid-duplicate', () => lose('another device took its place', true)),
    listen(client, 'channel-closed', () => lose('the service closed it')),
    // Told of everybody who is put out; that another one is gone, `peer-leave` says as well.
    listen(client, 'client-banned', ({ uid }) => {
      if (Number(uid) === own) lose('the service put this side out')
    }),
    listen(client, 'error', (type) => {
      if (FATAL_ERRORS.includes(type)) lose(type)
    }),
  ]
  return () => disposers.splice(0).forEach((dispose) => dispose())
}

function leaveOf(reason: number): PeerLeaving {
  if (LEFT.includes(reason)) return 'left'
  return RESTARTING.includes(reason) ? 'restarting' : 'lost'
}

function muteOf(uid: number | string, kind: MediaKind, mute: boolean): MediaEvent {
  return { type: 'media.muteChanged', uid: Number(uid), kind, mute }
}
