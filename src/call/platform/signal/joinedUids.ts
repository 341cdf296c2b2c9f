import type { SignalEvent } from '../../machine/events/callEvent'
import { EVENT_TYPE, type Notification } from './nimEvents'
import { readMember } from './nimRoom'
import { objectOf } from './wire/fields'

/** So many are remembered; each is needed for the moment between a callee's joining and its answer. */
const KEPT = 20

/** The media uids of those who joined a signalling room, which the service tells just before it tells of their answer. */
export interface JoinedUids {
  /** Takes in a notification, which may be of somebody who joined. */
  note(notification: Notification): void
  /** The event, with the uid of who answered if it was told. */
  complete(event: SignalEvent): SignalEvent
}

/** Remembers the last twenty who joined any room. */
export function createJoinedUids(): JoinedUids {
  const uids = new Map<string, number>()
  // A channel's id has no space in it.
  const keyOf = (channelId: string, account: string) => `${channelId} ${account}`

  return {
    note({ eventType, channelId, fields }) {
      const member = eventType === EVENT_TYPE.join ? readMember(objectOf(fields, 'member')) : undefined
      if (member === undefined) return
      uids.set(keyOf(channelId, member.accountId), member.uid)
      for (const oldest of uids.keys()) {
        if (uids.size <= KEPT) break
        uids.delete(oldest)
      }
    },
    complete(event) {
      if (event.type !== 'signal.accepted') return event
      const peerUid = uids.get(keyOf(event.channelId, event.from)) ?? null
      return { ...event, peerUid }
    },
  }
}
