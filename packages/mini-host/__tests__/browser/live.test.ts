import type { MiniProgram } from '../../src'
import { inFullRun } from './inFullRun'
import { ask, heard, hears } from './commands'
import { eachOnItsStage } from './HostStage'
import { MediaRelay } from './MediaRelay'

const stage = eachOnItsStage()
let relay: MediaRelay
beforeEach(async () => {
  relay = await MediaRelay.open(stage().browser)
})
afterEach(() => relay.close())

async function code(app: MiniProgram, id: string, number: number): Promise<void> {
  await hears(app, new RegExp(`^statechange ${id} {"code":${number},`))
}

async function startPusher(app: MiniProgram, url: string): Promise<unknown> {
  await ask(app, 'set', { url })
  await app.shows('pusher')
  await ask(app, 'keep', 'liveMine', 'createLivePusherContext')
  return ask(app, 'use', 'liveMine', 'start')
}

function framesOf(app: MiniProgram, id: string, more: number): Promise<true> {
  return app.until(`${more} frames of #${id}`, async () => {
    return (await app.liveElement(id)).frames >= more ? true : undefined
  })
}

describe('a live-pusher with an address that is not http', () => {
  test('says what a phone’s would say, and opens nothing', async () => {
    const app = await stage().start('weapp')
    expect(await startPusher(app, 'rtmp://media/one')).toHaveProperty('ok')
    await code(app, 'pusher', 1002)
    expect((await app.liveElement('pusher')).codes).toEqual([1003, 1001, 1002])
    expect(await app.counts()).toMatchObject({ livePushers: 1, openDevices: 0, peerConnections: 0 })
    expect(await app.attribute('pusher', 'enableMic')).toBe(true)
    await app.emit('pusher', 'statechange', { code: -1307 })
    await hears(app, 'statechange pusher {"code":-1307}')
    expect(await ask(app, 'use', 'liveMine', 'stop')).toHaveProperty('ok')
    expect((await app.counts()).livePushers).toBe(0)
  })

  inFullRun('shows the camera before it sends anything, and closes it again', async () => {
    const app = await stage().start('weapp')
    await ask(app, 'set', { url: 'rtmp://media/one' })
    await app.shows('pusher')
    await ask(app, 'keep', 'liveMine', 'createLivePusherContext')
    expect(await ask(app, 'use', 'liveMine', 'startPreview')).toHaveProperty('ok')
    await app.until('the camera is open', async () =>
      (await app.counts()).openDevices === 1 ? true : undefined,
    )
    expect(await app.counts()).toMatchObject({ livePushers: 0, peerConnections: 0 })
    expect(await ask(app, 'use', 'liveMine', 'stopPreview')).toHaveProperty('ok')
    expect((await app.counts()).openDevices).toBe(0)
  })

  inFullRun('cannot be stopped in the background, and says so when it was suspended', async () => {
    const app = await stage().start('weapp', { suspendAfterMs: 300 })
    await startPusher(app, 'rtmp://media/one')
    await app.hideApp()
    expect(await ask(app, 'use', 'liveMine', 'stop')).toMatchObject({ failed: { errno: 102 } })
    await app.until('the suspension', async () => ((await app.isSuspended()) ? true : undefined))
    expect(await app.liveElement('pusher')).toMatchObject({ state: 'stopped' })
    await app.showApp()
    await code(app, 'pusher', 5000)
  })

  inFullRun('is out of reach where the platform has not permitted it', async () => {
    const app = await stage().start('weapp', { liveComponents: false })
    expect(await startPusher(app, 'rtmp://media/one')).toMatchObject({
      failed: { errMsg: 'start:fail access denied' },
    })
  })
})

describe('a live-pusher and a live-player with http addresses', () => {
  test('send and play, picture and sound, and let go of everything', async () => {
    const [sender, viewer] = [await stage().start('weapp'), await stage().start('weapp')]
    await startPusher(sender, relay.url('/push'))
    await code(sender, 'pusher', 1002)
    await ask(viewer, 'set', { source: relay.url('/play') })
    await code(viewer, 'player', 2003)
    await code(viewer, 'player', 2004)
    await Promise.all([framesOf(sender, 'pusher', 10), framesOf(viewer, 'player', 10)])
    await viewer.until('sound', async () =>
      (await viewer.liveElement('player')).audioEnergy > 0.001 ? true : undefined,
    )
    expect(await sender.counts()).toMatchObject({ openDevices: 2, peerConnections: 1 })
    await ask(sender, 'use', 'liveMine', 'stop')
    await ask(viewer, 'set', { source: '' })
    await viewer.showsNo('player')
    const nothing = { livePushers: 0, livePlayers: 0, openDevices: 0, peerConnections: 0 }
    expect(await sender.counts()).toMatchObject(nothing)
    expect(await viewer.counts()).toMatchObject(nothing)
    await sender.until('both goodbyes', () => (relay.deleted.length === 2 ? true : undefined))
    expect([...relay.deleted].sort()).toEqual(['/play/1', '/push/1'])
  })

  inFullRun('come back after the network did', async () => {
    const app = await stage().start('weapp')
    await startPusher(app, relay.url('/push'))
    await code(app, 'pusher', 1002)
    await app.setNetwork('none')
    await code(app, 'pusher', 1102)
    await app.setNetwork('wifi')
    await app.until('the stream', async () => {
      const { codes, state } = await app.liveElement('pusher')
      return state === 'live' && codes.filter((number) => number === 1002).length === 2 ? true : undefined
    })
    await framesOf(app, 'pusher', 5)
  })

  inFullRun('give up after a while', async () => {
    relay.refusals = 4
    const app = await stage().start('weapp')
    await ask(app, 'set', { source: relay.url('/play') })
    await code(app, 'player', -2301)
    expect((await app.liveElement('player')).codes).toEqual([2103, 2103, 2103, -2301])
    expect((await app.counts()).livePlayers).toBe(0)
  })

  test('say which device was refused, and send the other', async () => {
    const app = await stage().start('weapp', { permissions: { camera: { program: 'refused' } } })
    await startPusher(app, relay.url('/push'))
    await code(app, 'pusher', -1301)
    await hears(app, /^error pusher .*10001/)
    await app.until('sound', async () =>
      (await app.liveElement('pusher')).audioPackets > 5 ? true : undefined,
    )
    expect(await app.counts()).toMatchObject({ openDevices: 1 })
    expect(await heard(app)).not.toContain('statechange pusher {"code":1003,"message":""}')
  })

  inFullRun('pause the player while another page covers it', async () => {
    const app = await stage().start('weapp')
    await startPusher(app, relay.url('/push'))
    await code(app, 'pusher', 1002)
    await ask(app, 'set', { source: relay.url('/play') })
    await code(app, 'player', 2004)
    await app.navigate('navigateTo', '/pages/second/second')
    expect((await app.liveElement('player')).state).toBe('paused')
    await app.navigate('navigateBack')
    await app.until('the player to go on', async () => {
      return (await app.liveElement('player')).state === 'live' ? true : undefined
    })
  })
})

inFullRun('HarmonyOS plays nothing in mode RTC', async () => {
  const app = await stage().start('weapp', { system: 'harmony' })
  await ask(app, 'set', { source: relay.url('/play') })
  await code(app, 'player', -2301)
})
