/** @jest-environment jsdom */
import { settle } from '../../../engine/fakes/fakeClock'
import { refusal } from './FakeMediaDevices'
import { BOTH, MICROPHONE, NertcRig, TICKET } from './NertcRig'

const LOST_CAMERA = {
  type: 'media.deviceFailed',
  kind: 'video',
  code: 'DEVICE_NOT_FOUND',
  lack: 'camera',
  cause: expect.objectContaining({ code: 'DEVICE_NOT_FOUND', lack: 'camera' }),
}

let rig: NertcRig

const lights = () => rig.devices.live.filter(({ kind }) => kind === 'video').length
const facing = () => rig.devices.last('video').getSettings().facingMode

beforeEach(() => {
  rig = new NertcRig()
})

afterEach(() => rig.session.close())

describe('switching the camera off', () => {
  it('turns off the light with the tap, and tells the far side', async () => {
    await rig.talk()
    const { track } = rig.place('local')
    expect(track()).toBe(rig.devices.last('video'))
    const off = rig.session.setCamera(false)
    expect(lights()).toBe(0)
    expect(track()).toBeNull()
    await off
    expect(rig.sdk.stream.sent.video).toBeNull()
  })

  it('turns off the light also where the service refuses', async () => {
    await rig.talk()
    rig.gates.failures.set('close', new Error('no'))
    await expect(rig.session.setCamera(false)).rejects.toMatchObject({ code: 'RTC_JOIN_FAILED' })
    expect(lights()).toBe(0)
  })

  it.each([
    ['asked for', () => rig.session.setCamera(true)],
    ['of the first devices', () => rig.session.openDevices(BOTH)],
    ['waiting for its turn', () => rig.session.openDevices(BOTH).then(() => rig.session.setCamera(true))],
  ])('while one %s is still opening, lets none stay on', async (_, open) => {
    rig.gates.held.add('getUserMedia')
    const opening = open()
    await rig.gates.reached()
    const off = rig.session.setCamera(false)
    await rig.gates.release()
    await Promise.all([opening, off, rig.session.setCamera(false)])
    expect(lights()).toBe(0)
  })

  it('while it is still opening shows nothing of it to anybody', async () => {
    await rig.talk(MICROPHONE)
    const { track } = rig.place('local')
    rig.gates.held.add('getUserMedia').add('open')
    const on = rig.session.setCamera(true)
    await rig.gates.reached()
    const off = rig.session.setCamera(false)
    await rig.gates.release()
    expect([lights(), track()]).toEqual([0, null])
    await Promise.all([on, off])
    expect(rig.gates.passed).not.toContain('open#1')
  })

  it('and on again in one go leaves it on', async () => {
    await rig.talk()
    await Promise.all([rig.session.setCamera(false), rig.session.setCamera(true)])
    expect(lights()).toBe(1)
    expect(rig.sdk.stream.sent.video).toBe(rig.devices.last('video'))
  })

  it('and on, off in one go opens nothing', async () => {
    await rig.talk(MICROPHONE)
    const asked = rig.devices.asked.length
    await Promise.all([rig.session.setCamera(true), rig.session.setCamera(false)])
    expect(rig.devices.asked).toHaveLength(asked)
    expect(lights()).toBe(0)
  })
})

describe('switching the camera on', () => {
  it('in a call that began with sound alone shows it to both', async () => {
    await rig.talk(MICROPHONE)
    const { track } = rig.place('local')
    await rig.session.setCamera(true)
    expect(rig.sdk.stream.sent.video).toBe(rig.devices.last('video'))
    expect(track()).toBe(rig.devices.last('video'))
    expect(rig.sdk.streams).toHaveLength(1)
  })

  it('before the answer only shows it here', async () => {
    await rig.session.openDevices(MICROPHONE)
    await rig.session.join(TICKET)
    const { track } = rig.place('local')
    await rig.session.setCamera(true)
    expect(track()).toBe(rig.devices.last('video'))
    expect(rig.sdk.client.published).toEqual([])
  })

  it('that the user does not allow is told, and leaves the rest as it was', async () => {
    await rig.talk(MICROPHONE)
    rig.gates.failures.set('getUserMedia', refusal('NotAllowedError'))
    await expect(rig.session.setCamera(true)).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
    expect(rig.sdk.stream.sent).toEqual({ audio: rig.devices.last('audio'), video: null })
  })

  it('that the service refuses leaves no light on for nobody', async () => {
    await rig.talk(MICROPHONE)
    rig.gates.failures.set('open', new Error('no'))
    await expect(rig.session.setCamera(true)).rejects.toMatchObject({ code: 'RTC_JOIN_FAILED' })
    expect(lights()).toBe(0)
    rig.gates.failures.clear()
    await rig.session.setCamera(true)
    expect(rig.sdk.stream.sent.video).toBe(rig.devices.last('video'))
  })
})

describe('the other camera', () => {
  it('takes the place of this one, mirrored only where it shows the user', async () => {
    await rig.talk()
    const { target, track } = rig.place('local')
    const mirror = () => target.querySelector('video')?.style.transform
    expect([facing(), mirror()]).toEqual(['user', 'scaleX(-1)'])
    await rig.session.switchCamera()
    expect([facing(), mirror()]).toEqual(['environment', ''])
    expect(track()).toBe(rig.devices.last('video'))
    expect(rig.sdk.stream.sent.video).toBe(rig.devices.last('video'))
    expect(lights()).toBe(1)
    await rig.session.switchCamera()
    expect(facing()).toBe('user')
  })

  it('of a computer is the next one', async () => {
    rig.devices.cameras = [{ deviceId: 'one' }, { deviceId: 'two' }, { deviceId: 'three' }]
    await rig.talk()
    const used: unknown[] = []
    for (let time = 0; time < 3; time += 1) {
      await rig.session.switchCamera()
      used.push(rig.devices.last('video').getSettings().deviceId)
    }
    expect(used).toEqual(['two', 'three', 'one'])
  })

  it('that is looked for in a browser which never lists its cameras is told, and this one goes on', async () => {
    rig.devices.cameras = [{ deviceId: 'one' }]
    await rig.talk()
    const before = rig.devices.last('video')
    rig.gates.held.add('enumerateDevices')
    const flip = expect(rig.session.switchCamera()).rejects.toMatchObject({ code: 'TIMEOUT' })
    await rig.clock.advance(6_000)
    await flip
    expect(rig.devices.live).toContain(before)
    // Nothing that is asked for later waits for it.
    await rig.session.setCamera(false)
    expect(rig.devices.live.map(({ kind }) => kind)).toEqual(['audio'])
  })

  it('where there is none is told, and this one goes on', async () => {
    rig.devices.cameras = [{ deviceId: 'one' }]
    await rig.talk()
    const before = rig.devices.last('video')
    await expect(rig.session.switchCamera()).rejects.toMatchObject({ code: 'DEVICE_NOT_FOUND' })
    expect(rig.devices.live).toContain(before)
  })

  it('that does not open is told, and the one before opens again', async () => {
    rig.devices.cameras = [{ deviceId: 'front', facingMode: 'user' }]
    await rig.talk()
    await expect(rig.session.switchCamera()).rejects.toMatchObject({ code: 'DEVICE_NOT_FOUND' })
    expect(rig.devices.live).toContain(rig.devices.last('video'))
    expect(rig.sdk.stream.sent.video).toBe(rig.devices.last('video'))
    expect(rig.told()).toEqual([])
  })

  it('that does not open, and neither does the one before: the camera is lost', async () => {
    await rig.talk()
    rig.gates.failures.set('getUserMedia', refusal('NotReadableError'))
    await expect(rig.session.switchCamera()).rejects.toMatchObject({ code: 'DEVICE_IN_USE' })
    await settle()
    expect(rig.told()).toEqual([LOST_CAMERA])
    expect(rig.sdk.stream.sent.video).toBeNull()
  })

  it('is closed if the camera was switched off meanwhile', async () => {
    await rig.talk()
    rig.gates.held.add('getUserMedia')
    const flip = rig.session.switchCamera()
    await rig.gates.reached()
    const off = rig.session.setCamera(false)
    await rig.gates.release()
    await Promise.all([flip, off])
    expect(lights()).toBe(0)
    expect(rig.sdk.stream.sent.video).toBeNull()
  })

  it('that does not open is not made up for if the camera was switched off meanwhile', async () => {
    await rig.talk()
    rig.gates.held.add('getUserMedia')
    const flip = rig.session.switchCamera()
    await rig.gates.reached()
    const off = rig.session.setCamera(false)
    await rig.gates.release(refusal('NotReadableError'))
    await expect(flip).rejects.toMatchObject({ code: 'DEVICE_IN_USE' })
    await off
    expect(rig.devices.asked).toHaveLength(2)
    expect(lights()).toBe(0)
  })

  it('is closed if the call ended while the cameras were counted', async () => {
    rig.devices.cameras = [{ deviceId: 'one' }, { deviceId: 'two' }]
    await rig.talk()
    rig.gates.held.add('enumerateDevices')
    const flip = rig.session.switchCamera()
    await rig.gates.reached()
    await rig.session.close()
    await rig.gates.release()
    await expect(flip).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(rig.devices.live).toEqual([])
  })

  it('is not opened for a camera that is off', async () => {
    await rig.talk(MICROPHONE)
    await rig.session.switchCamera()
    expect(lights()).toBe(0)
  })
})

it('tells of a camera that was taken away, to both', async () => {
  await rig.talk()
  const { track } = rig.place('local')
  rig.devices.last('video').lose()
  expect(track()).toBeNull()
  await settle()
  expect(rig.told()).toEqual([LOST_CAMERA])
  expect(rig.sdk.stream.sent.video).toBeNull()
  await rig.session.setCamera(true)
  expect(rig.sdk.stream.sent.video).toBe(rig.devices.last('video'))
})

describe('a camera that cannot be opened with the microphone', () => {
  it.each([
    ['NotReadableError', 'DEVICE_IN_USE', 'cameraInUse'],
    ['NotFoundError', 'DEVICE_NOT_FOUND', 'camera'],
  ])('for a %s keeps nobody from talking, and is told', async (name, code, lack) => {
    rig.gates.failures.set('getUserMedia#1', refusal(name))
    await rig.talk()
    expect(rig.devices.live.map(({ kind }) => kind)).toEqual(['audio'])
    expect(rig.told()).toEqual([
      {
        type: 'media.deviceFailed',
        kind: 'video',
        code,
        lack,
        cause: expect.objectContaining({ code, lack }),
      },
    ])
    // The next tap tries again.
    await rig.session.setCamera(true)
    expect(rig.sdk.stream.sent.video).toBe(rig.devices.last('video'))
  })

  it('is told by the tap that tries again, for as long as it is so', async () => {
    rig.gates.failures.set('getUserMedia#1', refusal('NotReadableError'))
    rig.gates.failures.set('getUserMedia#3', refusal('NotReadableError'))
    await rig.talk()
    await expect(rig.session.setCamera(true)).rejects.toMatchObject({
      code: 'DEVICE_IN_USE',
      lack: 'cameraInUse',
    })
    expect(lights()).toBe(0)
  })

  it('is not what is lacking where the microphone does not open either', async () => {
    rig.gates.failures.set('getUserMedia', refusal('NotReadableError'))
    await expect(rig.session.openDevices(BOTH)).rejects.toMatchObject({
      code: 'DEVICE_IN_USE',
      lack: 'microphoneInUse',
    })
    expect(rig.told()).toEqual([])
  })
})
