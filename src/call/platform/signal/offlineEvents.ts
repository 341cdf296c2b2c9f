import { EVENT_TYPE, readNotification, type Notification } from './nimEvents'

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
