import type { CallEffect } from '../effects/callEffect'
import type { EventOf } from '../events/callEvent'
import type { LiveCall, Remote } from '../state/liveCall'
import { announce } from '../step/step'
import { LEFT_GRACE, LOST_GRACE } from '../timing/limits'

type PeerLeft = EventOf<'media.peerLeft'>

/** The far side, no longer in the media room. One whose SDK restarts goes on showing what it has said. */
export function goneFrom(remote: Remote, how: PeerLeft['how'] = 'left'): Remote {
  const none = { available: false, muted: false }
  const screenOn = how === 'restarting' && remote.screenOn
  return { ...remote, entered: false, audio: none, video: none, screenOn, arrival: null }
}

/** Until when a far side that is gone is waited for, in ms since 1970. */
export function awaitedUntil({ at, how }: PeerLeft): number {
  return at + (how === 'left' ? LEFT_GRACE : LOST_GRACE)
}

/** Tells the app that the far side left, or was lost; that its SDK restarts is no news. */
export function announcePeerLeft({ peer }: LiveCall, { how, uid }: PeerLeft): CallEffect[] {
  if (how === 'restarting') return []
  const data = { userId: peer.userId, uid }
  return [announce({ name: how === 'left' ? 'onUserLeave' : 'onUserDisconnect', data })]
}
