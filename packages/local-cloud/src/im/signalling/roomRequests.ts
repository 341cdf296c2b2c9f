import type { Handlers } from '../handler'
import { CODE, Refusal } from '../wire/code'
import { encodeProperty, integer, text } from '../wire/property'
import { SIGNAL } from '../wire/tables'
import { readSignal, requireChannelType, requireText } from './request'
import type { Signalling } from './signalling'
import { channelFields, roomProperty } from './wire'

/** Requests that make, enter, renew, leave, close and find rooms, and the one that sends control messages. */
export function roomRequests(signalling: Signalling): Handlers {
  const { rooms } = signalling
  return {
    createRoom: (device, [param]) => {
      const request = readSignal(param)
      const room = rooms.create({
        type: requireChannelType(request),
        name: text(request.channelName),
        extension: text(request.channelExtension),
        creator: device.account,
      })
      return [roomProperty(room)]
    },
    delayRoom: (device, [param]) => {
      const room = rooms.get(requireText(readSignal(param), 'channelId'))
      rooms.renew(room, device.account)
      return [roomProperty(room)]
    },
    joinRoom: (device, [param]) => {
      const request = readSignal(param)
      const room = rooms.get(requireText(request, 'channelId'))
      const member = rooms.join(room, device, integer(request.selfUid))
      signalling.notifyRoom({ name: 'join', room, from: device.account, request, member })
      return [
        encodeProperty(SIGNAL, signalling.joinFields(room, { member, appKey: device.info.appKey }, request)),
      ]
    },
    leaveRoom: (device, [param]) => {
      const request = readSignal(param)
      const room = rooms.get(requireText(request, 'channelId'))
      rooms.leave(room, device.account)
      signalling.notifyRoom({ name: 'leave', room, from: device.account, request })
      return [encodeProperty(SIGNAL, channelFields(room))]
    },
    closeRoom: (device, [param]) => {
      const request = readSignal(param)
      const room = rooms.get(requireText(request, 'channelId'))
      if (room.about.creator !== device.account) room.member(device.account)
      signalling.notifyRoom({ name: 'close', room, from: device.account, request })
      rooms.remove(room)
      return [encodeProperty(SIGNAL, channelFields(room))]
    },
    getRoomInfo: (_device, [param]) => {
      const room = rooms.named(requireText(readSignal(param), 'channelName'))
      if (!room) throw new Refusal(CODE.roomNotExist)
      return [roomProperty(room)]
    },
    sendControl: (device, [param]) => {
      const request = readSignal(param)
      const room = rooms.get(requireText(request, 'channelId'))
      const to = text(request.to)
      // By the documentation of `sendControl` its sender need not be in the room, where the one it tells is, or made it.
      const isHeard = to !== undefined && (room.members.has(to) || room.about.creator === to)
      if (!isHeard) room.member(device.account)
      const event = { name: 'control', room, from: device.account, to, request } as const
      if (to === undefined) signalling.notifyRoom(event)
      else signalling.notify(to, event)
      return []
    },
  }
}
