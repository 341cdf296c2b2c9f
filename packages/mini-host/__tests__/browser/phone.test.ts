import { answerTo, ask, heard, hears, tell } from './commands'
import { eachOnItsStage, PLATFORMS } from './HostStage'
import { inFullRun } from './inFullRun'

const stage = eachOnItsStage()

const TICK_MS = 20

describe.each(PLATFORMS)('the background on %s', (platform) => {
  test('is told, and leaves the app running for a while', async () => {
    const app = await stage().start(platform)
    await ask(app, 'listen', 'AppHide')
    await ask(app, 'listen', 'AppShow')
    await ask(app, 'every', TICK_MS)
    await app.hideApp()
    await hears(app, 'tick 5')
    await app.showApp()
    const lifeOf = (lines: readonly string[]) => lines.filter((line) => /hide|show|Hide|Show/.test(line))
    const told = await app.until('the whole way there and back', async () => {
      const lines = lifeOf(await heard(app))
      return lines.length >= 8 ? lines : undefined
    })
    expect(told.slice(2).map((line) => line.split(' {')[0])).toEqual([
      'first hide',
      'app hide',
      'AppHide',
      'app show',
      'AppShow',
      'first show',
    ])
    await ask(app, 'stop')
  })

  test('suspends the app, which hears of everything when it is back', async () => {
    const app = await stage().start(platform, { suspendAfterMs: 50 })
    await ask(app, 'listen', 'NetworkStatusChange')
    await ask(app, 'every', TICK_MS)
    await app.hideApp()
    await app.until('the suspension', async () => ((await app.isSuspended()) ? true : undefined))
    const before = await heard(app)
    await app.setNetwork('none')
    await app.setNetwork('wifi')
    // Long enough for ticks, if there were any.
    await app.page.waitForTimeout(200)
    expect(await heard(app)).toEqual(before)
    const shown = Date.now()
    await app.showApp()
    await hears(app, /^NetworkStatusChange .*true/)
    await ask(app, 'stop')
    const ticks = (await heard(app)).slice(before.length).filter((line) => line.startsWith('tick'))
    // None is made up for: no more than there was time for since, however slow the machine. One more was due when it was
    // suspended, and a browser keeps to its beat after one that came late.
    expect(ticks.length).toBeLessThanOrEqual((Date.now() - shown) / TICK_MS + 2)
    expect((await app.counts()).timers).toBe(0)
  })
})

describe('permissions on weapp', () => {
  test('are asked for once, and remembered', async () => {
    const app = await stage().start('weapp', {
      permissions: { camera: { program: 'unasked', answer: 'refuse' } },
    })
    expect(await ask(app, 'call', 'getSetting')).toMatchObject({
      ok: { authSetting: { 'scope.record': true } },
    })
    const refused = await ask(app, 'call', 'authorize', { scope: 'scope.camera' })
    expect(refused).toMatchObject({ failed: { errMsg: 'authorize:fail auth deny' } })
    expect(await ask(app, 'call', 'getSetting')).toMatchObject({
      ok: { authSetting: { 'scope.camera': false } },
    })
    await app.setPermission('camera', { answer: 'grant' })
    expect(await ask(app, 'call', 'authorize', { scope: 'scope.camera' })).toHaveProperty('failed')
  })

  inFullRun('wait for the user’s answer', async () => {
    const app = await stage().start('weapp', {
      permissions: { microphone: { program: 'unasked', answer: 'wait' } },
    })
    const asked = await tell(app, 'call', 'authorize', { scope: 'scope.record' })
    await app.answer('permission', 'confirm')
    expect(await answerTo(app, asked)).toHaveProperty('ok')
    expect((await app.permissions()).microphone).toMatchObject({ program: 'granted', system: 'granted' })
  })

  inFullRun('change on the settings page', async () => {
    const app = await stage().start('weapp', { permissions: { camera: { program: 'refused' } } })
    const asked = await tell(app, 'call', 'openSetting')
    await app.setPermission('camera', { program: 'granted' })
    await app.answer('settings', 'confirm')
    expect(await answerTo(app, asked)).toMatchObject({ ok: { authSetting: { 'scope.camera': true } } })
  })

  inFullRun('of the phone are another matter', async () => {
    const app = await stage().start('weapp', { permissions: { microphone: { system: 'refused' } } })
    expect(await ask(app, 'sync', 'getAppAuthorizeSetting')).toMatchObject({
      microphoneAuthorized: 'denied',
      cameraAuthorized: 'authorized',
    })
    const refused = await ask(app, 'call', 'authorize', { scope: 'scope.record' })
    expect(refused).toMatchObject({ failed: { errMsg: 'authorize:fail system permission denied' } })
  })
})

describe('the privacy guide on weapp', () => {
  const REFUSED = { failed: { errMsg: 'authorize:fail privacy permission is not authorized', errno: 104 } }
  const UNASKED = { permissions: { microphone: { program: 'unasked' } } } as const

  test('is asked for by WeChat itself, again after a refusal, and once it was agreed to not any more', async () => {
    const app = await stage().start('weapp', { ...UNASKED, privacy: { agreed: false, answer: 'wait' } })
    expect(await ask(app, 'call', 'getPrivacySetting')).toMatchObject({ ok: { needAuthorization: true } })
    const refused = await tell(app, 'call', 'authorize', { scope: 'scope.record' })
    await app.answer('privacy', 'cancel')
    expect(await answerTo(app, refused)).toMatchObject(REFUSED)
    const agreed = await tell(app, 'call', 'requirePrivacyAuthorize')
    await app.answer('privacy', 'confirm')
    expect(await answerTo(app, agreed)).toHaveProperty('ok')
    expect(await ask(app, 'call', 'getPrivacySetting')).toMatchObject({ ok: { needAuthorization: false } })
    expect(await ask(app, 'call', 'authorize', { scope: 'scope.record' })).toHaveProperty('ok')
  })

  inFullRun('is the app’s to ask for where it listens', async () => {
    const app = await stage().start('weapp', { ...UNASKED, privacy: { agreed: false } })
    await ask(app, 'privacy', 'listen')
    const refused = await tell(app, 'call', 'authorize', { scope: 'scope.record' })
    await hears(app, 'privacy authorize')
    await tell(app, 'privacy', 'exposureAuthorization')
    await tell(app, 'privacy', 'disagree')
    expect(await answerTo(app, refused)).toMatchObject(REFUSED)
    expect(await app.dialogue()).toBeNull()
  })

  inFullRun('keeps back what it does not name', async () => {
    const app = await stage().start('weapp', { ...UNASKED, privacy: { declares: ['camera'] } })
    expect(await ask(app, 'call', 'authorize', { scope: 'scope.record' })).toMatchObject({
      failed: { errMsg: 'authorize:fail api scope is not declared in the privacy agreement', errno: 112 },
    })
    expect(await ask(app, 'call', 'authorize', { scope: 'scope.camera' })).toHaveProperty('ok')
  })
})

describe.each(PLATFORMS)('sound on %s', (platform) => {
  test('plays files that are there, and stops when another app takes it', async () => {
    const app = await stage().start(platform)
    await app.navigate('navigateTo', '/sub/pages/third/third')
    await ask(app, 'listen', 'AudioInterruptionBegin')
    await ask(app, 'keep', 'sound', 'createInnerAudioContext')
    for (const event of ['Play', 'Pause', 'Error']) await ask(app, 'hear', 'sound', event)
    await ask(app, 'assign', 'sound', { src: '/sub/tone.mp3', loop: true, volume: 0.5 })
    await ask(app, 'use', 'sound', 'play')
    await hears(app, 'sound Play {}')
    expect(await app.audio()).toEqual([{ src: '/sub/tone.mp3', state: 'playing', loop: true, volume: 0.5 }])
    await app.interruptAudio(true)
    await hears(app, 'sound Pause {}')
    await ask(app, 'use', 'sound', 'play')
    await hears(app, /^sound Error/)
    await app.interruptAudio(false)
    await ask(app, 'use', 'sound', 'play')
    await app.until('the sound', async () => ((await app.audio())[0]?.state === 'playing' ? true : undefined))
    await ask(app, 'use', 'sound', 'destroy')
    expect((await app.counts()).audioContexts).toBe(0)
  })

  inFullRun('fails where its package has not arrived', async () => {
    const app = await stage().start(platform)
    await ask(app, 'keep', 'sound', 'createInnerAudioContext')
    await ask(app, 'hear', 'sound', 'Error')
    await ask(app, 'assign', 'sound', { src: '/sub/tone.mp3' })
    await ask(app, 'use', 'sound', 'play')
    await hears(app, /^sound Error .*10003/)
  })
})

describe.each(PLATFORMS)('what else a phone does on %s', (platform) => {
  inFullRun('keeps what is stored', async () => {
    const app = await stage().start(platform)
    const [key, data] = ['name', { value: 7 }]
    await ask(
      app,
      ...(platform === 'weapp'
        ? ['sync', 'setStorageSync', key, data]
        : ['sync', 'setStorageSync', { key, data }]),
    )
    const read = await ask(app, 'sync', 'getStorageSync', platform === 'weapp' ? key : { key })
    expect(read).toEqual(platform === 'weapp' ? data : { data, success: true })
    expect(await app.storage()).toEqual({ name: { value: 7 } })
  })

  inFullRun('shows a toast until its time is over', async () => {
    const app = await stage().start(platform)
    const show = (text: string, duration: number) =>
      ask(app, 'call', 'showToast', { title: text, content: text, duration })
    // One that outlasts the test is there to be looked at; one that takes its place goes by itself.
    await show('stays', 3_600_000)
    expect(await app.toast()).toBe('stays')
    await show('goes', 100)
    await app.until('the toast to go', async () => ((await app.toast()) === null ? true : undefined))
  })

  inFullRun('asks the user, who answers by tapping', async () => {
    const app = await stage().start(platform)
    const asked = await tell(app, 'call', platform === 'weapp' ? 'showModal' : 'confirm', {
      title: 'Really?',
    })
    await app.until('the dialogue', async () => ((await app.dialogue()) ? true : undefined))
    expect(await app.dialogue()).toMatchObject({ kind: 'modal', title: 'Really?', confirmText: '确定' })
    await app.page.locator('[data-answer="confirm"]').tap()
    expect(await answerTo(app, asked)).toMatchObject({ ok: { confirm: true } })
  })

  test('notes every call, and fails those a test wants to fail', async () => {
    const app = await stage().start(platform)
    await app.setFault('setKeepScreenOn', { reason: 'in the background', code: 9 })
    expect(await ask(app, 'call', 'setKeepScreenOn', { keepScreenOn: true })).toMatchObject({
      failed: platform === 'weapp' ? { errno: 9 } : { error: 9 },
    })
    expect(await ask(app, 'call', 'setKeepScreenOn', { keepScreenOn: true })).toHaveProperty('ok')
    expect(await app.calls('setKeepScreenOn')).toHaveLength(2)
  })

  inFullRun('counts who listens', async () => {
    const app = await stage().start(platform)
    await ask(app, 'listen', 'NetworkStatusChange')
    await ask(app, 'listen', 'NetworkStatusChange')
    expect((await app.counts()).listeners).toEqual({ NetworkStatusChange: 2 })
    await ask(app, 'deafen', 'NetworkStatusChange')
    expect((await app.counts()).listeners).toEqual({})
  })
})
