import { inFullRun } from '../inFullRun'
import { useMiniStage } from './useMiniStage'

const stage = useMiniStage()

const REFUSED_CAMERA = { permissions: { camera: { program: 'refused' } } } as const

describe('permissions in WeChat', () => {
  test('a callee who refused the camera before is offered the settings, and then to answer with audio', async () => {
    const [alice, bob] = [await stage().h5('alice'), await stage().phone('weapp', 'bob', REFUSED_CAMERA)]
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await bob.program.answer('modal', 'cancel')
    await bob.callPage('called')
    await bob.rings(true)
    await bob.tap('call-accept-audio')
    await Promise.all([bob.callPage('inCall'), alice.callPage('inCall')])
    await alice.hearsSound()
    expect((await bob.program.counts()).openDevices).toBe(1)
    await bob.rings(false)
    await alice.tap('call-hangup')
    await bob.ended('remoteHungUp', 'callee')
  })

  inFullRun('a callee who allows the camera in the settings answers with it', async () => {
    const [alice, bob] = [await stage().h5('alice'), await stage().phone('weapp', 'bob', REFUSED_CAMERA)]
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await bob.program.answer('modal', 'confirm')
    await bob.program.setPermission('camera', { program: 'granted' })
    await bob.program.answer('settings', 'confirm')
    await Promise.all([bob.callPage('inCall'), alice.sees()])
    await alice.tap('call-hangup')
    await bob.ended('remoteHungUp', 'callee')
  })

  inFullRun(
    'a callee whose phone refuses WeChat the microphone goes to its settings; it rings on, and the call is answered',
    async () => {
      const alice = await stage().h5('alice')
      const bob = await stage().phone('weapp', 'bob', { permissions: { microphone: { system: 'refused' } } })
      await alice.dial('bob', 'audio')
      await bob.callPage('called')
      await bob.tap('call-accept')
      await bob.program.until('the dialogue', async () => (await bob.program.dialogue()) ?? undefined)
      expect((await bob.program.dialogue())?.content).toContain('系统没有允许微信使用麦克风')
      await bob.rings(true)
      await bob.program.answer('modal', 'confirm')
      await bob.program.until('the settings', async () =>
        (await bob.program.calls('openAppAuthorizeSetting')).length > 0 ? true : undefined,
      )
      await bob.program.hideApp()
      await bob.program.setPermission('microphone', { system: 'granted' })
      await bob.program.showApp()
      await Promise.all([bob.callPage('inCall'), alice.hearsSound()])
      await bob.rings(false)
      await alice.tap('call-hangup')
      await bob.ended('remoteHungUp', 'callee')
    },
  )

  inFullRun(
    'a caller who refuses the microphone is told why the call ended, and nobody rings on',
    async () => {
      const alice = await stage().phone('weapp', 'alice', {
        permissions: { microphone: { program: 'unasked', answer: 'refuse' } },
      })
      const bob = await stage().h5('bob')
      await alice.dial('bob', 'audio')
      await alice.ended('permissionDenied', 'caller')
      await alice.backOnFirstPage()
      await stage().nothingLeft()
      await bob.showsNo('call-accept')
    },
  )
})

describe('WeChat’s privacy guide', () => {
  inFullRun('that a caller refuses is said to be that; the next call asks for it again', async () => {
    const alice = await stage().phone('weapp', 'alice', { privacy: { agreed: false, answer: 'wait' } })
    const bob = await stage().h5('bob')
    await alice.dial('bob', 'audio')
    await alice.program.answer('privacy', 'cancel')
    await alice.ended('permissionDenied', 'caller', 'privacyAgreement')
    await alice.backOnFirstPage()
    await bob.showsNo('call-accept')
    await alice.dial('bob', 'audio')
    await alice.program.answer('privacy', 'confirm')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await Promise.all([alice.callPage('inCall'), bob.hearsSound()])
    // The app's one listener, had it any, is its own.
    expect(await alice.program.calls('onNeedPrivacyAuthorization')).toEqual([])
    await bob.tap('call-hangup')
    await alice.ended('remoteHungUp', 'caller')
  })

  inFullRun('that does not name the camera leaves a callee the sound', async () => {
    const alice = await stage().h5('alice')
    const bob = await stage().phone('weapp', 'bob', {
      permissions: { camera: { program: 'unasked' } },
      privacy: { declares: ['microphone'] },
    })
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await Promise.all([bob.callPage('inCall'), alice.hearsSound()])
    expect((await bob.program.counts()).openDevices).toBe(1)
    await alice.tap('call-hangup')
    await bob.ended('remoteHungUp', 'callee')
  })
})

describe('what a phone does while it rings', () => {
  inFullRun(
    'it sounds, buzzes and keeps its screen on; an interruption ends, and the tone goes on until the answer',
    async () => {
      const [alice, bob] = [await stage().h5('alice'), await stage().phone('weapp', 'bob')]
      await alice.dial('bob', 'audio')
      await bob.callPage('called')
      await bob.rings(true)
      expect(await bob.program.calls('vibrateLong')).not.toEqual([])
      expect((await bob.program.calls('setKeepScreenOn')).at(-1)?.given).toEqual([{ keepScreenOn: true }])
      await bob.program.interruptAudio(true)
      await bob.rings(false)
      await bob.program.interruptAudio(false)
      await bob.rings(true)
      await bob.tap('call-accept')
      await bob.callPage('inCall')
      await bob.rings(false)
      const buzzes = (await bob.program.calls('vibrateLong')).length
      await alice.tap('call-hangup')
      await bob.backOnFirstPage()
      expect(await bob.program.calls('vibrateLong')).toHaveLength(buzzes)
      expect((await bob.program.calls('setKeepScreenOn')).at(-1)?.given).toEqual([{ keepScreenOn: false }])
      expect((await bob.program.counts()).audioContexts).toBe(0)
    },
  )
})
