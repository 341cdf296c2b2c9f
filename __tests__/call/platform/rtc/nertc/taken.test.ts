/** @jest-environment jsdom */
import { settle } from '../../../engine/fakes/fakeClock'
import { refusal } from './FakeMediaDevices'
import { NertcRig } from './NertcRig'

let rig: NertcRig
beforeEach(async () => {
  rig = new NertcRig()
  await rig.talk()
})
afterEach(() => rig.session.close())

/** The system takes a device, or gives it back, and everybody has had the time to notice. */
async function take(kind: 'audio' | 'video', isTaken: boolean): Promise<void> {
  rig.devices.last(kind).take(isTaken)
  await rig.clock.advance(1_000)
}

const taken = (kind: 'audio' | 'video', lack: string) => ({
  type: 'media.deviceFailed',
  kind,
  code: 'DEVICE_IN_USE',
  lack,
  cause: expect.objectContaining({ code: 'DEVICE_IN_USE', lack }),
})

describe('a device that the system takes for a while', () => {
  test('as a microphone is said here and there, and so is that it is back', async () => {
    await take('audio', true)
    expect(rig.told()).toEqual([taken('audio', 'microphoneInUse')])
    expect(rig.sdk.stream.muted).toBe(true)
    await take('audio', false)
    expect(rig.told()).toEqual([{ type: 'media.deviceRestored', kind: 'audio' }])
    expect(rig.sdk.stream.muted).toBe(false)
  })

  test('as a camera is not sent meanwhile', async () => {
    await take('video', true)
    expect(rig.told()).toEqual([taken('video', 'cameraInUse')])
    expect(rig.sdk.stream.sent.video).toBeNull()
    await take('video', false)
    expect(rig.told()).toEqual([{ type: 'media.deviceRestored', kind: 'video' }])
    expect(rig.sdk.stream.sent.video).toBe(rig.devices.last('video'))
  })

  test('but for a moment is not told', async () => {
    rig.devices.last('audio').take(true)
    await rig.clock.advance(900)
    rig.devices.last('audio').take(false)
    await rig.clock.advance(5_000)
    expect([rig.told(), rig.sdk.stream.muted]).toEqual([[], false])
  })

  test('is not heard again by itself where its user has muted it meanwhile', async () => {
    await take('audio', true)
    await rig.session.setMicrophone(false)
    rig.told()
    await take('audio', false)
    expect([rig.told(), rig.sdk.stream.muted]).toEqual([[], true])
  })

  test('opens anew with a tap, though it is never given back', async () => {
    await take('audio', true)
    const former = rig.devices.last('audio')
    await rig.session.setMicrophone(true)
    expect([former.readyState, rig.devices.last('audio') === former]).toEqual(['ended', false])
    expect(rig.sdk.stream.sent.audio).toBe(rig.devices.last('audio'))
    expect(rig.sdk.stream.muted).toBe(false)
  })

  test('is off where it does not open with a tap, and stays so when it is given back', async () => {
    await take('audio', true)
    const former = rig.devices.last('audio')
    rig.gates.failures.set('getUserMedia', refusal('NotReadableError'))
    await expect(rig.session.setMicrophone(true)).rejects.toMatchObject({ code: 'DEVICE_IN_USE' })
    rig.told()
    await take('audio', false)
    expect([former.enabled, rig.sdk.stream.muted, rig.told()]).toEqual([false, true, []])
    await rig.session.setMicrophone(true)
    expect([former.enabled, rig.sdk.stream.muted]).toEqual([true, false])
  })

  test('is neither missed nor given back as a microphone that was muted before', async () => {
    await rig.session.setMicrophone(false)
    await take('audio', true)
    await take('audio', false)
    expect([rig.told(), rig.devices.last('audio').enabled, rig.sdk.stream.muted]).toEqual([[], false, true])
  })

  test('opens anew when the page is shown again, and stays away where the system still has it', async () => {
    await take('audio', true)
    await take('video', true)
    rig.told()
    rig.gates.failures.set('getUserMedia', refusal('NotReadableError'))
    rig.page.show()
    await settle()
    expect(rig.told()).toEqual([])
    rig.gates.failures.clear()
    rig.page.show()
    await rig.clock.advance(10)
    await settle()
    expect(rig.told()).toEqual([
      { type: 'media.deviceRestored', kind: 'audio' },
      { type: 'media.deviceRestored', kind: 'video' },
    ])
    expect(rig.sdk.stream.sent).toEqual({
      audio: rig.devices.last('audio'),
      video: rig.devices.last('video'),
    })
  })
})

describe('a device, or the SDK, that never answers', () => {
  test('keeps nobody waiting: a camera that does not open costs no sound', async () => {
    const other = new NertcRig()
    other.gates.held.add('getUserMedia#1')
    const opening = other.session.openDevices({ microphone: true, camera: true })
    await other.clock.advance(6_000)
    await opening
    expect(other.devices.live.map(({ kind }) => kind)).toEqual(['audio'])
    expect(other.told()).toEqual([expect.objectContaining({ kind: 'video', code: 'TIMEOUT' })])
    // What comes after all is closed again.
    await other.gates.release()
    expect(other.devices.live.map(({ kind }) => kind)).toEqual(['audio'])
    await other.session.close()
  })

  test('waits for a microphone that is slow, such as that of a headset in the air', async () => {
    const other = new NertcRig()
    other.gates.held.add('getUserMedia')
    const opening = other.session.openDevices({ microphone: true, camera: false })
    await other.clock.advance(11_000)
    await other.gates.release()
    await opening
    expect(other.devices.live.map(({ kind }) => kind)).toEqual(['audio'])
    await other.session.close()
  })

  test('fails the microphone in time', async () => {
    const other = new NertcRig()
    other.gates.held.add('getUserMedia')
    const opening = other.session.openDevices({ microphone: true, camera: false })
    const failed = expect(opening).rejects.toMatchObject({ code: 'TIMEOUT' })
    await other.clock.advance(12_000)
    await failed
    await other.gates.release()
    expect(other.devices.live).toEqual([])
    await other.session.close()
  })

  test('fails the publishing in time, and blocks nothing behind it', async () => {
    const other = new NertcRig()
    await other.session.openDevices({ microphone: true, camera: false })
    await other.session.join({ channelName: 'rtc', uid: 11, token: '' })
    other.gates.held.add('publish')
    const publishing = other.session.publish()
    const failed = expect(publishing).rejects.toMatchObject({ code: 'TIMEOUT' })
    await other.clock.advance(10_000)
    await failed
    await other.session.setMicrophone(false)
    await other.session.close()
  })
})

describe('an element that the system pauses', () => {
  const sound = () => {
    const [element] = rig.page.elements.filter(({ tagName }) => tagName === 'AUDIO')
    if (element === undefined) throw new Error('nothing sounds')
    return element
  }

  test('plays on at once, or as soon as the page is shown or touched', async () => {
    await rig.publishFar(22, 'audio')
    await settle()
    rig.told()
    const play = jest.spyOn(sound(), 'play')
    sound().dispatchEvent(new Event('pause'))
    await settle()
    expect([play.mock.calls.length, rig.told()]).toEqual([1, []])
    rig.page.refusal = refusal('NotAllowedError')
    play.mockRestore()
    jest.spyOn(sound(), 'play').mockImplementation(async () => {
      if (rig.page.refusal !== null) throw rig.page.refusal
    })
    sound().dispatchEvent(new Event('pause'))
    await settle()
    expect(rig.told()).toEqual([{ type: 'media.playBlocked', blocked: true }])
    rig.page.refusal = null
    rig.page.show()
    await settle()
    expect(rig.told()).toEqual([{ type: 'media.playBlocked', blocked: false }])
  })

  test('is told of a picture as well, until both are played', async () => {
    rig.place('remote')
    await rig.publishFar(22, 'audio', 'video')
    await settle()
    rig.told()
    rig.page.refusal = refusal('NotAllowedError')
    for (const element of rig.page.elements) element.dispatchEvent(new Event('pause'))
    await settle()
    expect(rig.told()).toEqual([{ type: 'media.playBlocked', blocked: true }])
    rig.page.refusal = null
    await rig.session.resumePlay()
    expect(rig.told()).toEqual([{ type: 'media.playBlocked', blocked: false }])
  })
})
