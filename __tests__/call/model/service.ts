import type { CallErrorCode } from '../../../src/call/machine/terms/errorCode'
import { RECORD_STATUS, type CallRecord, type RecordStatus } from '../../../src/call/machine/record/record'
import type { OutboxItem } from '../../../src/call/machine/outbox/outbox'
import type { Draft } from './draft'
import { pushClose, pushTo, pushToOthers } from './pushes'
import { failureOf } from './effects'
import { isOnOtherKit } from './scenario'
import { uidOf } from './mediaRoom'
import type { Account, Device, Request, Room, Untimed } from './world'

/** A member whose device is gone stays one for this long, in ms. */
const ABSENT_MEMBER = 60_000

type Refusal = Extract<CallErrorCode, 'INVITE_GONE' | 'ANSWERED_ELSEWHERE'>

/** What a request is answered that is about an invite which ended that way (118302, 118307, 118310). */
const ENDED: Readonly<Record<'accepted' | 'rejected' | 'cancelled', Refusal>> = {
  accepted: 'ANSWERED_ELSEWHERE',
  rejected: 'INVITE_GONE',
  cancelled: 'INVITE_GONE',
}

/** The signalling service takes a request. @returns the reply, as the device that asked hears it */
export function serve(draft: Draft, device: Device, request: Request): Untimed {
  expire(draft)
  switch (request.type) {
    case 'signal.call':
      return call(draft, device, request)
    case 'signal.callSetup':
      return callSetup(draft, device, request)
    case 'signal.rejoin':
      return rejoin(draft, device, request)
    case 'signal.findRoom': {
      const room = draft.service.rooms.find(({ name }) => name === request.roomName)
      return {
        type: 'signal.roomTold',
        roomName: request.roomName,
        room: room === undefined ? null : found(draft, room),
      }
    }
    case 'signal.findRecord':
      return { type: 'signal.recordTold', callId: request.callId, record: written(draft, device, request) }
    case 'outbox.send':
      return takeOut(draft, device, request)
  }
}

function call(draft: Draft, device: Device, request: Extract<Request, { type: 'signal.call' }>): Untimed {
  const { callId, requestId, callType, channelName, timeout } = request
  const channelId = `room:${callId}`
  // The account names of the model are all there are.
  const to = request.userId as Account
  const { account, name } = device
  const room: Room = {
    channelId,
    name: callId,
    type: callType,
    channelName,
    creator: account,
    members: [{ account, device: name, absentSince: null }],
    invites: [{ requestId, from: account, to, status: 'pending' }],
  }
  const made = [...draft.service.made, { channelId, callId, caller: account }]
  draft.service = { ...draft.service, rooms: [...draft.service.rooms, room], made }
  pushTo(draft, to, {
    type: 'signal.invited',
    invitedAt: draft.now,
    offline: false,
    invite: {
      callId,
      requestId,
      channelId,
      channelName,
      roomName: callId,
      from: account,
      type: callType,
      attachment: '',
      timeout,
      glare: !isOnOtherKit(draft.scenario, account),
      group: false,
    },
  })
  const placed = ticket(draft, room, name, null)
  const isOnline = draft.devices.some((each) => each.account === to && each.link === 'up')
  const calleeOffline = draft.scenario.tellsRinging === true && !isOnline
  return { type: 'signal.placed', callId, ticket: calleeOffline ? { ...placed, calleeOffline } : placed }
}

function callSetup(
  draft: Draft,
  device: Device,
  request: Extract<Request, { type: 'signal.callSetup' }>,
): Untimed {
  const { callId, requestId, channelId, userId } = request
  const { account, name } = device
  const room = draft.service.rooms.find((each) => each.channelId === channelId)
  const invite = room?.invites.find((each) => each.requestId === requestId && each.to === account)
  if (room === undefined || invite === undefined) return failureOf(request, 'INVITE_GONE')
  if (invite.status !== 'pending') return failureOf(request, ENDED[invite.status])
  if (room.members.some((member) => member.account === account))
    return failureOf(request, 'ANSWERED_ELSEWHERE')
  replace(draft, {
    ...room,
    members: [...room.members, { account, device: name, absentSince: null }],
    invites: room.invites.map((each) => (each === invite ? { ...each, status: 'accepted' as const } : each)),
  })
  pushTo(draft, invite.from, {
    type: 'signal.accepted',
    channelId,
    requestId,
    from: account,
    waitsForMayJoin: false,
    peerUid: uidOf(draft, name),
    audioOnly: request.audioOnly,
    otherKit: isOnOtherKit(draft.scenario, account),
  })
  pushToOthers(draft, device, { type: 'signal.handledElsewhere', channelId, requestId, how: 'accepted' })
  const caller = room.members.find((member) => member.account === userId)
  const peerUid = caller === undefined ? null : uidOf(draft, caller.device)
  return { type: 'signal.answered', callId, ticket: ticket(draft, room, name, peerUid) }
}

/** Its place is left and taken at once. Left alone, a room is over. */
function rejoin(draft: Draft, device: Device, request: Extract<Request, { type: 'signal.rejoin' }>): Untimed {
  const { callId, channelId, userId } = request
  const { account, name } = device
  const room = draft.service.rooms.find((each) => each.channelId === channelId)
  if (room === undefined) return failureOf(request, 'INVITE_GONE')
  const others = room.members.filter((member) => member.account !== account)
  if (others.length === 0) {
    leave(draft, room, account)
    return failureOf(request, 'INVITE_GONE')
  }
  replace(draft, { ...room, members: [...others, { account, device: name, absentSince: null }] })
  const peer = others.find((member) => member.account === userId)
  const peerUid = peer === undefined ? null : uidOf(draft, peer.device)
  return { type: 'signal.rejoined', callId, ticket: ticket(draft, room, name, peerUid) }
}

function takeOut(draft: Draft, device: Device, send: Extract<Request, { type: 'outbox.send' }>): Untimed {
  const refused = act(draft, device, send.item)
  const { key, request } = send.item
  if (refused !== null) return failureOf(send, refused)
  if (request.kind !== 'sweep') return { type: 'outbox.sent', key }
  const room = draft.service.rooms.find(({ name }) => name === request.callId)
  return { type: 'outbox.found', key, room: room === undefined ? null : found(draft, room) }
}

function act(draft: Draft, device: Device, { key, request }: OutboxItem): Refusal | null {
  const { account, name } = device
  if (request.kind === 'sweep') return null
  if (request.kind === 'record') {
    const id = `${name}#${device.boots}:${key}`
    const { channelId, status, durations } = request.record
    const { records } = draft.service
    if (records.some((each) => each.id === id)) return null
    if (request.inDoubt === true && records.some((each) => each.channelId === channelId)) return null
    const duration = durations[0]?.duration ?? 0
    draft.service = {
      ...draft.service,
      records: [...records, { id, by: account, channelId, status, duration }],
    }
    // Between two on our kit nothing hangs on the other's record.
    if (draft.scenario.otherKits !== undefined)
      pushTo(draft, request.record.to as Account, { type: 'signal.recorded', record: request.record }, false)
    return null
  }
  const { channelId, requestId } = request.ids
  const room = draft.service.rooms.find((each) => each.channelId === channelId)
  if (room === undefined) return 'INVITE_GONE'
  const isMember = room.members.some((member) => member.account === account)
  if (request.kind === 'close') {
    if (!isMember && room.creator !== account) return 'INVITE_GONE'
    if (request.leaves) {
      leave(draft, room, account)
      return null
    }
    pushClose(draft, room, account, request)
    const rooms = draft.service.rooms.filter((each) => each !== room)
    draft.service = { ...draft.service, rooms }
    return null
  }
  if (request.kind === 'control') {
    if (!isMember) return 'INVITE_GONE'
    const { message } = request
    pushTo(
      draft,
      request.userId as Account,
      { type: 'signal.controlled', channelId, from: account, message },
      false,
    )
    return null
  }
  return end(draft, device, room, request.kind, requestId, request.reason)
}

function end(
  draft: Draft,
  device: Device,
  room: Room,
  kind: 'cancel' | 'reject',
  requestId: string,
  reason: number,
): Refusal | null {
  const { account } = device
  const { channelId } = room
  const invite = room.invites.find(
    (each) => each.requestId === requestId && (kind === 'cancel' ? each.from : each.to) === account,
  )
  if (invite === undefined) return 'INVITE_GONE'
  if (invite.status !== 'pending') return ENDED[invite.status]
  const status = kind === 'cancel' ? ('cancelled' as const) : ('rejected' as const)
  replace(draft, {
    ...room,
    invites: room.invites.map((each) => (each === invite ? { ...each, status } : each)),
  })
  if (kind === 'cancel') {
    pushTo(draft, invite.to, { type: 'signal.cancelled', channelId, requestId, from: account, reason })
    return null
  }
  pushTo(draft, invite.from, { type: 'signal.rejected', channelId, requestId, from: account, reason })
  pushToOthers(draft, device, { type: 'signal.handledElsewhere', channelId, requestId, how: 'rejected' })
  return null
}

/** What was written of a call, as far as a device believes it. */
function written(
  { service }: Draft,
  { account }: Device,
  { channelId, userId }: Extract<Request, { type: 'signal.findRecord' }>,
): CallRecord | null {
  const record = service.records.find(
    (each) =>
      each.channelId === channelId && (each.by === account || each.status === RECORD_STATUS.completed),
  )
  if (record === undefined) return null
  const { by, status, duration } = record
  return {
    ...{ type: 1, channelId, to: by === account ? userId : account },
    // The model writes the numbers that the machine sends.
    status: status as RecordStatus,
    durations: [{ accid: by, duration }],
  }
}

function ticket(draft: Draft, { channelId, channelName }: Room, name: string, peerUid: number | null) {
  return { channelId, channelName, uid: uidOf(draft, name), token: '', peerUid }
}

function found(draft: Draft, { channelId, members }: Room) {
  return {
    channelId,
    members: members.map(({ account }) => account),
    uids: members.map(({ device }) => uidOf(draft, device)),
  }
}

/** Nobody is told; a room without members is over. */
function leave(draft: Draft, room: Room, account: Account): void {
  const members = room.members.filter((member) => member.account !== account)
  if (members.length > 0) replace(draft, { ...room, members })
  else draft.service = { ...draft.service, rooms: draft.service.rooms.filter((each) => each !== room) }
}

function replace(draft: Draft, room: Room): void {
  const rooms = draft.service.rooms.map((each) => (each.channelId === room.channelId ? room : each))
  draft.service = { ...draft.service, rooms }
}

/** Members whose device has been gone for long are none any more, and a room without members is over. */
function expire(draft: Draft): void {
  const isGone = (since: number | null) => since !== null && draft.now - since >= ABSENT_MEMBER
  if (!draft.service.rooms.some((room) => room.members.some(({ absentSince }) => isGone(absentSince)))) return
  const rooms = draft.service.rooms
    .map((room) => ({ ...room, members: room.members.filter(({ absentSince }) => !isGone(absentSince)) }))
    .filter(({ members }) => members.length > 0)
  draft.service = { ...draft.service, rooms }
}
