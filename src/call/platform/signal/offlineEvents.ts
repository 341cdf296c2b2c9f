import { nimError } from './nimErrors'
import { EVENT_TYPE, readNotification, type Notification } from './nimEvents'
import type { NimSignallingService } from './nimInstance'
import { readRoom } from './nimRoom'

/** What happened while this device was away, oldest first, without the invites that were over in the meantime. */
export function readOfflineBatch(events: unknown): readonly Notification[] {
  if (!Array.isArray(events)) return []
  const all = events
    .flatMap((event: unknown) => readNotification(event) ?? [])
    .sort((a, b) => a.time - b.time)
  const isOver = (invite: Notification) =>
    all.some(
      (each) =>
        (each.eventType === EVENT_TYPE.cancel && each.requestId === invite.requestId) ||
        (each.eventType === EVENT_TYPE.close && each.channelId === invite.channelId),
    )
  return all.filter((each) => each.eventType !== EVENT_TYPE.invite || !isOver(each))
}

/**
 * Whether the caller of a stored invite still waits in its room. A room that cannot be asked for by name, or not just
 * now, counts as alive: better ring once too often than not at all, and no longer than the invite's own time.
 */
export async function isInviteAlive(
  signalling: NimSignallingService,
  invite: Notification,
): Promise<boolean> {
  if (invite.channelName === '') return true
  try {
    const room = readRoom(await signalling.getRoomInfoByChannelName(invite.channelName))
    if (room === undefined) return true
    return room.members.some(({ accountId }) => accountId === invite.operator)
  } catch (thrown) {
    return nimError('getRoomInfoByChannelName', thrown).code !== 'INVITE_GONE'
  }
}
