import { randomUUID } from 'node:crypto'
import { createNodeNim, SdkDevice } from 'yunxin-local-cloud/sdk-stage'

/** An invite that somebody has made, as its sender names it. */
export interface RawInvite {
  readonly channelId: string
  readonly requestId: string
  readonly callee: string
}

/** Somebody with the IM SDK and nothing else, who says whatever they like. */
export class RawPeer {
  private constructor(private readonly device: SdkDevice) {}

  /** Logs in. */
  static async open(link: string, account: string): Promise<RawPeer> {
    const device = new SdkDevice(account, createNodeNim(link))
    await device.login()
    await device.isSynced()
    return new RawPeer(device)
  }

  /** Invites, with these fields beside what a call kit sends, or with a text of its own. */
  async invite(
    callee: string,
    extension: string | Readonly<Record<string, unknown>> = {},
  ): Promise<RawInvite> {
    const requestId = randomUUID()
    const callId = randomUUID()
    const fields = { callId, channelName: randomUUID(), version: '4.2.0', callType: 0, reason: 0 }
    const text = typeof extension === 'string' ? extension : JSON.stringify({ ...fields, ...extension })
    const { roomInfo } = await this.device.signalling.call({
      ...{ calleeAccountId: callee, requestId, channelType: 1, channelName: callId, serverExtension: text },
      signallingConfig: { offlineEnabled: true, unreadEnabled: true },
    })
    return { channelId: roomInfo.channelInfo.channelId, requestId, callee }
  }

  /** Withdraws an invite and closes its room. */
  async withdraw({ channelId, requestId, callee }: RawInvite): Promise<void> {
    const { signalling } = this.device
    await signalling.cancelInvite({ channelId, requestId, inviteeAccountId: callee, offlineEnabled: true })
    await signalling.closeRoom(channelId, true)
  }

  /** Enters somebody else's room. */
  async enter(channelId: string): Promise<void> {
    await this.device.signalling.joinRoom({ channelId })
  }

  /** Closes a room. */
  async close(channelId: string): Promise<void> {
    await this.device.signalling.closeRoom(channelId, true, '{"duration":7}')
  }

  /** Writes a call record to somebody, true or not. */
  async writeRecord(to: string, channelId: string, status: number, duration: number): Promise<void> {
    const { V2NIMMessageCreator, V2NIMConversationIdUtil, V2NIMMessageService } = this.device.nim
    const durations = [this.device.account, to].map((accountId) => ({ accountId, duration }))
    const message = V2NIMMessageCreator.createCallMessage(2, channelId, status, durations)
    if (message === null) throw new Error('the SDK makes no such record')
    await V2NIMMessageService.sendMessage(message, V2NIMConversationIdUtil.p2pConversationId(to))
  }

  /** Has this picture from now on. */
  async show(avatar: string): Promise<void> {
    await this.device.nim.V2NIMUserService.updateSelfUserProfile({ avatar })
  }

  /** Goes. */
  async leave(): Promise<void> {
    // Who was put out cannot log out, which is as well.
    await this.device.logout().catch(() => undefined)
  }
}
