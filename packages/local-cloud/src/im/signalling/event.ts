import { encodeProperty, type Fields, type Property } from '../wire/property'
import { SIGNAL } from '../wire/tables'
import type { Member, Room } from './room'
import { channelFields, memberProperty } from './wire'

/** Kinds of signalling events, by the SDK's numbers. */
export const EVENT_TYPE = {
  close: 1,
  join: 2,
  invite: 3,
  cancel: 4,
  reject: 5,
  accept: 6,
  leave: 7,
  control: 8,
} as const

/** What a signalling event is called here; faults go by the same names. */
export type EventName = keyof typeof EVENT_TYPE

/** Something that members of a room, or those invited, are told. */
export interface SignalEvent {
  readonly name: EventName
  readonly room: Room
  readonly from: string
  readonly to?: string
  /** What the request brought that the event carries on: its extension, request id, push and unread settings. */
  readonly request: Fields<typeof SIGNAL>
  /** For `join`: who. */
  readonly member?: Member
}

/**
 * The event in the numbers of the wire.
 * @param eventId - no two events have the same; what is kept for later is marked as read under it
 * @param time - ms since 1970
 */
export function eventProperty(event: SignalEvent, eventId: number, time: number): Property {
  const { name, room, from, to, request, member } = event
  return encodeProperty(SIGNAL, {
    ...channelFields(room),
    from,
    to,
    requestId: request.requestId,
    pushEnabled: request.pushEnabled,
    pushTitle: request.pushTitle,
    pushContent: request.pushContent,
    pushPayload: request.pushPayload,
    unreadEnabled: request.unreadEnabled,
    serverExtension: request.serverExtension,
    event: JSON.stringify({ type: EVENT_TYPE[name], member: member && memberProperty(member) }),
    eventId: String(eventId),
    time: String(time),
  })
}
