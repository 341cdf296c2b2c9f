import { usePhones } from './usePhones'

// What the unmodified IM SDK tells of a logout, of being put out, and of a connection that breaks, begins alike.

const { stage, phone } = usePhones()

async function talk() {
  const alice = await phone('alice')
  const bob = await phone('bob')
  alice.side.dial('bob')
  await bob.side.is('called')
  bob.side.accept()
  await Promise.all([alice.side.is('inCall'), bob.side.is('inCall')])
  return { alice, bob }
}

test('a logout ends the call and leaves its media', async () => {
  const { alice, bob } = await talk()
  await alice.device.nim.V2NIMLoginService.logout()
  expect(await alice.side.ends()).toBe('hungUp')
  expect(await bob.side.ends()).toBe('remoteHungUp')
})

test('being put out is told as that', async () => {
  const { alice } = await talk()
  stage().cloud.control.kick({ account: 'alice' })
  expect(await alice.side.ends()).toBe('kickedOffline')
})

test('a dial while the connection comes back waits for it', async () => {
  const alice = await phone('alice')
  const bob = await phone('bob')
  stage().cloud.control.disconnect({ account: 'alice', forMs: 0 })
  await alice.device.hears('onDisconnected')
  alice.side.dial('bob')
  await bob.side.is('called')
})
