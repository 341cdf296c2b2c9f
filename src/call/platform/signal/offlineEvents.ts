import { EVENT_TYPE, readNotification, type Notification } from './nimEvents'
import { readEach } from './wire/foreign'

/** What happened while this device was away, oldest first, without the invites that were over in the meantime. */
export function readOfflineBatch(events: unknown): readonly Notification[] {
  const all = [...readEach(events, readNotification)].sort((a, b) => a.time - b.time)
  const ofType = (type: number) => all.filter(({ eventType }) => eventType === type)
  const cancelled = new Set(ofType(EVENT_TYPE.cancel).map(nameOf))
  const closed = new Set(ofType(EVENT_TYPE.close).map(({ channelId }) => channelId))
  const isOver = (each: Notification) => cancelled.has(nameOf(each)) || closed.has(each.channelId)
  return all.filter((each) => each.eventType !== EVENT_TYPE.invite || !isOver(each))
}

/** A request's id is its caller's choice: only with its room it names one invite. */
function nameOf({ channelId, requestId }: Notification): string {
  return JSON.stringify([channelId, requestId])
}
