import type { CreateNim } from '../../../../src/sdk-stage/Nim'
import { startSdkStage } from '../../../../src/sdk-stage/SdkStage'
import type { SdkStage } from '../../../../src/sdk-stage/SdkStage'

export function describeCalls(createNim: CreateNim): void {
  describe('a call between unmodified SDKs', () => {
    let stage: SdkStage
    beforeEach(async () => {
      stage = await startSdkStage(createNim)
    })
    afterEach(() => stage.close())

    test('rings on every device of the callee with what the caller gave along', async () => {
      const [alice, bob, other] = await stage.onlineEach('alice', 'bob', 'bob')
      const { result, channelId, requestId } = await stage.call(alice, 'bob', {
        channelType: 2,
        channelName: 'room',
        channelExtension: 'about',
        serverExtension: 'hello',
      })
      expect(result).toMatchObject({
        callStatus: 200,
        roomInfo: {
          channelInfo: { channelId, channelName: 'room', channelType: 2, creatorAccountId: 'alice' },
          members: [{ accountId: 'alice' }],
        },
      })
      for (const device of [bob, other]) {
        expect(await device.hearsSignal('invite')).toMatchObject({
          channelInfo: { channelId, channelName: 'room', channelType: 2, channelExtension: 'about' },
          inviterAccountId: 'alice',
          inviteeAccountId: 'bob',
          operatorAccountId: 'alice',
          requestId,
          serverExtension: 'hello',
          unreadEnabled: true,
        })
      }
      expect(await alice.signalsLeft()).toEqual([])
      expect(await stage.rooms()).toEqual([
        {
          channelId,
          name: 'room',
          type: 2,
          members: ['alice'],
          pendingInvites: [{ requestId, from: 'alice', to: 'bob' }],
        },
      ])
    })

    test('is accepted: the caller hears the join and the accept, the other device of the callee that it is over', async () => {
      const [alice, bob, other] = await stage.onlineEach('alice', 'bob', 'bob')
      const { incoming, channelId } = await stage.call(alice, 'bob')
      await bob.hearsSignal('invite')
      const setup = await bob.signalling.callSetup({ ...incoming, serverExtension: 'yes' })
      expect(setup.roomInfo.members.map(({ accountId }) => accountId)).toEqual(['alice', 'bob'])
      expect(await alice.hearsSignal('join')).toMatchObject({ member: { accountId: 'bob' } })
      expect(await alice.hearsSignal('accept')).toMatchObject({
        inviterAccountId: 'alice',
        inviteeAccountId: 'bob',
        operatorAccountId: 'bob',
        serverExtension: 'yes',
      })
      expect(await other.hears('onMultiClientEvent')).toMatchObject({
        eventType: 6,
        channelInfo: { channelId },
      })
      expect(await bob.signalsLeft()).toEqual([])
      expect(await stage.rooms()).toMatchObject([{ members: ['alice', 'bob'], pendingInvites: [] }])
    })

    test('is rejected', async () => {
      const [alice, bob, other] = await stage.onlineEach('alice', 'bob', 'bob')
      const { incoming, requestId } = await stage.call(alice, 'bob')
      await bob.hearsSignal('invite')
      await bob.signalling.rejectInvite({ ...incoming, serverExtension: 'no' })
      expect(await alice.hearsSignal('reject')).toMatchObject({
        requestId,
        operatorAccountId: 'bob',
        inviterAccountId: 'alice',
        serverExtension: 'no',
      })
      expect(await other.hears('onMultiClientEvent')).toMatchObject({ eventType: 5, requestId })
      expect(await stage.rooms()).toMatchObject([{ members: ['alice'], pendingInvites: [] }])
    })

    test('is cancelled', async () => {
      const [alice, bob, other] = await stage.onlineEach('alice', 'bob', 'bob')
      const { outgoing, requestId } = await stage.call(alice, 'bob')
      await alice.signalling.cancelInvite({ ...outgoing, serverExtension: 'never mind' })
      for (const device of [bob, other]) {
        expect(await device.hearsSignal('cancel')).toMatchObject({
          requestId,
          inviterAccountId: 'alice',
          inviteeAccountId: 'bob',
          serverExtension: 'never mind',
        })
      }
      expect(await alice.signalsLeft()).toEqual([])
    })

    test('is closed: the others hear it, who closes does not, and the room is gone', async () => {
      const [alice, bob] = await stage.onlineEach('alice', 'bob')
      const { incoming, channelId } = await stage.call(alice, 'bob')
      await bob.signalling.callSetup(incoming)
      await bob.signalling.closeRoom(channelId, false, 'bye')
      expect(await alice.hearsSignal('close')).toMatchObject({
        operatorAccountId: 'bob',
        channelInfo: { channelId },
        serverExtension: 'bye',
      })
      expect(await bob.signalsLeft()).toEqual(['invite'])
      expect(await stage.rooms()).toEqual([])
    })

    test('is left by one and goes on for the other, and ends with the last', async () => {
      const [alice, bob] = await stage.onlineEach('alice', 'bob')
      const { incoming, channelId } = await stage.call(alice, 'bob')
      await bob.signalling.callSetup(incoming)
      await alice.signalling.leaveRoom(channelId)
      expect(await bob.hearsSignal('leave')).toMatchObject({ operatorAccountId: 'alice' })
      expect(await stage.rooms()).toMatchObject([{ members: ['bob'] }])
      await bob.signalling.leaveRoom(channelId)
      expect(await stage.rooms()).toEqual([])
    })

    test('carries control messages to the room and to one', async () => {
      const [alice, bob] = await stage.onlineEach('alice', 'bob')
      const { incoming, channelId } = await stage.call(alice, 'bob')
      await bob.signalling.callSetup(incoming)
      await alice.signalling.sendControl(channelId, '', 'to the room')
      expect(await bob.hearsSignal('control')).toMatchObject({
        operatorAccountId: 'alice',
        serverExtension: 'to the room',
      })
      await bob.signalling.sendControl(channelId, 'alice', 'to alice')
      expect(await alice.hearsSignal('control')).toMatchObject({ serverExtension: 'to alice' })
    })

    test('is found by the name of its room, and not when it is over', async () => {
      const [alice, carol] = await stage.onlineEach('alice', 'carol')
      const { channelId } = await stage.call(alice, 'bob', { channelName: 'room' })
      expect(await carol.signalling.getRoomInfoByChannelName('room')).toMatchObject({
        channelInfo: { channelId, channelName: 'room' },
        members: [{ accountId: 'alice' }],
      })
      await alice.signalling.closeRoom(channelId)
      await expect(carol.signalling.getRoomInfoByChannelName('room')).rejects.toMatchObject({ code: 118404 })
    })

    test('may be made step by step: a room, a join, an invite, an accept, a join', async () => {
      const [alice, bob] = await stage.onlineEach('alice', 'bob')
      const { channelId } = await alice.signalling.createRoom(1, 'room')
      expect(await stage.rooms()).toEqual([])
      await alice.signalling.joinRoom({ channelId })
      await alice.signalling.invite({ channelId, inviteeAccountId: 'bob', requestId: 'r' })
      await bob.hearsSignal('invite')
      await bob.signalling.acceptInvite({ channelId, inviterAccountId: 'alice', requestId: 'r' })
      await alice.hearsSignal('accept')
      const joined = await bob.signalling.joinRoom({ channelId })
      expect(joined.roomInfo.members).toHaveLength(2)
      expect(await alice.hearsSignal('join')).toMatchObject({ member: { accountId: 'bob' } })
    })
  })
}
