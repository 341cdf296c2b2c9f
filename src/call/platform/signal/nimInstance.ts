/**
 * What this module asks of an IM instance: a narrow view that every build of `nim-web-sdk-ng` 10 fits (browser, mini
 * program, ESM). Replies and events are `unknown` here on purpose: they come from a network and are read with care.
 */
export interface NimInstance {
  readonly V2NIMLoginService: NimLoginService
  readonly V2NIMSignallingService: NimSignallingService
  readonly V2NIMMessageService: NimMessageService
  readonly V2NIMMessageCreator: NimMessageCreator
  readonly V2NIMConversationIdUtil: NimConversationIdUtil
  readonly V2NIMUserService: NimUserService
}

type NimListener = (event: unknown) => void

export interface NimEmitter<Name extends string> {
  on(name: Name, listener: NimListener): void
  off(name: Name, listener: NimListener): void
}

export interface NimLoginService extends NimEmitter<'onLoginStatus' | 'onKickedOffline'> {
  getLoginUser(): string
  getLoginStatus(): number
  getCurrentLoginClient(): unknown
}

export type NimSignallingEventName =
  'onOnlineEvent' | 'onOfflineEvent' | 'onMultiClientEvent' | 'onSyncRoomInfoList'

export interface NimSignallingService extends NimEmitter<NimSignallingEventName> {
  call(params: NimCallParams): Promise<unknown>
  callSetup(params: NimCallSetupParams): Promise<unknown>
  joinRoom(params: NimJoinParams): Promise<unknown>
  cancelInvite(params: NimCancelParams): Promise<unknown>
  rejectInvite(params: NimRejectParams): Promise<unknown>
  closeRoom(channelId: string, offlineEnabled: boolean, serverExtension: string): Promise<unknown>
  sendControl(channelId: string, receiverAccountId: string, serverExtension: string): Promise<unknown>
  getRoomInfoByChannelName(channelName: string): Promise<unknown>
}

interface NimRoomParams {
  readonly serverExtension: string
  readonly signallingConfig: { readonly offlineEnabled: boolean; readonly unreadEnabled: boolean }
  readonly rtcConfig: { readonly rtcChannelName: string; readonly rtcTokenTtl: number }
}

export interface NimCallParams extends NimRoomParams {
  readonly calleeAccountId: string
  readonly requestId: string
  readonly channelType: 1 | 2
  readonly channelName: string
  readonly pushConfig: {
    readonly pushEnabled: boolean
    readonly pushTitle: string
    readonly pushContent: string
  }
}

export interface NimCallSetupParams extends NimRoomParams {
  readonly channelId: string
  readonly callerAccountId: string
  readonly requestId: string
}

export interface NimJoinParams extends NimRoomParams {
  readonly channelId: string
}

interface NimReplyParams {
  readonly channelId: string
  readonly requestId: string
  readonly serverExtension: string
  readonly offlineEnabled: boolean
}

export interface NimCancelParams extends NimReplyParams {
  readonly inviteeAccountId: string
}

export interface NimRejectParams extends NimReplyParams {
  readonly inviterAccountId: string
}

/** A message as the SDK made it; it is only handed back to the SDK. */
export type NimMessage = object

export interface NimMessageService extends NimEmitter<'onReceiveMessages'> {
  sendMessage(message: NimMessage, conversationId: string): Promise<unknown>
}

export interface NimMessageCreator {
  createCallMessage(
    type: number,
    channelId: string,
    status: number,
    durations: { accountId: string; duration: number }[],
  ): NimMessage | null
}

export interface NimConversationIdUtil {
  p2pConversationId(accountId: string): string
}

export interface NimUserService {
  getUserList(accountIds: string[]): Promise<unknown>
}
