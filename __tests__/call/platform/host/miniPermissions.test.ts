import { createScopePermissions } from '../../../../src/call/platform/host/miniPermissions'
import { setLocale } from '../../../../src/call/locales'
import { FakeClock, settle } from '../../engine/fakes/fakeClock'
import { FakeTaro } from './FakeTaro'

const BOTH = { microphone: true, camera: true }
const MICROPHONE = { microphone: true, camera: false }

let taro: FakeTaro
let clock: FakeClock
let request: ReturnType<typeof createScopePermissions>

beforeEach(() => {
  taro = new FakeTaro()
  clock = new FakeClock()
  const scopes = { microphone: 'scope.record', camera: 'scope.camera' }
  request = createScopePermissions(scopes, taro, clock)
  setLocale('en')
})

it('asks for what was never asked for, one by one', async () => {
  await expect(request(BOTH)).resolves.toEqual({ microphone: 'granted', camera: 'granted' })
  expect(taro.asked).toEqual(['privacy', 'scope.record', 'scope.camera'])
})

it('does not ask for what was allowed before, nor for what is not needed', async () => {
  taro.settings = { 'scope.record': true }
  await expect(request(MICROPHONE)).resolves.toEqual({ microphone: 'granted', camera: 'granted' })
  expect(taro.asked).toEqual(['privacy'])
})

describe('what the user refused before', () => {
  beforeEach(() => {
    taro.settings = { 'scope.record': true, 'scope.camera': false }
  })

  it('is not asked for again, as no dialogue would come: the user is led to the settings', async () => {
    taro.inSettings = () => (taro.settings = { 'scope.record': true, 'scope.camera': true })
    await expect(request(BOTH)).resolves.toEqual({ microphone: 'granted', camera: 'granted' })
    expect(taro.asked).toEqual(['privacy'])
    expect(taro.dialogues).toEqual([
      'No permission for camera: You did not allow the camera before. Please allow it in settings and come back to the call.',
    ])
  })

  it('stays refused where the user changes nothing there, and is not asked for twice', async () => {
    await expect(request(BOTH)).resolves.toEqual({ microphone: 'granted', camera: 'denied' })
    expect(taro.dialogues).toHaveLength(1)
  })

  it('stays refused where the user does not go there', async () => {
    taro.goes = false
    taro.inSettings = () => (taro.settings = { 'scope.camera': true })
    await expect(request(BOTH)).resolves.toEqual({ microphone: 'granted', camera: 'denied' })
  })

  it('is named in one dialogue for both', async () => {
    taro.settings = { 'scope.record': false, 'scope.camera': false }
    await expect(request(BOTH)).resolves.toEqual({ microphone: 'denied', camera: 'denied' })
    expect(taro.dialogues).toEqual([expect.stringContaining('microphone and camera')])
  })

  it('does not matter where it is not needed', async () => {
    await expect(request(MICROPHONE)).resolves.toEqual({ microphone: 'granted', camera: 'granted' })
    expect(taro.dialogues).toEqual([])
  })
})

describe('what the phone refuses the platform’s app', () => {
  beforeEach(() => {
    taro.system = { microphoneAuthorized: 'authorized', cameraAuthorized: 'denied' }
    taro.settings = { 'scope.record': true, 'scope.camera': true }
  })

  it('is allowed in the phone’s settings, and looked at again when the user is back', async () => {
    const answer = request(BOTH)
    await settle()
    expect(taro.dialogues).toEqual([expect.stringContaining('The phone does not let WeChat use the camera')])
    taro.system = { microphoneAuthorized: 'authorized', cameraAuthorized: 'authorized' }
    taro.shows.forEach((show) => show())
    await expect(answer).resolves.toEqual({ microphone: 'granted', camera: 'granted' })
    expect([taro.shows.size, clock.pending]).toEqual([0, 0])
  })

  it('stays refused where the user does not come back for long', async () => {
    const answer = request(BOTH)
    await clock.advance(120_000)
    await expect(answer).resolves.toEqual({ microphone: 'granted', camera: 'denied' })
    expect(taro.shows.size).toBe(0)
  })

  it('comes before the user’s own refusal, which is asked about afterwards', async () => {
    taro.settings = { 'scope.record': true, 'scope.camera': false }
    taro.inSettings = () => (taro.settings = { 'scope.record': true, 'scope.camera': true })
    const answer = request(BOTH)
    await settle()
    taro.system = { microphoneAuthorized: 'authorized', cameraAuthorized: 'authorized' }
    taro.shows.forEach((show) => show())
    await expect(answer).resolves.toEqual({ microphone: 'granted', camera: 'granted' })
    expect(taro.dialogues).toHaveLength(2)
  })

  it('is told by the dialogue, where the platform cannot be asked before', async () => {
    taro.system = null
    taro.settings = { 'scope.record': true }
    taro.authorize = () => Promise.reject({ errMsg: 'authorize:fail system permission denied' })
    taro.goes = false
    await expect(request(BOTH)).resolves.toEqual({ microphone: 'granted', camera: 'denied' })
    expect(taro.dialogues).toEqual([expect.stringContaining('The phone does not let WeChat')])
  })

  it('stays refused where its settings cannot be opened', async () => {
    taro.openAppAuthorizeSetting = () => Promise.reject(new Error('fail'))
    await expect(request(BOTH)).resolves.toEqual({ microphone: 'granted', camera: 'denied' })
  })
})

it('tells what the user refuses', async () => {
  taro.answer = false
  await expect(request(BOTH)).resolves.toEqual({ microphone: 'denied', camera: 'denied' })
  // Who has just said no is not asked to think again.
  expect(taro.dialogues).toEqual([])
})

it('asks where the settings cannot be read', async () => {
  taro.settings = null
  await expect(request(MICROPHONE)).resolves.toEqual({ microphone: 'granted', camera: 'granted' })
  expect(taro.asked).toEqual(['privacy', 'scope.record'])
})

describe('WeChat’s privacy guide', () => {
  const UNAGREED = { errMsg: 'requirePrivacyAuthorize:fail privacy permission is not authorized', errno: 104 }

  it('is agreed to before anything else is asked, also where all was allowed long ago', async () => {
    taro.settings = { 'scope.record': true }
    await expect(request(MICROPHONE)).resolves.toEqual({ microphone: 'granted', camera: 'granted' })
    expect(taro.asked).toEqual(['privacy'])
  })

  it.each([
    UNAGREED,
    { errMsg: 'requirePrivacyAuthorize:fail privacy permission is not authorized in gap' },
    { errMsg: 'requirePrivacyAuthorize:fail user deny', errno: 103 },
  ])('that is refused is no refused permission: %o', async (privacy) => {
    taro.privacy = privacy
    await expect(request(MICROPHONE)).resolves.toEqual({ microphone: 'privacyAgreement', camera: 'granted' })
    // Nobody is led to settings that have no switch for it.
    expect([taro.asked, taro.dialogues]).toEqual([['privacy'], []])
  })

  it('that is missing, or is not WeChat’s to ask for, keeps nobody from a device', async () => {
    taro.privacy = { errMsg: 'requirePrivacyAuthorize:fail not supported' }
    await expect(request(BOTH)).resolves.toEqual({ microphone: 'granted', camera: 'granted' })
    taro.requirePrivacyAuthorize = undefined
    await expect(request(BOTH)).resolves.toEqual({ microphone: 'granted', camera: 'granted' })
  })

  it('is answered through a promise as well, where Taro makes one', async () => {
    taro.requirePrivacyAuthorize = () => Promise.reject(UNAGREED)
    await expect(request(MICROPHONE)).resolves.toEqual({ microphone: 'privacyAgreement', camera: 'granted' })
  })

  it('that does not name a device keeps back that one', async () => {
    const authorize = taro.authorize
    const undeclared = {
      errMsg: 'authorize:fail api scope is not declared in the privacy agreement',
      errno: 112,
    }
    taro.authorize = (options) =>
      options.scope === 'scope.camera' ? Promise.reject(undeclared) : authorize(options)
    await expect(request(BOTH)).resolves.toEqual({ microphone: 'granted', camera: 'privacyDeclaration' })
    expect(taro.dialogues).toEqual([])
  })

  it('that is refused in the dialogue of a device is no refused permission either', async () => {
    taro.authorize = () =>
      Promise.reject({ errMsg: 'authorize:fail privacy permission is not authorized', errno: 104 })
    await expect(request(MICROPHONE)).resolves.toEqual({ microphone: 'privacyAgreement', camera: 'granted' })
  })
})
