import type { ChannelEvent } from '../channel/events'
import { BROADCASTER, GATEWAY_REASON } from '../guesses'
import { PUSH } from './packets'

/** One message of the gateway that answers nothing. */
export interface Push {
  readonly cmd: number
  readonly body: object
}

/** What happened in the channel `cid`, in the gateway's words; none for what it has no words for. */
export function pushesOf(event: ChannelEvent, cid: number, playUrl: (uid: number) => string): Push[] {
  switch (event.type) {
    case 'peerJoined': {
      const { uid } = event
      return [{ cmd: PUSH.join, body: { uid, cid, url: playUrl(uid), role: BROADCASTER } }]
    }
    case 'peerLeft':
      return [{ cmd: PUSH.leave, body: { uid: event.uid, cid } }]
    case 'streamOpened': {
      const { mediaType, mute } = event.stream
      const opened = { cmd: PUSH.published, body: { uid: event.uid, cid, mediaType, status: 'open' } }
      return mute ? [opened, muted(event, cid)] : [opened]
    }
    case 'streamClosed': {
      const { mediaType } = event.stream
      return [{ cmd: PUSH.published, body: { uid: event.uid, cid, mediaType, status: 'close' } }]
    }
    case 'muteChanged':
      return [muted(event, cid)]
    // The mini-program SDK knows of no qualities.
    case 'qualityMeasured':
      return []
    case 'replaced':
      return [{ cmd: PUSH.kicked, body: { cid, reason: GATEWAY_REASON.replaced } }]
    case 'closed':
      return [{ cmd: PUSH.roomClosed, body: { cid, reason: GATEWAY_REASON.closed } }]
  }
}

function muted(
  { uid, stream }: Extract<ChannelEvent, { type: 'streamOpened' | 'muteChanged' }>,
  cid: number,
): Push {
  return { cmd: PUSH.mute, body: { uid, cid, mediaType: stream.mediaType, mute: stream.mute } }
}
