import { CallError } from '../../error/CallError'
import type { CallIds, FoundRoom, RoomPlace, RoomTicket } from '../../machine/terms/identity'
import type { WireReason } from '../../machine/terms/wireReason'
import type { CallRequest, InviteRef, SignalPort } from '../ports'
import { isCalleeOffline, nimCodeOf, nimError, orNimError } from './nimErrors'
import type { NimJoinParams, NimSignallingService } from './nimInstance'
import { readCallStatus, readRoom, readTicket } from './nimRoom'
import { encodeControl } from './wire/control'
import { encodeExtension } from './wire/extension'
import { encodeInvite, RTC_TOKEN_TTL } from './wire/invite'
import { encodePush } from './wire/push'
import { encodeAccept, encodeClose, encodeReason } from './wire/reply'

type NimRequests = Pick<
  SignalPort,
  'call' | 'callSetup' | 'rejoin' | 'reject' | 'cancel' | 'close' | 'leave' | 'findRoom' | 'control'
>

interface Parts {
  readonly signalling: NimSignallingService
  readonly account: () => string | null
}

// Stored for whoever is offline just now: a callee must find the cancel beside the invite, a caller the answer.
const STORED = true

function rtcConfigOf(channelName: string) {
  return { rtcChannelName: channelName, rtcTokenTtl: RTC_TOKEN_TTL }
}

/** The requests of a call, as the IM SDK takes them. Each fails with a CallError. */
export function createNimRequests({ signalling, account }: Parts): NimRequests {
  const signallingConfig = { offlineEnabled: STORED, unreadEnabled: true }

  function self(): string {
    const own = account()
    if (own === null) throw new CallError('NOT_LOGGED_IN', 'no account is logged in')
    return own
  }

  async function call(request: CallRequest): Promise<RoomTicket> {
    const { callId, requestId, userId, type, channelName } = request
    const own = self()
    if (userId === own) throw new CallError('CALL_SELF', 'an account cannot call itself')
    const serverExtension = encodeInvite(request)
    try {
      const reply = await signalling.call({
        calleeAccountId: userId,
        requestId,
        channelType: type,
        channelName: callId,
        serverExtension,
        ...encodePush(request.push, signallingConfig),
        rtcConfig: rtcConfigOf(channelName),
      })
      const ticket = readTicket('call', reply, { account: own, peer: userId, channelName })
      return isCalleeOffline(readCallStatus(reply)) ? { ...ticket, calleeOffline: true } : ticket
    } catch (thrown) {
      if (!isCalleeOffline(nimCodeOf(thrown))) throw nimError('call', thrown)
      return enterOwnRoom(request, own, serverExtension)
    }
  }

  // The service may tell of an offline callee with an error in place of a reply: the room is there all the same.
  async function enterOwnRoom(
    request: CallRequest,
    own: string,
    serverExtension: string,
  ): Promise<RoomTicket> {
    const room = await findRoom(request.callId)
    if (room === null) throw new CallError('INVITE_GONE', 'the room of an offline callee is gone')
    const { userId, channelName } = request
    const place = { channelId: room.channelId, userId, channelName }
    return { ...(await join(place, own, serverExtension, signallingConfig)), calleeOffline: true }
  }

  async function join(
    { channelId, userId: peer, channelName }: Pick<RoomPlace, 'channelId' | 'userId' | 'channelName'>,
    own: string,
    serverExtension: string,
    config: NimJoinParams['signallingConfig'],
  ): Promise<RoomTicket> {
    const rtcConfig = rtcConfigOf(channelName)
    const reply = await orNimError(
      'joinRoom',
      signalling.joinRoom({ channelId, serverExtension, signallingConfig: config, rtcConfig }),
    )
    return readTicket('joinRoom', reply, { account: own, peer, channelName })
  }

  /**
   * To the service the page that is gone is another device, and still a member. Its place is left and taken in one go, so
   * that two who both do so do not both find the room empty, and thereby over. Where the service takes it the other way
   * round, the place is free for the next try.
   */
  async function rejoin(place: RoomPlace): Promise<RoomTicket> {
    const { callId, channelId, uid: selfUid } = place
    const own = self()
    const extension = encodeExtension(callId, {})
    // Who was no member any more takes a place all the same.
    signalling.leaveRoom(channelId, false, extension).catch(() => undefined)
    return join(place, own, extension, { ...signallingConfig, selfUid })
  }

  async function findRoom(roomName: string): Promise<FoundRoom | null> {
    try {
      const room = readRoom(await signalling.getRoomInfoByChannelName(roomName))
      if (room === undefined) throw new CallError('INTERNAL', 'the answer to getRoomInfo names no room')
      const { channelId, members } = room
      return {
        channelId,
        members: members.map(({ accountId }) => accountId),
        uids: members.map(({ uid }) => uid),
      }
    } catch (thrown) {
      const error = nimError('getRoomInfoByChannelName', thrown)
      if (error.code === 'INVITE_GONE') return null
      throw error
    }
  }

  async function callSetup(invite: Parameters<SignalPort['callSetup']>[0]): Promise<RoomTicket> {
    const { channelId, requestId, userId, channelName } = invite
    const own = self()
    const reply = await orNimError(
      'callSetup',
      signalling.callSetup({
        channelId,
        requestId,
        callerAccountId: userId,
        serverExtension: encodeAccept(invite),
        signallingConfig,
        rtcConfig: rtcConfigOf(channelName),
      }),
    )
    return readTicket('callSetup', reply, { account: own, peer: userId, channelName })
  }

  async function cancel(invite: InviteRef, reason: WireReason): Promise<void> {
    const { channelId, requestId, userId } = invite
    const serverExtension = encodeReason(invite, reason)
    const offlineEnabled = STORED
    await orNimError(
      'cancelInvite',
      signalling.cancelInvite({
        channelId,
        requestId,
        inviteeAccountId: userId,
        serverExtension,
        offlineEnabled,
      }),
    )
  }

  async function reject(invite: InviteRef, reason: WireReason): Promise<void> {
    const { channelId, requestId, userId } = invite
    const serverExtension = encodeReason(invite, reason)
    const offlineEnabled = STORED
    await orNimError(
      'rejectInvite',
      signalling.rejectInvite({
        channelId,
        requestId,
        inviterAccountId: userId,
        serverExtension,
        offlineEnabled,
      }),
    )
  }

  async function close(room: CallIds, duration: number | null, mediaFailed: boolean): Promise<void> {
    const serverExtension = encodeClose(room, duration, mediaFailed)
    await orNimError('closeRoom', signalling.closeRoom(room.channelId, STORED, serverExtension))
  }

  return {
    call,
    callSetup,
    rejoin,
    cancel,
    reject,
    close,
    async leave(room) {
      const serverExtension = encodeReason(room, 0)
      await orNimError('leaveRoom', signalling.leaveRoom(room.channelId, STORED, serverExtension))
    },
    findRoom,
    async control(room, userId, message) {
      const serverExtension = encodeControl(room, message)
      await orNimError('sendControl', signalling.sendControl(room.channelId, userId, serverExtension))
    },
  }
}
