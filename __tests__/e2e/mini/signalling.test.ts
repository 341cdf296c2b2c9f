import type { MiniPhone } from './MiniPhone'
import { inFullRun } from '../inFullRun'
import { useMiniStage } from './useMiniStage'

const stage = useMiniStage()

async function ringsAndBuzzes({ program }: MiniPhone): Promise<void> {
  await program.until('the tone for a call', async () => {
    const playing = (await program.audio()).filter(({ state, loop }) => state === 'playing' && loop)
    return playing.length === 1 ? true : undefined
  })
  expect((await program.calls('vibrateLong')).length).toBeGreaterThan(0)
  expect((await program.calls('setKeepScreenOn')).at(-1)?.given).toMatchObject([{ keepScreenOn: true }])
}

/** Nothing sounds, nothing is open, and the screen may go dark. */
async function isStill({ program }: MiniPhone): Promise<void> {
  const nothing = { audioContexts: 0, peerConnections: 0, openDevices: 0, pages: 1 }
  expect(await program.counts()).toMatchObject(nothing)
  const [last] = (await program.calls('setKeepScreenOn')).at(-1)?.given ?? [{ keepScreenOn: false }]
  expect(last).toMatchObject({ keepScreenOn: false })
}

describe.each(['weapp', 'alipay'] as const)('the demo app built for %s', (platform) => {
  inFullRun('signs in, and keeps one connection', async () => {
    const alice = await stage().phone(platform, 'alice', {})
    expect(await alice.program.routes()).toEqual(['pages/index/index'])
    expect((await alice.program.counts()).sockets).toBe(1)
    await isStill(alice)
  })

  inFullRun('is signed in again after its connection was cut', async () => {
    const alice = await stage().phone(platform, 'alice', {})
    await alice.program.dropSockets()
    await alice.program.until('another connection', async () => {
      const opened = await alice.program.calls('connectSocket')
      return opened.length === 2 ? true : undefined
    })
    await alice.signedIn()
    expect((await alice.program.counts()).sockets).toBe(1)
  })
})

describe.each(['weapp', 'alipay'] as const)('a call of the demo app built for %s', (platform) => {
  test('rings, and stops when the caller takes it back', async () => {
    const [alice, bob] = [await stage().h5('alice'), await stage().phone(platform, 'bob')]
    const before = await bob.program.counts()
    await alice.dial('bob', 'audio')
    await bob.callPage('called')
    await ringsAndBuzzes(bob)
    await alice.tap('call-cancel')
    await bob.ended('remoteCancelled', 'callee')
    await bob.backOnFirstPage()
    await isStill(bob)
    expect((await bob.program.counts()).listeners).toEqual(before.listeners)
    await stage().leaves([{ from: 'alice', to: 'bob', type: 1, status: 2 }])
  })

  test('is refused, and the caller is told', async () => {
    const [alice, bob] = [await stage().h5('alice'), await stage().phone(platform, 'bob')]
    await alice.dial('bob', 'audio')
    await bob.callPage('called')
    await bob.tap('call-reject')
    await Promise.all([bob.ended('rejected', 'callee'), alice.ended('remoteRejected')])
    await bob.backOnFirstPage()
    await isStill(bob)
    await stage().leaves([{ from: 'alice', to: 'bob', type: 1, status: 3 }])
  })

  inFullRun('is dialled, and taken back', async () => {
    const [alice, bob] = [await stage().phone(platform, 'alice'), await stage().h5('bob')]
    await alice.dial('bob', 'audio')
    await Promise.all([alice.callPage('calling'), bob.callPage('called')])
    await alice.tap('call-cancel')
    await Promise.all([alice.ended('cancelled', 'caller'), bob.ended('remoteCancelled')])
    await alice.backOnFirstPage()
    await isStill(alice)
    await stage().leaves([{ from: 'alice', to: 'bob', type: 1, status: 2 }])
  })

  inFullRun('is heard on a page that is ten pages deep', async () => {
    const [alice, bob] = [await stage().h5('alice'), await stage().phone(platform, 'bob')]
    for (let depth = 2; depth <= 10; depth += 1) {
      await bob.program.navigate('navigateTo', '/pages/index/index')
    }
    await alice.dial('bob', 'audio')
    await bob.callPage('called')
    expect((await bob.program.counts()).pages).toBe(10)
    await bob.tap('call-reject')
    await alice.ended('remoteRejected')
    await stage().leaves([{ from: 'alice', to: 'bob', type: 1, status: 3 }])
  })
})
