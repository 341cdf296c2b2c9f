import type { CallEffect } from '../../../src/call/machine/effects/callEffect'
import type { CloseRequest } from '../../../src/call/machine/outbox/request'
import type { Draft } from './draft'
import { isOnOtherKit } from './scenario'
import type { Account, Device, Room, Untimed } from './world'

/** Tells an account on all its devices, and keeps it for those that are away. */
export function pushTo(draft: Draft, account: Account, event: Untimed, isStored = true): void {
  const key = keyOf(event)
  if (isStored) {
    const stored = { account, key, event, sentAt: draft.now }
    draft.service = { ...draft.service, unread: [...draft.service.unread, stored] }
  }
  for (const device of draft.devices) {
    if (device.account === account && device.link === 'up')
      draft.down(device.name, event, isStored ? key : null)
  }
}

/** Tells the account's other devices that are there just now. */
export function pushToOthers(draft: Draft, self: Device, event: Untimed): void {
  for (const device of draft.devices) {
    if (device.account === self.account && device.name !== self.name && device.link === 'up') {
      draft.down(device.name, event)
    }
  }
}

/** Who is not in a room may say something to who is. It is not stored. */
export function tellRinging(
  draft: Draft,
  { account }: Device,
  { channelId, callId, userId }: Extract<CallEffect, { type: 'ring.tell' }>,
): void {
  if (!draft.service.rooms.some((room) => room.channelId === channelId)) return
  const message = { kind: 'ringing', callId } as const
  pushTo(draft, userId as Account, { type: 'signal.controlled', channelId, from: account, message }, false)
}

/** Tells the other members that a room was closed. */
export function pushClose(
  draft: Draft,
  room: Room,
  by: Account,
  { duration, mediaFailed }: Pick<CloseRequest, 'duration' | 'mediaFailed'>,
): void {
  const { channelId } = room
  const said = isOnOtherKit(draft.scenario, by) ? undefined : duration
  const event: Untimed = { type: 'signal.closed', channelId, from: by, duration: said, mediaFailed }
  for (const { account } of room.members) {
    if (account !== by) pushTo(draft, account, event)
  }
}

/** A device has heard it, so that no device of its account is told again. */
export function markRead(draft: Draft, account: Account, key: string): void {
  const unread = draft.service.unread.filter((each) => each.account !== account || each.key !== key)
  draft.service = { ...draft.service, unread }
}

function keyOf(event: Untimed): string {
  if (event.type === 'signal.invited') return `${event.type} ${event.invite.requestId}`
  if ('requestId' in event) return `${event.type} ${event.requestId}`
  return `${event.type} ${'channelId' in event ? event.channelId : ''}`
}
