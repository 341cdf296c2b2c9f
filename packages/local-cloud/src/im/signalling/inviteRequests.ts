import { callStatus } from '../../guesses'
import type { Handlers } from '../handler'
import type { Device } from '../link/device'
import { CODE, Refusal } from '../wire/code'
import { encodeProperty, integer, text } from '../wire/property'
import { SIGNAL } from '../wire/tables'
import { readSignal, requireChannelType, requireText, type SignalRequest } from './request'
import type { Invite, Room } from './room'
import type { Signalling } from './signalling'
import { channelFields } from './wire'

/** Requests that invite, answer and withdraw, each alone or together with entering the room. */
export function inviteRequests(signalling: Signalling): Handlers {
  const { rooms } = signalling

  /** Invites, and returns the code that tells whether the callee is online. */
  const invite = (device: Device, room: Room, request: SignalRequest): number => {
    const to = requireText(request, 'to')
    room.addInvite({ requestId: requireText(request, 'requestId'), from: device.account, to })
    const online = signalling.notify(to, { name: 'invite', room, from: device.account, to, request })
    return callStatus(online, integer(request.pushEnabled) === 1)
  }

  /** The invite that a callee's request is about. */
  const pendingInvite = (device: Device, room: Room, request: SignalRequest) =>
    room.pendingInvite({
      requestId: requireText(request, 'requestId'),
      from: requireText(request, 'to'),
      to: device.account,
    })

  /** Ends an invite as the callee answered it, and tells the inviter and the callee's other devices. */
  const answer = (
    device: Device,
    room: Room,
    request: SignalRequest,
    invited: Invite,
    name: 'accept' | 'reject',
  ) => {
    invited.status = name === 'accept' ? 'accepted' : 'rejected'
    if (name === 'accept') room.answered ??= { from: invited.from, to: invited.to, at: signalling.now() }
    const event = { name, room, from: device.account, to: invited.from, request } as const
    signalling.notify(invited.from, event)
    signalling.notifyOwnDevices(device, event)
  }

  const answerAlone = (device: Device, param: unknown, name: 'accept' | 'reject') => {
    const request = readSignal(param)
    const room = rooms.get(requireText(request, 'channelId'))
    answer(device, room, request, pendingInvite(device, room, request), name)
    return []
  }

  return {
    call: (device, [param]) => {
      const request = readSignal(param)
      signalling.requireAccount(requireText(request, 'to'))
      requireText(request, 'requestId')
      const room = rooms.create({
        type: requireChannelType(request),
        name: text(request.channelName),
        extension: text(request.channelExtension),
        creator: device.account,
      })
      const member = rooms.join(room, device, integer(request.selfUid))
      const status = invite(device, room, request)
      const fields = signalling.joinFields(room, { member, appKey: device.info.appKey }, request)
      return [encodeProperty(SIGNAL, { ...fields, requestId: request.requestId, callStatus: status })]
    },
    callSetup: (device, [param]) => {
      const request = readSignal(param)
      const room = rooms.get(requireText(request, 'channelId'))
      const invited = pendingInvite(device, room, request)
      const member = rooms.join(room, device, integer(request.selfUid))
      signalling.notifyRoom({ name: 'join', room, from: device.account, request, member })
      answer(device, room, request, invited, 'accept')
      const fields = signalling.joinFields(room, { member, appKey: device.info.appKey }, request)
      return [encodeProperty(SIGNAL, { ...fields, requestId: request.requestId, callStatus: CODE.ok })]
    },
    invite: (device, [param]) => {
      const request = readSignal(param)
      signalling.requireAccount(requireText(request, 'to'))
      const room = rooms.get(requireText(request, 'channelId'))
      room.member(device.account)
      const status = invite(device, room, request)
      if (status !== CODE.ok) throw new Refusal(status)
      return [encodeProperty(SIGNAL, channelFields(room))]
    },
    cancelInvite: (device, [param]) => {
      const request = readSignal(param)
      const room = rooms.get(requireText(request, 'channelId'))
      const to = requireText(request, 'to')
      room.pendingInvite({ requestId: requireText(request, 'requestId'), from: device.account, to }).status =
        'cancelled'
      signalling.notify(to, { name: 'cancel', room, from: device.account, to, request })
      return [encodeProperty(SIGNAL, channelFields(room))]
    },
    rejectInvite: (device, [param]) => answerAlone(device, param, 'reject'),
    acceptInvite: (device, [param]) => answerAlone(device, param, 'accept'),
  }
}
