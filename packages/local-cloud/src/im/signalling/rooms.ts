import type { Clock } from '../../contracts'
import { ABSENT_MEMBER_MS, isRoomOver, ROOM_LIFE_MS, secondJoinCode } from '../../guesses'
import type { Ids } from '../ids'
import type { Device } from '../link/device'
import type { DeviceWatcher } from '../link/devices'
import { CODE, Refusal } from '../wire/code'
import { type Member, Room } from './room'

const UIDS_ABOVE = 100_000

/** The signalling channels there are. What has expired is gone whenever somebody looks. */
export class Rooms implements DeviceWatcher {
  private readonly rooms = new Map<string, Room>()
  private lastUid = UIDS_ABOVE
  /** Told of each room that is over, by whatever way. */
  onOver: (room: Room) => void = () => undefined

  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Makes a room without members. A name is taken for as long as its room lasts; a room may also have none.
   * @throws Refusal `roomExists`
   */
  create(about: {
    type: number
    name: string | undefined
    extension: string | undefined
    creator: string
  }): Room {
    if (about.name !== undefined && this.named(about.name)) throw new Refusal(CODE.roomExists)
    const createTime = this.clock.now()
    const room = new Room(
      { ...about, channelId: String(this.ids.next()), createTime },
      createTime + ROOM_LIFE_MS,
    )
    this.rooms.set(room.channelId, room)
    return room
  }

  /**
   * The room of this id.
   * @throws Refusal `roomNotExist`
   */
  get(channelId: string): Room {
    const room = this.all().find((candidate) => candidate.channelId === channelId)
    if (!room) throw new Refusal(CODE.roomNotExist)
    return room
  }

  /** The room that was created under this name; undefined if there is none, or no longer. */
  named(name: string): Room | undefined {
    return this.all().find((room) => room.about.name === name)
  }

  /** The rooms that an account is a member of, also while its device is away. */
  of(account: string): Room[] {
    return this.all().filter((room) => room.members.has(account))
  }

  /** Every room that has not expired; what has is removed by asking. */
  all(): Room[] {
    this.expire()
    return [...this.rooms.values()]
  }

  /**
   * Makes the device's account a member.
   * @param selfUid - the number that it wants to have in the RTC channel; undefined takes a free one above 100 000
   * @throws Refusal `memberExists`, `memberExistsOnOtherDevice`, `uidNotUnique`
   */
  join(room: Room, device: Pick<Device, 'account' | 'clientId'>, selfUid: number | undefined): Member {
    const before = room.members.get(device.account)
    if (before) throw new Refusal(secondJoinCode(before.deviceId === device.clientId))
    const taken = new Set([...room.members.values()].map((member) => member.uid))
    if (selfUid !== undefined && taken.has(selfUid)) throw new Refusal(CODE.uidNotUnique)
    const now = this.clock.now()
    const member: Member = {
      account: device.account,
      uid: selfUid ?? this.freeUid(taken),
      joinTime: now,
      expireTime: now + ROOM_LIFE_MS,
      deviceId: device.clientId,
    }
    room.members.set(member.account, member)
    return member
  }

  /**
   * Ends the account's membership, and the room with the last.
   * @throws Refusal `memberNotExist`
   */
  leave(room: Room, account: string): void {
    room.member(account)
    this.drop(room, account)
  }

  /** The room, and the account's membership, last longer. */
  renew(room: Room, account: string): void {
    room.expireTime = this.clock.now() + ROOM_LIFE_MS
    room.member(account).expireTime = room.expireTime
  }

  /** Ends a room, whoever is in it. Whoever is to be told is told by the caller. */
  remove(room: Room): void {
    if (this.rooms.delete(room.channelId)) this.onOver(room)
  }

  /** Memberships of the device last their full time again. */
  deviceCame(account: string, clientId: string): void {
    this.setExpiry(account, clientId, ROOM_LIFE_MS)
  }

  /** Memberships of the device last only as long as it may be away. */
  deviceWent(account: string, clientId: string): void {
    this.setExpiry(account, clientId, ABSENT_MEMBER_MS)
  }

  /** Ends every room; nobody is told. */
  clear(): void {
    this.rooms.clear()
  }

  private setExpiry(account: string, clientId: string, ms: number): void {
    for (const room of this.of(account)) {
      const member = room.member(account)
      if (member.deviceId === clientId) member.expireTime = this.clock.now() + ms
    }
  }

  private drop(room: Room, account: string): void {
    room.members.delete(account)
    if (isRoomOver(room.members.size)) this.remove(room)
  }

  private expire(): void {
    const now = this.clock.now()
    for (const room of [...this.rooms.values()]) {
      for (const member of [...room.members.values()]) {
        if (member.expireTime <= now) this.drop(room, member.account)
      }
      if (room.expireTime <= now) this.remove(room)
    }
  }

  private freeUid(taken: ReadonlySet<number>): number {
    do this.lastUid += 1
    while (taken.has(this.lastUid))
    return this.lastUid
  }
}
