/** @jest-environment jsdom */
import { CallError } from '../../../../../src/call/error/CallError'
import { settle } from '../../../engine/fakes/fakeClock'
import { refusal } from './FakeMediaDevices'
import { BOTH, MICROPHONE, NertcRig, TICKET } from './NertcRig'

let rig: NertcRig

beforeEach(() => {
  rig = new NertcRig()
})

afterEach(() => rig.session.close())

describe('joining', () => {
  it('opens and publishes nothing', async () => {
    await expect(rig.session.join(TICKET)).resolves.toEqual({ uid: 11, cid: 7 })
    expect(rig.gates.passed).toEqual(['join#1'])
  })

  it('tells the SDK who it is, and to report to nobody', async () => {
    await rig.session.join(TICKET)
    expect(rig.sdk.client.options).toEqual({ appkey: 'app', report: false })
    expect(rig.sdk.client.joined).toEqual([{ channelName: 'rtc-1', uid: 11, token: 'secret-token' }])
  })

  it('without a token names none, as an application in debug mode has it', async () => {
    await rig.session.join({ ...TICKET, token: '' })
    expect(rig.sdk.client.joined).toEqual([{ channelName: 'rtc-1', uid: 11 }])
  })

  it('goes to a private deployment where there is one', async () => {
    const own = new NertcRig({
      channelServer: 'http://127.0.0.1/channel',
      roomServer: 'http://127.0.0.1/room',
    })
    await own.session.join(TICKET)
    expect(own.sdk.client.joined[0]?.neRtcServerAddresses).toEqual({
      channelServer: 'http://127.0.0.1/channel',
      statisticsServer: '',
      statisticsWebSocketServer: '',
      roomServer: 'http://127.0.0.1/room',
    })
  })

  it('that fails leaves no client behind, and may be tried again', async () => {
    rig.gates.failures.set('join', Object.assign(new Error('offline'), { code: 10_002 }))
    await expect(rig.session.join(TICKET)).rejects.toMatchObject({ code: 'NETWORK' })
    expect(rig.left).toMatchObject({ clients: 0, listeners: 0, timers: 0 })
    rig.gates.failures.clear()
    await expect(rig.session.join(TICKET)).resolves.toMatchObject({ uid: 11 })
  })

  it('for which the SDK makes no client fails with a CallError, too', async () => {
    rig.sdk.createClient = () => {
      throw new Error('no appkey')
    }
    const failed = await rig.session.join(TICKET).catch((thrown: unknown) => thrown)
    expect(failed).toBeInstanceOf(CallError)
    expect(failed).toMatchObject({ code: 'RTC_JOIN_FAILED' })
  })

  it('does not wait for the permission dialogue', async () => {
    rig.gates.held.add('getUserMedia')
    const opening = rig.session.openDevices(BOTH)
    await rig.gates.reached()
    await expect(rig.session.join(TICKET)).resolves.toMatchObject({ uid: 11 })
    await rig.gates.release()
    await opening
  })
})

describe('publishing', () => {
  it('comes after opening and joining, with the very devices that are open', async () => {
    await rig.talk()
    expect(rig.gates.passed).toEqual(['getUserMedia#1', 'join#1', 'init#1', 'publish#1'])
    expect(rig.sdk.client.published).toEqual([rig.sdk.stream])
    expect(rig.sdk.stream.options).toMatchObject({
      uid: 11,
      client: rig.sdk.client,
      audio: true,
      video: true,
    })
    expect(rig.sdk.stream.sent).toEqual({
      audio: rig.devices.last('audio'),
      video: rig.devices.last('video'),
    })
  })

  it('of an audio call has no picture', async () => {
    await rig.talk(MICROPHONE)
    expect(rig.sdk.stream.options).toMatchObject({ audio: true, video: false })
    expect(rig.sdk.stream.sent.video).toBeNull()
    expect(rig.devices.asked).toEqual([{ audio: expect.anything() }])
  })

  it('is refused before joining', async () => {
    await rig.session.openDevices(MICROPHONE)
    await expect(rig.session.publish()).rejects.toMatchObject({ code: 'INTERNAL' })
  })

  it('with nothing open sends nothing, until something is opened', async () => {
    await rig.session.join(TICKET)
    await rig.session.publish()
    expect(rig.sdk.streams).toEqual([])
    await rig.session.setCamera(true)
    expect(rig.sdk.client.published).toEqual([rig.sdk.stream])
    expect(rig.sdk.stream.options).toMatchObject({ audio: false, video: true })
  })

  it('goes out muted where the microphone was switched off before', async () => {
    await rig.session.openDevices(MICROPHONE)
    await rig.session.setMicrophone(false)
    await rig.session.join(TICKET)
    await rig.session.publish()
    expect(rig.gates.passed).toEqual(['getUserMedia#1', 'join#1', 'init#1', 'muteAudio#1', 'publish#1'])
    expect(rig.devices.last('audio').enabled).toBe(false)
  })

  it('that fails is not tried a second time behind one’s back', async () => {
    rig.gates.failures.set('publish', new Error('refused'))
    await expect(rig.talk()).rejects.toMatchObject({ code: 'RTC_JOIN_FAILED' })
    await rig.session.setMicrophone(false)
    expect(rig.gates.passed.filter((name) => name.startsWith('publish'))).toEqual(['publish#1'])
  })

  it('that is tried again goes out muted again', async () => {
    await rig.session.setMicrophone(false)
    rig.gates.failures.set('publish', new Error('refused'))
    await expect(rig.talk(MICROPHONE)).rejects.toMatchObject({ code: 'RTC_JOIN_FAILED' })
    rig.gates.failures.clear()
    await rig.session.publish()
    expect(rig.sdk.streams.map(({ muted }) => muted)).toEqual([true, true])
  })

  it('while the SDK reconnects counts: it does so when it is back', async () => {
    await rig.session.openDevices(MICROPHONE)
    await rig.session.join(TICKET)
    rig.sdk.client.state = 'CONNECTING'
    rig.gates.failures.set('publish', Object.assign(new Error('connecting'), { code: 10_020 }))
    await expect(rig.session.publish()).resolves.toBeUndefined()
    rig.gates.failures.clear()
    await rig.session.setMicrophone(false)
    expect(rig.sdk.stream.muted).toBe(true)
    expect(rig.sdk.streams).toHaveLength(1)
  })

  it('fails where the SDK makes no stream', async () => {
    rig.sdk.streamRefused = true
    await expect(rig.talk()).rejects.toMatchObject({ code: 'INTERNAL' })
  })
})

describe('the microphone', () => {
  it('is silent at once, and the far side is told', async () => {
    await rig.talk()
    const off = rig.session.setMicrophone(false)
    expect(rig.devices.last('audio').enabled).toBe(false)
    await off
    expect(rig.sdk.stream.muted).toBe(true)
    await rig.session.setMicrophone(true)
    expect(rig.devices.last('audio').enabled).toBe(true)
    expect(rig.sdk.stream.muted).toBe(false)
    expect(rig.devices.tracks).toHaveLength(2)
  })

  it('obeys the last of two quick taps', async () => {
    await rig.talk(MICROPHONE)
    await rig.session.setMicrophone(false)
    rig.gates.held.add('unmuteAudio')
    const taps = [rig.session.setMicrophone(true)]
    await rig.gates.reached()
    taps.push(rig.session.setMicrophone(false))
    // The SDK turns the track on with its answer.
    await rig.gates.release()
    await Promise.all(taps)
    expect(rig.devices.last('audio').enabled).toBe(false)
    expect(rig.sdk.stream.muted).toBe(true)
  })

  it('may be switched off before it is open', async () => {
    rig.gates.held.add('getUserMedia')
    const opening = rig.session.openDevices(MICROPHONE)
    const off = rig.session.setMicrophone(false)
    await rig.gates.reached()
    await rig.gates.release()
    await Promise.all([opening, off])
    expect(rig.devices.last('audio').enabled).toBe(false)
  })

  it('that was pulled out is replaced by another one, and nobody need know', async () => {
    await rig.talk()
    const first = rig.devices.last('audio')
    first.lose()
    await settle()
    const second = rig.devices.last('audio')
    expect(second).not.toBe(first)
    expect(rig.sdk.stream.sent.audio).toBe(second)
    expect(rig.told()).toEqual([])
  })

  it('that was pulled out while muted is replaced by one that is', async () => {
    await rig.talk()
    await rig.session.setMicrophone(false)
    rig.devices.last('audio').lose()
    await settle()
    expect(rig.devices.last('audio').enabled).toBe(false)
    expect(rig.sdk.stream.muted).toBe(true)
    await rig.session.setMicrophone(true)
    expect(rig.devices.last('audio').enabled).toBe(true)
    expect(rig.sdk.stream.muted).toBe(false)
  })

  it('that was muted while it was replaced goes out muted', async () => {
    await rig.talk()
    rig.gates.held.add('getUserMedia')
    rig.devices.last('audio').lose()
    await rig.gates.reached()
    const off = rig.session.setMicrophone(false)
    await rig.gates.release()
    await off
    expect(rig.gates.passed.slice(-2)).toEqual(['muteAudio#1', 'open#1'])
    expect(rig.devices.last('audio').enabled).toBe(false)
  })

  it('that is told to be gone a second time was replaced long ago', async () => {
    await rig.talk()
    const first = rig.devices.last('audio')
    first.lose()
    await settle()
    first.lose()
    await settle()
    expect(rig.devices.tracks).toHaveLength(3)
  })

  it('that was lost is told, and comes back with the next tap, heard and not muted', async () => {
    await rig.talk()
    await rig.session.setMicrophone(false)
    rig.gates.failures.set('getUserMedia', refusal('NotFoundError'))
    rig.devices.last('audio').lose()
    await settle()
    expect(rig.told()).toEqual([expect.objectContaining({ kind: 'audio', lack: 'microphone' })])
    expect(rig.logged).toEqual([
      {
        text: 'the lost audio was not replaced',
        cause: expect.objectContaining({ code: 'DEVICE_NOT_FOUND' }),
      },
    ])
    expect(rig.sdk.stream.sent.audio).toBeNull()

    rig.gates.failures.clear()
    await rig.session.setMicrophone(true)
    expect(rig.sdk.stream.sent.audio).toBe(rig.devices.last('audio'))
    expect(rig.devices.last('audio').enabled).toBe(true)
    expect(rig.sdk.stream.muted).toBe(false)
  })
})

describe('devices that do not open', () => {
  it.each([
    ['NotAllowedError', 'PERMISSION_DENIED'],
    ['SecurityError', 'PERMISSION_DENIED'],
    ['NotFoundError', 'DEVICE_NOT_FOUND'],
    ['OverconstrainedError', 'DEVICE_NOT_FOUND'],
    ['NotReadableError', 'DEVICE_IN_USE'],
    ['AbortError', 'DEVICE_IN_USE'],
    ['SomethingNewError', 'DEVICE_NOT_FOUND'],
  ])('for a %s are %s', async (name, code) => {
    rig.gates.failures.set('getUserMedia', refusal(name))
    const failed = await rig.session.openDevices(BOTH).catch((thrown: unknown) => thrown)
    expect(failed).toBeInstanceOf(CallError)
    expect(failed).toMatchObject({ code, message: expect.stringContaining(name) })
  })

  it('on an insecure page are UNSUPPORTED_PLATFORM', async () => {
    Object.defineProperty(rig.devices, 'browser', {
      get() {
        throw new CallError('UNSUPPORTED_PLATFORM', 'serve it over https')
      },
    })
    await expect(rig.session.openDevices(BOTH)).rejects.toMatchObject({ code: 'UNSUPPORTED_PLATFORM' })
  })

  it('may be opened later', async () => {
    rig.gates.failures.set('getUserMedia', refusal('NotAllowedError'))
    await expect(rig.session.openDevices(BOTH)).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
    rig.gates.failures.clear()
    await rig.session.openDevices(BOTH)
    expect(rig.devices.live).toHaveLength(2)
  })

  it('are not opened twice', async () => {
    await rig.session.openDevices(BOTH)
    await rig.session.openDevices(BOTH)
    expect(rig.devices.tracks).toHaveLength(2)
  })
})
