import type { SignalEvent } from '../../machine/events/callEvent'
import { accountIn } from './wire/account'
import { decodeControl } from './wire/control'
import { LONGEST_ID } from './wire/extension'
import { fieldsOf, numberOf, objectOf, textOf, valueOf, type Fields } from './wire/fields'
import { decodeInvite } from './wire/invite'
import {
  decodeAudioOnly,
  decodeBringsBack,
  decodeDuration,
  decodeMediaFailed,
  decodeReason,
  decodeWaitsForMayJoin,
} from './wire/reply'

/** The SDK's numbers for what happened in a signalling room. */
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

/** The fields that every event of the signalling service has. */
interface Notification {
  readonly fields: Fields
  readonly eventType: number
  readonly channelId: string
  /** The room's name; empty where it has none. */
  readonly channelName: string
  readonly channelType: unknown
  /** Who did it. */
  readonly operator: string
  readonly requestId: string
  readonly extension: unknown
  /** By the service's clock, in ms since 1970. */
  readonly time: number
}

/** An event of the signalling service; undefined if it lacks what every event has. */
export function readNotification(value: unknown): Notification | undefined {
  const fields = fieldsOf(value)
  const channel = fields && objectOf(fields, 'channelInfo')
  if (fields === undefined || channel === undefined) return undefined
  const eventType = numberOf(fields, 'eventType')
  const channelId = textOf(channel, 'channelId', LONGEST_ID)
  const operator = accountIn(fields, 'operatorAccountId')
  if (eventType === undefined || channelId === undefined || operator === undefined) return undefined
  return {
    fields,
    eventType,
    channelId,
    channelName: textOf(channel, 'channelName', LONGEST_ID) ?? '',
    channelType: valueOf(channel, 'channelType'),
    operator,
    requestId: textOf(fields, 'requestId', LONGEST_ID) ?? '',
    extension: valueOf(fields, 'serverExtension'),
    time: numberOf(fields, 'time') ?? Number(textOf(fields, 'time', 20) ?? 0),
  }
}

/**
 * What a notification means for a call; undefined if it means nothing. Who comes into the signalling room and goes decides
 * nothing: the media room does, and that the room is closed is told apart.
 * @param toLocalTime - turns the service's time into this device's
 */
export function toSignalEvent(
  notification: Notification,
  toLocalTime: (serviceTime: number) => number,
  offline: boolean,
): SignalEvent | undefined {
  const { fields, channelId, requestId, operator, extension } = notification
  switch (notification.eventType) {
    case EVENT_TYPE.close:
      return {
        type: 'signal.closed',
        channelId,
        from: operator,
        duration: decodeDuration(extension),
        mediaFailed: decodeMediaFailed(extension),
      }
    case EVENT_TYPE.control: {
      const message = decodeControl(extension)
      return message && { type: 'signal.controlled', channelId, from: operator, message }
    }
  }
  // The rest is about an invite, and an invite is known by its request.
  if (requestId === '') return undefined
  switch (notification.eventType) {
    case EVENT_TYPE.invite: {
      const from = accountIn(fields, 'inviterAccountId') ?? operator
      const { channelName, channelType } = notification
      const invite = decodeInvite({ channelId, channelName, requestId, from, channelType }, extension)
      const invitedAt = toLocalTime(notification.time)
      return invite && { type: 'signal.invited', invite, invitedAt, offline }
    }
    case EVENT_TYPE.cancel:
      return {
        type: 'signal.cancelled',
        channelId,
        requestId,
        from: operator,
        reason: decodeReason(extension),
      }
    case EVENT_TYPE.reject:
      return {
        type: 'signal.rejected',
        channelId,
        requestId,
        from: operator,
        reason: decodeReason(extension),
      }
    case EVENT_TYPE.accept: {
      const waitsForMayJoin = decodeWaitsForMayJoin(extension)
      const audioOnly = decodeAudioOnly(extension)
      const otherKit = waitsForMayJoin || decodeBringsBack(extension)
      return {
        type: 'signal.accepted',
        channelId,
        requestId,
        from: operator,
        waitsForMayJoin,
        peerUid: null,
        ...(audioOnly ? { audioOnly } : {}),
        ...(otherKit ? { otherKit } : {}),
      }
    }
  }
  return undefined
}

/** What another device of this account did with an invite; undefined for anything else it did. */
export function toElsewhere(value: unknown): SignalEvent | undefined {
  const notification = readNotification(value)
  if (notification === undefined || notification.requestId === '') return undefined
  const { eventType, channelId, requestId } = notification
  if (eventType === EVENT_TYPE.accept) {
    return { type: 'signal.handledElsewhere', channelId, requestId, how: 'accepted' }
  }
  if (eventType === EVENT_TYPE.reject) {
    return { type: 'signal.handledElsewhere', channelId, requestId, how: 'rejected' }
  }
  return undefined
}

export type { Notification }
