/** @jest-environment jsdom */
import { settle } from '../../../engine/fakes/fakeClock'
import { refusal } from './FakeMediaDevices'
import { MICROPHONE, NertcRig, NOTHING } from './NertcRig'

const ON = { type: 'media.screenChanged', on: true }
const OFF = { type: 'media.screenChanged', on: false }

let rig: NertcRig

beforeEach(() => {
  rig = new NertcRig()
  // As the machine answers to what the session tells.
  rig.session.on((event) => {
    if (event.type === 'media.screenChanged' && !event.on) void rig.session.setCamera(true)
  })
})

afterEach(() => rig.session.close())

const start = () => rig.session.screen?.start()
const stop = () => rig.session.screen?.stop()
const sent = () => rig.sdk.stream.sent.video
const shown = () => rig.devices.screens.filter(({ readyState }) => readyState === 'live')
const lights = () => rig.devices.live.filter(({ kind }) => kind === 'video').length

describe('a screen', () => {
  it('goes out in the camera’s place, which is closed, and is shown here as it is', async () => {
    await rig.talk()
    const { target, track } = rig.place('local')
    await expect(start()).resolves.toBe(true)
    await settle()
    expect(rig.told()).toEqual([ON])
    expect([lights(), shown().length]).toEqual([0, 1])
    expect(sent()).toBe(rig.devices.screens[0])
    expect(track()).toBe(rig.devices.screens[0])
    // Letters are read from left to right on both sides.
    expect(target.querySelector('video')?.style.transform).toBe('')
    expect(rig.devices.screens[0]?.contentHint).toBe('detail')
    expect(rig.sdk.streams).toHaveLength(1)
  })

  it('is asked for without its sound, sharp, and not as the page that shows it', async () => {
    await rig.talk()
    await start()
    expect(rig.devices.screensAsked).toEqual([
      {
        video: { width: { max: 1920 }, height: { max: 1080 }, frameRate: { max: 15 } },
        audio: false,
        selfBrowserSurface: 'exclude',
        surfaceSwitching: 'include',
      },
    ])
  })

  it('is asked for with the tap: a browser lets nobody choose later', async () => {
    await rig.talk()
    rig.gates.held.add('getUserMedia')
    const flip = rig.session.switchCamera()
    const started = start()
    expect(rig.devices.screensAsked).toHaveLength(1)
    await rig.gates.release()
    await Promise.all([flip, started])
    expect(sent()).toBe(rig.devices.screens[0])
  })

  it('closes a camera that is still opening, too', async () => {
    await rig.talk(MICROPHONE)
    rig.gates.held.add('getUserMedia')
    const on = rig.session.setCamera(true)
    await rig.gates.reached()
    const started = start()
    await settle()
    await rig.gates.release()
    await Promise.all([on, started])
    expect([lights(), shown().length]).toEqual([0, 1])
  })

  it('keeps a camera that waits for its turn from opening', async () => {
    await rig.talk(MICROPHONE)
    rig.gates.held.add('muteAudio')
    const off = rig.session.setMicrophone(false)
    await rig.gates.reached()
    const on = rig.session.setCamera(true)
    const started = start()
    await settle()
    await rig.gates.release()
    await Promise.all([off, on, started])
    expect([lights(), shown().length]).toEqual([0, 1])
  })

  it('goes out where the camera was off', async () => {
    await rig.talk(MICROPHONE)
    await start()
    expect(sent()).toBe(rig.devices.screens[0])
  })

  it('is encoded to be read, and the camera after it as it was before', async () => {
    await rig.talk()
    const { stream } = rig.sdk
    await start()
    await settle()
    expect([stream.profile, stream.rate]).toEqual([{ resolution: 16, frameRate: 3 }, null])
    stop()
    await settle()
    expect([stream.profile, stream.rate]).toEqual([{ resolution: 4, frameRate: 3 }, 800])
  })

  it('gives the place back to what the app asks of the camera', async () => {
    rig.camera = { resolution: 720 }
    const session = rig.open()
    await session.openDevices({ microphone: true, camera: true })
    await session.join({ channelName: 'rtc-1', uid: 11, token: '' })
    await session.publish()
    await session.setCamera(false)
    await session.screen?.start()
    session.screen?.stop()
    await session.setCamera(true)
    expect(rig.sdk.stream.profile).toEqual({ resolution: 8, frameRate: 3 })
    await session.close()
  })
})

describe('an end of it', () => {
  it.each([
    ['by its user', stop],
    ['by the browser’s own button', () => rig.devices.screens[0]?.lose()],
  ])('%s brings the camera back', async (_, end) => {
    await rig.talk()
    await start()
    end()
    await settle()
    expect(rig.told()).toEqual([ON, OFF])
    expect([lights(), shown()]).toEqual([1, []])
    expect(sent()).toBe(rig.devices.last('video'))
  })

  it('that comes twice is told once', async () => {
    await rig.talk()
    await start()
    stop()
    stop()
    rig.devices.screens[0]?.lose()
    await settle()
    expect(rig.told()).toEqual([ON, OFF])
  })

  it('with the call leaves nothing, and tells nobody', async () => {
    await rig.talk()
    await start()
    rig.told()
    await rig.session.close()
    expect([shown(), rig.told()]).toEqual([[], []])
    expect(rig.left).toEqual(NOTHING)
  })

  it('does nothing where none is shown', async () => {
    await rig.talk()
    stop()
    await settle()
    expect(rig.told()).toEqual([])
    expect(lights()).toBe(1)
  })
})

describe('choosing', () => {
  it.each(['Permission denied', 'Permission denied by user', ''])(
    'nothing (%s) is no failure, and changes nothing',
    async (message) => {
      await rig.talk()
      rig.gates.failures.set('getDisplayMedia', refusal('NotAllowedError', message))
      await expect(start()).resolves.toBe(false)
      expect(rig.told()).toEqual([])
      expect(lights()).toBe(1)
    },
  )

  it.each([
    ['NotAllowedError', 'Permission denied by system', 'PERMISSION_DENIED', 'screenRefused'],
    ['NotAllowedError', 'disallowed by permissions policy', 'PERMISSION_DENIED', 'screenRefused'],
    ['NotFoundError', 'no source', 'PERMISSION_DENIED', 'screenRefused'],
    ['NotReadableError', 'it does not start', 'PERMISSION_DENIED', 'screenRefused'],
    ['InvalidStateError', 'no user gesture', 'INTERNAL', null],
  ])('that fails with %s (%s) is told', async (name, message, code, lack) => {
    await rig.talk()
    rig.gates.failures.set('getDisplayMedia', refusal(name, message))
    await expect(start()).rejects.toMatchObject({ code, lack })
    expect(rig.told()).toEqual([])
  })

  it('is not offered where the browser has none', async () => {
    rig.devices.sharesScreens = false
    await rig.talk()
    await expect(start()).rejects.toMatchObject({ code: 'UNSUPPORTED_PLATFORM' })
  })

  it('is offered once, however often it is tapped', async () => {
    await rig.talk()
    rig.gates.held.add('getDisplayMedia')
    const taps = [start(), start()]
    await rig.gates.release()
    await expect(Promise.all(taps)).resolves.toEqual([true, true])
    await expect(start()).resolves.toBe(true)
    expect(rig.devices.screensAsked).toHaveLength(1)
  })

  it.each([
    ['it is not wanted any more', () => Promise.resolve(stop())],
    ['the call is over', () => rig.session.close()],
  ])('while %s shows nothing', async (_, meanwhile) => {
    await rig.talk()
    rig.gates.held.add('getDisplayMedia')
    const started = start()
    await meanwhile()
    await rig.gates.release()
    await expect(started).resolves.toBe(false)
    expect([shown(), rig.told()]).toEqual([[], []])
  })

  it('can be done anew after it was not wanted', async () => {
    await rig.talk()
    await start()
    stop()
    await expect(start()).resolves.toBe(true)
    await settle()
    expect(sent()).toBe(rig.devices.screens[1])
    expect(lights()).toBe(0)
  })
})

it('that cannot be sent is told, taken back, and leaves the camera', async () => {
  await rig.talk(MICROPHONE)
  rig.gates.failures.set('open#1', new Error('no'))
  await expect(start()).rejects.toMatchObject({ code: 'RTC_JOIN_FAILED' })
  await settle()
  expect(rig.told()).toEqual([ON, OFF])
  expect(shown()).toEqual([])
  expect(sent()).toBe(rig.devices.last('video'))
})

it('that ends while the call does tells of no failure', async () => {
  await rig.talk(MICROPHONE)
  rig.gates.held.add('open')
  const started = start()
  await rig.gates.reached()
  const closed = rig.session.close()
  await rig.gates.release()
  await closed
  await expect(started).resolves.toBe(false)
})
