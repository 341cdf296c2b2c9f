import type { CreateNim } from '../../../../src/sdk-stage/Nim'
import { startSdkStage } from '../../../../src/sdk-stage/SdkStage'
import type { SdkDevice } from '../../../../src/sdk-stage/SdkDevice'
import type { SdkStage } from '../../../../src/sdk-stage/SdkStage'

const LOGGED_OUT = 0
const LOGGED_IN = 1
const BY_OTHER_LOGIN = 1
const BY_SERVER = 2
const BY_OTHER_DEVICE = 3

export function describeLogin(createNim: CreateNim): void {
  describe('logging in with an unmodified SDK', () => {
    let stage: SdkStage
    beforeEach(async () => {
      stage = await startSdkStage(createNim)
    })
    afterEach(() => stage.close())

    const devicesOf = async (account: string) => {
      const { accounts } = await stage.cloud.state()
      return accounts.find((each) => each.account === account)?.devices.map(({ clientId }) => clientId)
    }
    /** The events about the connection in the order they came, without what they bring. */
    const order = (device: SdkDevice) => device.told.map(({ event }) => event)

    test('shows the device in the state, until it logs out', async () => {
      const alice = await stage.online('alice')
      expect(alice.nim.V2NIMLoginService.getLoginStatus()).toBe(LOGGED_IN)
      expect(await devicesOf('alice')).toEqual([alice.clientId])
      const bob = await stage.online('bob')
      await alice.logout()
      await bob.roundTrip()
      expect(alice.nim.V2NIMLoginService.getLoginStatus()).toBe(LOGGED_OUT)
      expect(await devicesOf('alice')).toEqual([])
    })

    test('fails with a wrong token', async () => {
      const alice = stage.device('alice')
      await expect(alice.login('bob-token')).rejects.toMatchObject({ code: 102302 })
      expect(await devicesOf('alice')).toEqual([])
    })

    test('fails for an account that is not', async () => {
      await expect(stage.device('mallory').login()).rejects.toMatchObject({ code: 102404 })
    })

    test('may be tried again with the right token', async () => {
      const alice = stage.device('alice')
      await expect(alice.login('wrong')).rejects.toMatchObject({ code: 102302 })
      await alice.login()
      expect(await devicesOf('alice')).toEqual([alice.clientId])
    })

    test('on a second device is told to the first, and so is logging out there', async () => {
      const first = await stage.online('alice')
      const second = await stage.online('alice')
      expect(await devicesOf('alice')).toEqual([first.clientId, second.clientId])
      await second.logout()
      const changes = [1, 2, 3]
      for (const change of changes) await first.hears('onLoginClientChanged', (value) => value === change)
    })

    test('where only one device may: the first is put out, is told in order, and stays out', async () => {
      stage.cloud.control.loginPolicy({ multi: false })
      const first = await stage.online('alice')
      first.told = []
      const second = await stage.online('alice')
      await first.hears('onKickedOffline', (kick) => {
        expect(kick).toMatchObject({ reason: BY_OTHER_LOGIN, clientType: 16 })
        expect(order(first).filter((event) => event !== 'onLoginClientChanged')).toEqual([
          'onLoginStatus',
          'onConnectStatus',
          'onDisconnected',
          'onKickedOffline',
        ])
        return true
      })
      await first.hears('onLoginStatus', (status) => Number(status) === LOGGED_OUT)
      await first.hears('onConnectStatus', (status) => Number(status) === 0)
      await first.hears('onDisconnected', ({ code }) => code === 192003)
      expect(await devicesOf('alice')).toEqual([second.clientId])
    })

    test('is over for all devices that the service puts out', async () => {
      const [first, second, bob] = await stage.onlineEach('alice', 'alice', 'bob')
      stage.cloud.control.kick({ account: 'alice' })
      for (const device of [first, second]) {
        expect(await device.hears('onKickedOffline')).toMatchObject({ reason: BY_SERVER })
      }
      expect(await devicesOf('alice')).toEqual([])
      await bob.roundTrip()
    })

    test('is over for the one device that the service puts out', async () => {
      const [first, second] = await stage.onlineEach('alice', 'alice')
      stage.cloud.control.kick({ account: 'alice', clientId: first.clientId })
      await first.hears('onKickedOffline')
      await second.roundTrip()
      expect(await devicesOf('alice')).toEqual([second.clientId])
    })

    test('is over for a device that another of its account puts out', async () => {
      const [first, second] = await stage.onlineEach('alice', 'alice')
      const logins = second.nim.V2NIMLoginService
      const target = logins.getLoginClients()?.find(({ clientId }) => clientId === first.clientId)
      if (!target) throw new Error('the second device does not know the first')
      await logins.kickOffline(target)
      expect(await first.hears('onKickedOffline')).toMatchObject({ reason: BY_OTHER_DEVICE })
      expect(await devicesOf('alice')).toEqual([second.clientId])
    })

    test('is possible again after having been put out', async () => {
      const alice = await stage.online('alice')
      stage.cloud.control.kick({ account: 'alice' })
      await alice.hears('onKickedOffline')
      await alice.login()
      expect(await devicesOf('alice')).toEqual([alice.clientId])
    })
  })
}
