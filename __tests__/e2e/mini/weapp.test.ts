import { REMOTE } from './MiniPhone'
import { inFullRun } from '../inFullRun'
import { useMiniStage } from './useMiniStage'

const stage = useMiniStage()

const LOCAL = 'call-local-video'
/** Longer than what counts as one tap, in ms. */
const ONE_TAP = 500

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('WeChat, with its media in live-pusher and live-player', () => {
  test('a video call to H5: both see and hear each other, and this side hangs up', async () => {
    const [alice, bob] = [await stage().phone('weapp', 'alice'), await stage().h5('bob')]
    await alice.dial('bob', 'video')
    await alice.callPage('calling')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await Promise.all([alice.callPage('inCall'), bob.callPage('inCall')])
    await Promise.all([bob.sees(), bob.hearsSound(), alice.receives('video'), alice.receives('audio')])
    await alice.tap('call-hangup')
    await bob.ended('remoteHungUp')
    await alice.backOnFirstPage()
    await alice.letGoOfEverything()
    await stage().leaves([{ from: 'alice', to: 'bob', type: 2, status: 1 }])
  })

  test('an audio call opens no camera, and its sound goes to the earpiece or the loudspeaker', async () => {
    const [alice, bob] = [await stage().phone('weapp', 'alice'), await stage().h5('bob')]
    await alice.dial('bob', 'audio')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await Promise.all([bob.hearsSound(), alice.receives('audio')])
    expect((await alice.program.counts()).openDevices).toBe(1)
    expect(await alice.program.attribute(LOCAL, 'enableCamera')).toBe(false)
    expect(await alice.program.attribute(REMOTE, 'soundMode')).toBe('ear')
    await alice.tap('call-speaker')
    await alice.program.until('the loudspeaker', async () =>
      (await alice.program.attribute(REMOTE, 'soundMode')) === 'speaker' ? true : undefined,
    )
    await bob.tap('call-hangup')
    await alice.backOnFirstPage()
    await stage().leaves([{ from: 'bob', to: 'alice', type: 1, status: 1 }])
  })

  test('a video call from H5: nothing is open before the answer, and microphone and camera go off and on', async () => {
    const [alice, bob] = [await stage().h5('alice'), await stage().phone('weapp', 'bob')]
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    expect((await bob.program.counts()).openDevices).toBe(0)
    await bob.tap('call-accept')
    await Promise.all([alice.sees(), alice.hearsSound(), bob.receives('video')])
    await bob.tap('call-mic')
    expect(await alice.hears('onAudioMuted')).toMatchObject({ userId: 'bob', mute: true })
    await bob.tap('call-camera')
    expect(await alice.hears('onVideoMuted')).toMatchObject({ userId: 'bob', mute: true })
    await bob.program.until('both devices are closed', async () =>
      (await bob.program.counts()).openDevices === 0 ? true : undefined,
    )
    // A second tap that comes too soon is taken for the first one.
    await pause(ONE_TAP)
    await bob.tap('call-camera')
    await alice.sees()
    await bob.tap('call-mic')
    await alice.hearsSound()
    await alice.tap('call-mic')
    await bob.program.reads('call-page', /对方已静音/)
    await alice.tap('call-hangup')
    await bob.ended('remoteHungUp', 'callee')
    await bob.backOnFirstPage()
    await bob.letGoOfEverything()
    await stage().leaves([{ from: 'alice', to: 'bob', type: 2, status: 1 }])
  })

  inFullRun('a video call between two WeChats', async () => {
    const [alice, bob] = [await stage().phone('weapp', 'alice'), await stage().phone('weapp', 'bob')]
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await Promise.all([alice.receives('video'), bob.receives('video')])
    await Promise.all([alice.receives('audio'), bob.receives('audio')])
    await bob.tap('call-hangup')
    await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])
    await Promise.all([alice.letGoOfEverything(), bob.letGoOfEverything()])
    await stage().leaves([{ from: 'bob', to: 'alice', type: 2, status: 1 }])
  })

  inFullRun('after the background, the stream is sent anew and heard again', async () => {
    const [alice, bob] = [await stage().phone('weapp', 'alice'), await stage().h5('bob')]
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await Promise.all([bob.sees(), alice.receives('video')])
    await alice.program.hideApp()
    await alice.program.showApp()
    await Promise.all([bob.sees(), bob.hearsSound(), alice.receives('video'), alice.receives('audio')])
    await alice.tap('call-hangup')
    await bob.ended('remoteHungUp')
  })

  inFullRun('a stream that was cut begins anew by itself', async () => {
    const [alice, bob] = [await stage().phone('weapp', 'alice'), await stage().h5('bob')]
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await Promise.all([bob.sees(), alice.receives('video')])
    const connectedBefore = (await alice.program.liveElement(LOCAL)).codes.filter((code) => code === 1002)
    await alice.program.emit(LOCAL, 'statechange', { code: -1307 })
    await alice.program.until('the pusher pushes again', async () => {
      const { codes } = await alice.program.liveElement(LOCAL)
      return codes.filter((code) => code === 1002).length > connectedBefore.length ? true : undefined
    })
    await Promise.all([bob.sees(), alice.receives('video')])
    await alice.tap('call-hangup')
    await bob.ended('remoteHungUp')
  })

  inFullRun('a camera that is not permitted after all is off, and the far side is told', async () => {
    const [alice, bob] = [await stage().phone('weapp', 'alice'), await stage().h5('bob')]
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await Promise.all([bob.sees(), alice.receives('video')])
    await alice.program.emit(LOCAL, 'error', { errCode: 10001, errMsg: 'not permitted' })
    expect(await bob.hears('onVideoMuted')).toMatchObject({ userId: 'alice', mute: true })
    await alice.program.reads('call-camera', '开摄像头')
    await Promise.all([bob.hearsSound(), alice.receives('video')])
    await alice.tap('call-hangup')
    await bob.ended('remoteHungUp')
  })

  inFullRun('on HarmonyOS the player is in the mode that plays there', async () => {
    const [alice, bob] = [
      await stage().phone('weapp', 'alice', { system: 'harmony' }),
      await stage().h5('bob'),
    ]
    await bob.dial('alice', 'video')
    await alice.callPage('called')
    await alice.tap('call-accept')
    await alice.receives('video')
    expect(await alice.program.attribute(REMOTE, 'mode')).toBe('live')
    await bob.tap('call-hangup')
    await alice.backOnFirstPage()
  })

  inFullRun('a mini program that may not use live-pusher ends the call, and both are told', async () => {
    const alice = await stage().phone('weapp', 'alice', { liveComponents: false })
    const bob = await stage().h5('bob')
    await bob.dial('alice', 'video')
    await alice.callPage('called')
    await alice.tap('call-accept')
    await alice.ended('unsupported', 'callee')
    await bob.ended('mediaFailed')
    expect((await alice.program.logs()).map(({ text }) => text).join('\n')).toContain('<live-pusher>')
    await stage().nothingLeft()
  })
})
