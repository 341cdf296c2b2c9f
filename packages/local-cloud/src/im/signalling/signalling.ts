import type { Clock } from '../../contracts'
import { roomAudience, RTC_TOKEN_TTL_SECONDS } from '../../guesses'
import type { RtcTokens } from '../../rtcTokens'
import type { Accounts } from '../account/accounts'
import type { Ids } from '../ids'
import type { Device } from '../link/device'
import type { Outbox } from '../link/outbox'
import { Unread } from '../unread'
import { CODE, Refusal } from '../wire/code'
import { PUSH } from '../wire/commands'
import { type Fields, integer, type Property, text } from '../wire/property'
import type { SIGNAL } from '../wire/tables'
import { eventProperty, type SignalEvent } from './event'
import type { Member, Room } from './room'
import type { Rooms } from './rooms'
import { roomFields, roomProperty } from './wire'

/** What signalling needs of the server. */
export interface SignallingParts {
  readonly accounts: Accounts
  readonly rooms: Rooms
  readonly outbox: Outbox
  readonly tokens: RtcTokens
  readonly ids: Ids
  readonly clock: Clock
}

/** What the signalling requests share: who is told what, and what a joiner is answered. */
export class Signalling {
  /** Events that have not been read yet, by their number. */
  readonly unread = new Unread<Property>()
  readonly rooms: Rooms

  constructor(private readonly parts: SignallingParts) {
    this.rooms = parts.rooms
  }

  /** ms since 1970. */
  now(): number {
    return this.parts.clock.now()
  }

  /** The rooms that an account is in, as the SDK is told after login. */
  roomsOf(account: string): Property[] {
    return this.rooms.of(account).map(roomProperty)
  }

  /**
   * Lets nobody be invited who does not exist.
   * @throws Refusal `accountNotExist`
   */
  requireAccount(account: string): void {
    if (!this.parts.accounts.exists(account)) throw new Refusal(CODE.accountNotExist)
  }

  /** Tells an account on all its devices, and later if the request wants that; returns whether one is online. */
  notify(account: string, event: SignalEvent): boolean {
    const eventId = this.parts.ids.next()
    const property = eventProperty(event, eventId, this.parts.clock.now())
    if (integer(event.request.offlineEnabled) === 1) this.unread.keep(account, eventId, property)
    return this.parts.outbox.toAccount(account, {
      command: PUSH.signalEvent,
      body: [property],
      readId: eventId,
      faultName: event.name,
    })
  }

  /** Tells the members of the event's room but the one it is about. */
  notifyRoom(event: SignalEvent): void {
    for (const account of roomAudience(event.room.members.keys(), event.from)) this.notify(account, event)
  }

  /** Tells the account's other devices what this one answered to an invite. */
  notifyOwnDevices(device: Device, event: SignalEvent): void {
    this.parts.outbox.toOthersOf(device, {
      command: PUSH.signalMultiClient,
      body: [eventProperty(event, this.parts.ids.next(), this.parts.clock.now())],
      faultName: 'multiClient',
    })
  }

  /** What a device that joined is answered: the room, and what it needs to enter the RTC channel. */
  joinFields(
    room: Room,
    { member, appKey }: { readonly member: Member; readonly appKey: string | undefined },
    request: Fields<typeof SIGNAL>,
  ) {
    const rtcTokenTtl = integer(request.rtcTokenTtl) ?? RTC_TOKEN_TTL_SECONDS
    return {
      ...roomFields(room),
      selfUid: member.uid,
      rtcTokenTtl,
      rtcParams: request.rtcParams,
      rtcToken: this.parts.tokens.issue({
        account: member.account,
        channelName: text(request.rtcChannelName) ?? room.channelId,
        uid: member.uid,
        ttlSeconds: rtcTokenTtl,
        appKey,
      }),
    }
  }

  /** Forgets rooms and unread events; nobody is told. */
  clear(): void {
    this.unread.clear()
    this.rooms.clear()
  }
}
