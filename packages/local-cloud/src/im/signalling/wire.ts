import { encodeProperty, type Property } from '../wire/property'
import { MEMBER, SIGNAL } from '../wire/tables'
import type { Member, Room } from './room'

/** The fields that describe the channel itself. */
export function channelFields(room: Room) {
  return {
    channelType: room.about.type,
    channelName: room.about.name,
    channelId: room.channelId,
    createTime: String(room.about.createTime),
    expireTime: String(room.expireTime),
    creator: room.about.creator,
    channelExtension: room.about.extension,
  }
}

/** The channel and who is in it. */
export function roomFields(room: Room) {
  return {
    ...channelFields(room),
    members: JSON.stringify([...room.members.values()].map(memberProperty)),
  }
}

/** The channel and who is in it, in the numbers of the wire. */
export function roomProperty(room: Room): Property {
  return encodeProperty(SIGNAL, roomFields(room))
}

/** A member in the numbers of the wire, as the list of a room's members and the event `join` have it. */
export function memberProperty(member: Member): Property {
  return encodeProperty(MEMBER, {
    account: member.account,
    uid: String(member.uid),
    joinTime: String(member.joinTime),
    expireTime: String(member.expireTime),
    deviceId: member.deviceId,
  })
}
