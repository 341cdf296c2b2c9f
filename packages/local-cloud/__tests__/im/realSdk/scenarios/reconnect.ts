import type { CreateNim } from '../../../../src/sdk-stage/Nim'
import { startSdkStage } from '../../../../src/sdk-stage/SdkStage'
import type { SdkDevice } from '../../../../src/sdk-stage/SdkDevice'
import type { SdkStage } from '../../../../src/sdk-stage/SdkStage'

const LOGGED_IN = 1
const BROKEN = 192003

export function describeReconnect(createNim: CreateNim): void {
  describe('an unmodified SDK whose connection broke', () => {
    let stage: SdkStage
    let alice: SdkDevice
    let bob: SdkDevice
    beforeEach(async () => {
      stage = await startSdkStage(createNim)
      ;[alice, bob] = await stage.onlineEach('alice', 'bob')
      for (const device of [alice, bob]) {
        device.told = []
        device.nim.V2NIMLoginService.setReconnectDelayProvider(() => 50)
      }
    })
    afterEach(() => stage.close())

    const back = async (device: SdkDevice) => {
      await device.hears('onLoginStatus', (status) => Number(status) === LOGGED_IN)
      await device.roundTrip()
    }

    test('comes back by itself and is told the rooms it is in, and who is there', async () => {
      const { incoming, channelId } = await stage.call(alice, 'bob')
      await bob.signalling.callSetup(incoming)
      const { clientId } = alice
      stage.cloud.control.disconnect({ account: 'alice' })
      await alice.hears('onDisconnected', ({ code }) => code === BROKEN)
      const [room, ...others] = await alice.hears('onSyncRoomInfoList')
      expect(room).toMatchObject({
        channelInfo: { channelId },
        members: [{ accountId: 'alice', deviceId: clientId }, { accountId: 'bob' }],
      })
      expect(others).toEqual([])
      expect(alice.clientId).toBe(clientId)
      expect(await stage.rooms()).toMatchObject([{ members: ['alice', 'bob'] }])
    })

    test('comes back at its own pace where the app sets none', async () => {
      const carol = await stage.online('carol')
      carol.told = []
      stage.cloud.control.disconnect({ account: 'carol' })
      await back(carol)
    })

    test('is told what happened meanwhile', async () => {
      const { incoming, requestId } = await stage.call(alice, 'bob')
      stage.cloud.control.disconnect({ account: 'alice' })
      await bob.signalling.rejectInvite(incoming)
      expect(await alice.hears('onOfflineEvent')).toMatchObject([{ requestId, operatorAccountId: 'bob' }])
    })

    test('is kept out as long as it was said, and is in again then', async () => {
      const since = Date.now()
      stage.cloud.control.disconnect({ account: 'alice', forMs: 400 })
      await back(alice)
      expect(Date.now() - since).toBeGreaterThanOrEqual(400)
      expect(alice.told.map(({ event }) => event)).not.toContain('onKickedOffline')
    })

    test('may be one of several of its account', async () => {
      const other = await stage.online('alice')
      stage.cloud.control.disconnect({ account: 'alice', clientId: alice.clientId })
      await alice.hears('onDisconnected')
      await other.roundTrip()
      expect(other.told.map(({ event }) => event)).not.toContain('onDisconnected')
      await back(alice)
    })

    test('is let in again where an account may be on one device only', async () => {
      stage.cloud.control.loginPolicy({ multi: false })
      stage.cloud.control.disconnect({ account: 'alice' })
      await back(alice)
    })

    test('gives way, where an account may be on one device only, to one that came meanwhile', async () => {
      stage.cloud.control.loginPolicy({ multi: false })
      stage.cloud.control.disconnect({ account: 'alice', clientId: alice.clientId })
      const other = await stage.online('alice')
      await alice.hears('onLoginFailed', ({ code }) => code === 417)
      await other.roundTrip()
      expect((await stage.cloud.state()).accounts[0]?.devices).toMatchObject([{ clientId: other.clientId }])
    })

    test('finds nothing left after a reset, and several devices allowed', async () => {
      const { control } = stage.cloud
      await stage.call(alice, 'bob', { channelName: 'room' })
      control.loginPolicy({ multi: false })
      control.fault({ on: 'request', name: 'getRoomInfo', action: 'error', code: 500 })
      control.latency({ ms: 5000, on: 'im' })
      control.reset()
      expect((await stage.cloud.state()).accounts.flatMap(({ devices }) => devices)).toEqual([])
      await Promise.all([back(alice), back(bob)])
      expect(alice.told.map(({ event }) => event)).not.toContain('onSyncRoomInfoList')
      expect(bob.told.map(({ event }) => event)).not.toContain('onOfflineEvent')
      await expect(alice.signalling.getRoomInfoByChannelName('room')).rejects.toMatchObject({ code: 118404 })
      const other = await stage.online('alice')
      await Promise.all([alice.roundTrip(), other.roundTrip()])
      expect(await stage.cloud.state()).toMatchObject({ rooms: [], rtc: [], records: [] })
    })
  })
}
