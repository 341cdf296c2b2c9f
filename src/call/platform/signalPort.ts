import type { SignalEvent } from '../machine/events/callEvent'
import type { CallRecord } from '../machine/record/record'
import type { ControlMessage } from '../machine/terms/control'
import type { CallIds, CallType, FoundRoom, Peer, RoomPlace, RoomTicket } from '../machine/terms/identity'
import type { LoginStatus } from '../machine/terms/login'
import type { WireReason, WithdrawalReason } from '../machine/terms/wireReason'
import type { Dispose } from './clock'

// Every promise of a port that fails does so with a CallError.

/** What is told of a call to a callee none of whose devices is online. */
export interface InvitePush {
  readonly title: string
  readonly content: string
  /** What the channels and the callee's app are handed with it, by the service's own names. */
  readonly payload?: Readonly<Record<string, unknown>>
  /** The name of a sound in the callee's app. */
  readonly sound?: string
  /** False: the call does not count in the number on the app's icon. */
  readonly badge?: boolean
}

/** What makes a call. */
export interface CallRequest {
  readonly callId: string
  readonly requestId: string
  readonly userId: string
  readonly type: CallType
  /** The RTC channel both sides will join. */
  readonly channelName: string
  readonly attachment: string
  /** How long this side will ring, in ms. */
  readonly timeout: number
  /** Null: no push tells of it. */
  readonly push: InvitePush | null
}

/** Which invite a reply is about, and who the other side of it is. */
export interface InviteRef extends CallIds {
  readonly userId: string
}

/** The signalling service, under the app's account. */
export interface SignalPort {
  /** The account that is, or was last, logged in; null before the first login. */
  account(): string | null
  /** Whether a request can be made now. A change is told as the event `signal.login`. */
  loginStatus(): LoginStatus
  /** What the service tells this device. Every field is validated; a malformed notification never gets here. */
  on(listener: (event: SignalEvent) => void): Dispose
  /** Makes the room, enters it and invites, in one request. An offline callee is no error: push tells it. */
  call(request: CallRequest): Promise<RoomTicket>
  /** Enters the room and accepts, in one request. Fails with ANSWERED_ELSEWHERE or INVITE_GONE when it is too late. */
  callSetup(
    invite: InviteRef & { readonly channelName: string; readonly audioOnly?: boolean },
  ): Promise<RoomTicket>
  /** Takes the place again that a page had which is gone, with another ticket. Fails with INVITE_GONE where the room is gone. */
  rejoin(place: RoomPlace): Promise<RoomTicket>
  /**
   * Rejects an invite and tells the caller why; one who is away is told later. Fails with ANSWERED_ELSEWHERE or
   * INVITE_GONE where there is nothing left to reject.
   */
  reject(invite: InviteRef, reason: WireReason): Promise<void>
  /**
   * Withdraws an invite of this side, so that the callee rings no more; the room stays, and is closed apart. Fails with
   * ANSWERED_ELSEWHERE or INVITE_GONE where there is nothing left to withdraw.
   */
  cancel(invite: InviteRef, reason: WithdrawalReason): Promise<void>
  /** `duration` and `mediaFailed` as in the `signal.closed` event. Fails with INVITE_GONE where the room was gone already. */
  close(room: CallIds, duration: number | null, mediaFailed: boolean): Promise<void>
  /** Leaves a room that nobody is to be told to end. Fails with INVITE_GONE where the room was gone already. */
  leave(room: CallIds): Promise<void>
  /** The room of that name as it is now; null where there is none. Rooms that `call` makes are named by the call id. */
  findRoom(roomName: string): Promise<FoundRoom | null>
  /** Tells the far side something during a call. It is not stored: who is away never hears it. */
  control(room: CallIds, userId: string, message: ControlMessage): Promise<void>
  /** Sends a call record; the same `key` again repeats the same message, so that the service can drop a double. */
  sendRecord(record: CallRecord, key: string): Promise<void>
  /**
   * What was written of the call with an account that had this room: by this account, or by the far side of a call that had
   * connected. Null where nothing was, or the IM instance cannot ask.
   */
  findRecord(channelId: string, userId: string): Promise<CallRecord | null>
  /**
   * Name and picture of an account, whose address is not to be shown before `Pictures.load`. Never fails: where there is
   * no profile, the id is the name.
   */
  getPeer(userId: string): Promise<Peer>
  /** Removes every listener from the IM instance, which stays the host app's. */
  dispose(): void
}
