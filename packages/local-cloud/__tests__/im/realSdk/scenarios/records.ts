import type { V2NIMMessage } from 'nim-web-sdk-ng/dist/esm/nim/src/V2NIMMessageService'
import type { CreateNim } from '../../../../src/sdk-stage/Nim'
import { startSdkStage } from '../../../../src/sdk-stage/SdkStage'
import type { SdkDevice } from '../../../../src/sdk-stage/SdkDevice'
import type { SdkStage } from '../../../../src/sdk-stage/SdkStage'

const CALL_RECORD = 12

export function describeRecords(createNim: CreateNim): void {
  describe('call records of unmodified SDKs', () => {
    let stage: SdkStage
    let alice: SdkDevice
    beforeEach(async () => {
      stage = await startSdkStage(createNim)
      alice = await stage.online('alice')
    })
    afterEach(() => stage.close())

    const durations = [
      { accountId: 'alice', duration: 12 },
      { accountId: 'bob', duration: 11 },
    ]
    const send = async (from: SdkDevice, to: string, channelId = '77') => {
      const { V2NIMMessageCreator, V2NIMMessageService, V2NIMConversationIdUtil } = from.nim
      const record = V2NIMMessageCreator.createCallMessage(2, channelId, 1, durations, 'a call')
      await V2NIMMessageService.sendMessage(record, V2NIMConversationIdUtil.p2pConversationId(to))
    }
    const received = (device: SdkDevice) => device.hears('onReceiveMessages')
    const RECEIVED = {
      messageType: CALL_RECORD,
      senderId: 'alice',
      text: 'a call',
      attachment: { type: 2, channelId: '77', status: 1, durations },
    }

    test('are received on every device of the other and listed in the state', async () => {
      const [bob, other] = await stage.onlineEach('bob', 'bob')
      const since = Date.now()
      await send(alice, 'bob')
      for (const device of [bob, other]) expect(await received(device)).toMatchObject([RECEIVED])
      const { records } = await stage.cloud.state()
      expect(records).toEqual([
        {
          from: 'alice',
          to: 'bob',
          type: 2,
          channelId: '77',
          status: 1,
          durations: [
            { accid: 'alice', duration: 12 },
            { accid: 'bob', duration: 11 },
          ],
          time: expect.any(Number),
        },
      ])
      expect(records[0]?.time).toBeGreaterThanOrEqual(since)
    })

    test('are seen on the sender’s other device, not again on the one that sent', async () => {
      const other = await stage.online('alice')
      await send(alice, 'bob')
      expect(await received(other)).toMatchObject([{ ...RECEIVED, isSelf: true }])
      await alice.roundTrip()
      expect(alice.told.map(({ event }) => event)).not.toContain('onReceiveMessages')
    })

    test('wait for who is offline, and are told once', async () => {
      await send(alice, 'bob')
      const bob = await stage.online('bob')
      expect(await received(bob)).toMatchObject([RECEIVED])
      await bob.roundTrip()
      await bob.logout()
      const again = await stage.online('bob')
      expect(again.told.map(({ event }) => event)).not.toContain('onReceiveMessages')
    })

    test('may be lost, or refused, by a fault', async () => {
      const bob = await stage.online('bob')
      stage.cloud.control.fault({ on: 'push', name: 'record', action: 'drop' })
      await send(alice, 'bob', 'lost')
      await send(alice, 'bob', 'arrived')
      expect(await received(bob)).toMatchObject([{ attachment: { channelId: 'arrived' } }])
      stage.cloud.control.fault({ on: 'request', name: 'sendMessage', action: 'error', code: 403 })
      await expect(send(alice, 'bob')).rejects.toMatchObject({ code: 403 })
      expect((await stage.cloud.state()).records).toHaveLength(2)
    })

    test.each([
      ['service', 1],
      ['client', 0],
    ] as const)('of a completed call: the service writes its own where the %s does', async (by, written) => {
      const [bob, other] = await stage.onlineEach('bob', 'alice')
      stage.cloud.control.completedRecord({ by })
      const { channelId, incoming } = await stage.call(alice, 'bob')
      await bob.hearsSignal('invite')
      await bob.signalling.callSetup(incoming)
      await alice.signalling.closeRoom(channelId)
      await send(bob, 'alice', 'another')
      expect(
        (await stage.cloud.state()).records.filter((record) => record.channelId === channelId),
      ).toHaveLength(written)
      if (written === 0) return
      const attachment = { type: 1, channelId, status: 1 }
      expect(await received(bob)).toMatchObject([{ attachment, senderId: 'alice', isSelf: false }])
      for (const own of [alice, other])
        expect(await received(own)).toMatchObject([{ attachment, senderId: 'alice', isSelf: true }])
    })

    test('of before are told page by page, and deleted for one of the two only', async () => {
      const bob = await stage.online('bob')
      for (const channelId of ['1', '2', '3']) await send(alice, 'bob', channelId)
      await send(bob, 'alice', '4')
      const page = async ({ nim }: SdkDevice, other: string, anchorMessage?: V2NIMMessage) => {
        const conversationId = nim.V2NIMConversationIdUtil.p2pConversationId(other)
        const option = { conversationId, messageTypes: [CALL_RECORD], limit: 3, direction: 0, anchorMessage }
        return nim.V2NIMMessageService.getMessageList(option)
      }
      const rooms = (messages: readonly V2NIMMessage[]) =>
        messages.map(({ attachment }) => (attachment as { channelId?: string } | undefined)?.channelId)
      // Another device, which has seen none of them.
      const fresh = await stage.online('bob')
      const first = await page(fresh, 'alice')
      expect(rooms(first)).toEqual(['4', '3', '2'])
      expect(rooms(await page(fresh, 'alice', first[2]))).toEqual(['1'])
      await fresh.nim.V2NIMMessageService.deleteMessages(first.slice(0, 2))
      expect(rooms(await page(fresh, 'alice'))).toEqual(['2', '1'])
      expect(rooms(await page(await stage.online('alice'), 'bob'))).toEqual(['4', '3', '2'])
    })

    test('cannot be sent to an account that is not', async () => {
      await expect(send(alice, 'mallory')).rejects.toMatchObject({ code: 102404 })
    })
  })

  describe('profiles, as unmodified SDKs see them', () => {
    let stage: SdkStage
    beforeEach(async () => {
      stage = await startSdkStage(createNim)
    })
    afterEach(() => stage.close())

    test('have a name from the start', async () => {
      const alice = await stage.online('alice')
      const users = await alice.nim.V2NIMUserService.getUserListFromCloud(['alice', 'bob'])
      expect(users.map(({ accountId, name }) => [accountId, name])).toEqual([
        ['alice', 'Alice'],
        ['bob', 'Bob'],
      ])
    })

    test('are changed by their owner, for the owner’s other devices at once and for who asks', async () => {
      const [alice, other, bob] = await stage.onlineEach('alice', 'alice', 'bob')
      other.told = []
      await alice.nim.V2NIMUserService.updateSelfUserProfile({ name: 'Ally', avatar: 'http://a.test/a.png' })
      const changed = { accountId: 'alice', name: 'Ally', avatar: 'http://a.test/a.png' }
      expect(await other.hears('onUserProfileChanged')).toMatchObject([changed])
      expect(await bob.nim.V2NIMUserService.getUserListFromCloud(['alice'])).toMatchObject([changed])
    })
  })
}
