import { EVENT_TYPE } from '../../../../src/im/signalling/event'
import type { CreateNim } from '../../../../src/sdk-stage/Nim'
import { startSdkStage } from '../../../../src/sdk-stage/SdkStage'
import type { SdkDevice } from '../../../../src/sdk-stage/SdkDevice'
import type { SdkStage } from '../../../../src/sdk-stage/SdkStage'

const OFFLINE = 118309
const OFFLINE_BUT_PUSHED = 118308

export function describeOffline(createNim: CreateNim): void {
  describe('what an account missed while it was offline', () => {
    let stage: SdkStage
    let alice: SdkDevice
    beforeEach(async () => {
      stage = await startSdkStage(createNim)
      alice = await stage.online('alice')
    })
    afterEach(() => stage.close())

    const missed = async (device: SdkDevice) => {
      const events = await device.hears('onOfflineEvent')
      return events.map(({ eventType, requestId }) => [Number(eventType), requestId])
    }
    const heardNothing = (device: SdkDevice) =>
      expect(device.told.map(({ event }) => event)).not.toContain('onOfflineEvent')

    test('an invite is told at login, with all it brought', async () => {
      const { result, channelId, requestId } = await stage.call(alice, 'bob', { serverExtension: 'hello' })
      expect(Number(result.callStatus)).toBe(OFFLINE)
      const bob = await stage.online('bob')
      expect(await bob.hears('onOfflineEvent')).toMatchObject([
        {
          eventType: EVENT_TYPE.invite,
          channelInfo: { channelId },
          inviterAccountId: 'alice',
          inviteeAccountId: 'bob',
          requestId,
          serverExtension: 'hello',
        },
      ])
      expect(await bob.signalsLeft()).toEqual([])
    })

    test('the caller is told whether a push was sent', async () => {
      const { result } = await stage.call(alice, 'bob', { pushConfig: { pushEnabled: true } })
      expect(Number(result.callStatus)).toBe(OFFLINE_BUT_PUSHED)
    })

    test('a late callee may still accept', async () => {
      const { incoming } = await stage.call(alice, 'bob')
      const bob = await stage.online('bob')
      await bob.signalling.callSetup(incoming)
      await alice.hearsSignal('accept')
    })

    test('what was told and read is not told again', async () => {
      await stage.call(alice, 'bob')
      const bob = await stage.online('bob')
      await bob.hears('onOfflineEvent')
      await bob.roundTrip()
      heardNothing(await stage.online('bob'))
    })

    test('a cancelled invite is told together with its cancel, once', async () => {
      const { outgoing, requestId } = await stage.call(alice, 'bob')
      await alice.signalling.cancelInvite(outgoing)
      const bob = await stage.online('bob')
      expect(await missed(bob)).toEqual([
        [EVENT_TYPE.invite, requestId],
        [EVENT_TYPE.cancel, requestId],
      ])
      await bob.logout()
      heardNothing(await stage.online('bob'))
    })

    test('an invite that was heard online is not told again at the next login', async () => {
      const bob = await stage.online('bob')
      await stage.call(alice, 'bob')
      await bob.hearsSignal('invite')
      await bob.roundTrip()
      await bob.logout()
      heardNothing(await stage.online('bob'))
    })

    test('an invite that nobody wanted kept is not told', async () => {
      await stage.call(alice, 'bob', { signallingConfig: { offlineEnabled: false } })
      heardNothing(await stage.online('bob'))
    })

    test('a cancel that nobody wanted kept is not told, the invite is', async () => {
      const { outgoing, requestId } = await stage.call(alice, 'bob')
      await alice.signalling.cancelInvite({ ...outgoing, offlineEnabled: false })
      expect(await missed(await stage.online('bob'))).toEqual([[EVENT_TYPE.invite, requestId]])
    })

    test('a close is kept only if that was asked for', async () => {
      const first = await stage.call(alice, 'bob', { signallingConfig: { offlineEnabled: false } })
      const bob = await stage.online('bob')
      await bob.signalling.callSetup(first.incoming)
      await bob.logout()
      await alice.signalling.closeRoom(first.channelId, true)
      expect(await missed(await stage.online('bob'))).toEqual([[EVENT_TYPE.close, undefined]])
    })

    test('an answer is told to a caller who was away', async () => {
      const bob = await stage.online('bob')
      const { incoming, requestId } = await stage.call(alice, 'bob')
      await alice.logout()
      await bob.signalling.rejectInvite(incoming)
      expect(await missed(await stage.online('alice'))).toEqual([[EVENT_TYPE.reject, requestId]])
    })
  })
}
