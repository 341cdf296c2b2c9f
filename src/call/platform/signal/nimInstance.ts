/**
 * What this module asks of an IM instance: a narrow view that every build of `nim-web-sdk-ng` 10 fits (browser, mini
 * program, ESM). Replies and events are `unknown` here on purpose: they come from a network and are read with care.
 */
export interface NimInstance {
  /** Who is logged in. */
  readonly V2NIMLoginService: NimLoginService
  /** What calls are made of. */
  readonly V2NIMSignallingService: NimSignallingService
  /** How call records are sent and received. */
  readonly V2NIMMessageService: NimMessageService
  /** How they are made. */
  readonly V2NIMMessageCreator: NimMessageCreator
  /** Where they are sent. */
  readonly V2NIMConversationIdUtil: NimConversationIdUtil
  /** Names and pictures of people. */
  readonly V2NIMUserService: NimUserService
}

/** What an SDK's event is handed to. */
type NimListener = (event: unknown, more?: unknown) => void

/** A service that tells of events, by the names in `Name`. */
export interface NimEmitter<Name extends string> {
  /** Listens, until `off` is called with the same function. */
  on(name: Name, listener: NimListener): void
  /** Ends what `on` began with the same function. */
  off(name: Name, listener: NimListener): void
}

/** Who is logged in, and whether still. */
export interface NimLoginService extends NimEmitter<
  'onLoginStatus' | 'onKickedOffline' | 'onLoginClientChanged'
> {
  /** The account; empty where none is logged in. */
  getLoginUser(): string
  /** 1 logged in, 2 logging in; 0 and 3 are offline. */
  getLoginStatus(): number
  /** This device's login, with the time (ms since 1970) that the service stamped it with. */
  getCurrentLoginClient(): unknown
  /** The account's other devices that are logged in; builds before 10.2 have it not. */
  getLoginClients?(): unknown
}

/**
 * What happens while this device is online, what happened while it was away, what another device of this account did,
 * and the rooms this account is in.
 */
export type NimSignallingEventName =
  'onOnlineEvent' | 'onOfflineEvent' | 'onMultiClientEvent' | 'onSyncRoomInfoList'

/** Yunxin's signalling: rooms, invites into them, and messages between who is in them. */
export interface NimSignallingService extends NimEmitter<NimSignallingEventName> {
  /** Makes a room, enters it and invites, in one request. */
  call(params: NimCallParams): Promise<unknown>
  /** Enters a room and accepts its invite, in one request. */
  callSetup(params: NimCallSetupParams): Promise<unknown>
  /** Enters a room that is there already. */
  joinRoom(params: NimJoinParams): Promise<unknown>
  /** Withdraws an invite. The room stays. */
  cancelInvite(params: NimCancelParams): Promise<unknown>
  /** Rejects an invite. */
  rejectInvite(params: NimRejectParams): Promise<unknown>
  /** Closes a room for everybody in it. */
  closeRoom(channelId: string, offlineEnabled: boolean, serverExtension: string): Promise<unknown>
  /** Leaves a room, which the others stay in. */
  leaveRoom(channelId: string, offlineEnabled: boolean, serverExtension: string): Promise<unknown>
  /** Tells one member of a room something; it is not stored. */
  sendControl(channelId: string, receiverAccountId: string, serverExtension: string): Promise<unknown>
  /** The room of a name as it is now; fails where there is none. */
  getRoomInfoByChannelName(channelName: string): Promise<unknown>
}

/** What every request takes that enters a room. */
interface NimRoomParams {
  /** What the far side's kit is told, as JSON. */
  readonly serverExtension: string
  /** Whether it is stored for who is away, and counted as unread. */
  readonly signallingConfig: {
    readonly offlineEnabled: boolean
    readonly unreadEnabled: boolean
    /** The number that this side is to have in the media room; the service chooses one unless set. */
    readonly selfUid?: number
  }
  /** The media room's name, and for how many seconds its token is good. */
  readonly rtcConfig: { readonly rtcChannelName: string; readonly rtcTokenTtl: number }
}

/** What `call` takes; `channelType` is 1 for audio and 2 for video, `channelName` the room's own name. */
export interface NimCallParams extends NimRoomParams {
  /** Who is called. */
  readonly calleeAccountId: string
  /** The invite's id. */
  readonly requestId: string
  /** 1 audio, 2 video. */
  readonly channelType: 1 | 2
  /** The room's own name. */
  readonly channelName: string
  /** What Yunxin's push tells a callee who is away. */
  readonly pushConfig: {
    readonly pushEnabled: boolean
    readonly pushTitle?: string
    readonly pushContent?: string
    /** JSON. */
    readonly pushPayload?: string
  }
}

/** What `callSetup` takes: the invite that is accepted, by its room, its caller and its request. */
export interface NimCallSetupParams extends NimRoomParams {
  /** The room's id. */
  readonly channelId: string
  /** Who has called. */
  readonly callerAccountId: string
  /** The invite's id. */
  readonly requestId: string
}

/** What `joinRoom` takes. */
export interface NimJoinParams extends NimRoomParams {
  /** The room's id. */
  readonly channelId: string
}

/** What a request takes that ends an invite. */
interface NimReplyParams {
  /** The room's id. */
  readonly channelId: string
  /** The invite's id. */
  readonly requestId: string
  /** What the far side's kit is told, as JSON. */
  readonly serverExtension: string
  /** Whether it is stored for who is away. */
  readonly offlineEnabled: boolean
}

/** What `cancelInvite` takes. */
export interface NimCancelParams extends NimReplyParams {
  /** Who was called. */
  readonly inviteeAccountId: string
}

/** What `rejectInvite` takes. */
export interface NimRejectParams extends NimReplyParams {
  /** Who has called. */
  readonly inviterAccountId: string
}

/** A message as the SDK made it; it is only handed back to the SDK. */
export type NimMessage = object

/** Messages between accounts; call records are some of them. */
export interface NimMessageService extends NimEmitter<'onReceiveMessages'> {
  /** Sends a message. One that went through before is refused; one that did not may be sent again. */
  sendMessage(message: NimMessage, conversationId: string): Promise<unknown>
}

/** Makes messages, without sending them. */
export interface NimMessageCreator {
  /** A call record; null where the SDK takes an argument for wrong. `durations` are in seconds. */
  createCallMessage(
    type: number,
    channelId: string,
    status: number,
    durations: { accountId: string; duration: number }[],
  ): NimMessage | null
}

/** Names conversations as messages are addressed. */
export interface NimConversationIdUtil {
  /** The conversation of this account with another. */
  p2pConversationId(accountId: string): string
}

/** What accounts tell of themselves. */
export interface NimUserService {
  /** The profiles of accounts, as far as there are any. */
  getUserList(accountIds: string[]): Promise<unknown>
}
