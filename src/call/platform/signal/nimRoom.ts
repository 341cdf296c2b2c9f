import { CallError } from '../../error/CallError'
import type { RoomTicket } from '../../machine/terms/identity'
import { accountIn } from './wire/account'
import { LONGEST_ID } from './wire/extension'
import { fieldsOf, listOf, numberOf, objectOf, textOf, type Fields } from './wire/fields'
import { readEach } from './wire/foreign'

/** A signalling room, as far as a call looks at one. */
export interface NimRoom {
  readonly channelId: string
  readonly members: readonly { readonly accountId: string; readonly uid: number }[]
}

/** The room in a service's answer; undefined if it holds none. */
export function readRoom(value: unknown): NimRoom | undefined {
  const fields = fieldsOf(value)
  const channel = fields && objectOf(fields, 'channelInfo')
  const channelId = channel && textOf(channel, 'channelId', LONGEST_ID)
  if (fields === undefined || channelId === undefined) return undefined
  const members = readEach(listOf(fields, 'members'), (each) => readMember(fieldsOf(each)))
  return { channelId, members }
}

/** How a callee was reached, in the answer to `call`: the service's code of it, 200 for one who is online. */
export function readCallStatus(reply: unknown): number | undefined {
  const fields = fieldsOf(reply)
  return fields && numberOf(fields, 'callStatus')
}

/** A member of a room; undefined if it cannot be one. */
export function readMember(fields: Fields | undefined): NimRoom['members'][number] | undefined {
  const accountId = fields && accountIn(fields, 'accountId')
  if (fields === undefined || accountId === undefined) return undefined
  // The mini program build has been seen to hand uids on as strings.
  const uid = numberOf(fields, 'uid') ?? Number(textOf(fields, 'uid', 20))
  return Number.isSafeInteger(uid) && uid > 0 ? { accountId, uid } : undefined
}

/**
 * What `account` needs to enter the media room and to know `peer` there, from the answer to `call`, `callSetup` or
 * `joinRoom`. The token is empty where the application does without.
 */
export function readTicket(
  request: string,
  reply: unknown,
  {
    account,
    peer,
    channelName,
  }: { readonly account: string; readonly peer: string; readonly channelName: string },
): RoomTicket {
  const fields = fieldsOf(reply)
  const room = fields && readRoom(objectOf(fields, 'roomInfo'))
  const self = room?.members.find(({ accountId }) => accountId === account)
  if (fields === undefined || room === undefined || self === undefined) {
    throw new CallError('INTERNAL', `the answer to ${request} does not name this account's place in a room`)
  }
  const rtc = objectOf(fields, 'rtcInfo')
  const token = (rtc && textOf(rtc, 'rtcToken', 8 * 1024)) ?? ''
  const peerUid = room.members.find(({ accountId }) => accountId === peer)?.uid ?? null
  return { channelId: room.channelId, channelName, uid: self.uid, token, peerUid }
}
