/** @jest-environment jsdom */
import { settle } from '../../../engine/fakes/fakeClock'
import { BOTH, MICROPHONE, NertcRig, PEER, TICKET } from './NertcRig'

let rig: NertcRig

beforeEach(() => {
  rig = new NertcRig()
})

afterEach(() => rig.session.close())

describe('what is sent is made ready before it may be sent', () => {
  it('as soon as there are devices, and a room that is being entered', async () => {
    await rig.session.openDevices(BOTH)
    expect(rig.sdk.streams).toEqual([])
    rig.gates.held.add('join')
    const joining = rig.session.join(TICKET)
    await rig.gates.reached()
    expect(rig.gates.passed).toEqual(['getUserMedia#1', 'join#1', 'init#1'])
    await rig.gates.release()
    await joining
    await rig.session.publish()
    expect(rig.sdk.streams).toEqual([rig.sdk.stream])
  })

  it('also where the devices come later than the room', async () => {
    await rig.session.join(TICKET)
    await rig.session.openDevices(BOTH)
    expect(rig.gates.passed).toEqual(['join#1', 'getUserMedia#1', 'init#1'])
    expect(rig.sdk.client.published).toEqual([])
  })

  it('and made anew where a device was closed meanwhile', async () => {
    await rig.session.join(TICKET)
    await rig.session.openDevices(BOTH)
    await rig.session.setCamera(false)
    await rig.session.publish()
    const [first, second] = rig.sdk.streams
    expect(rig.sdk.streams).toHaveLength(2)
    expect(rig.sdk.client.published).toEqual([second])
    expect(second?.options).toMatchObject({ audio: true, video: false })
    await rig.session.close()
    expect([first?.destroyed, second?.destroyed]).toEqual([true, false])
  })

  it('and let go of where it never was sent, as the SDK would keep it', async () => {
    await rig.session.openDevices(BOTH)
    await rig.session.join(TICKET)
    await rig.session.close()
    expect(rig.sdk.streams.map(({ destroyed }) => destroyed)).toEqual([true])
  })

  it('but not in the middle of being made ready, as what the SDK does next waits for the end of that', async () => {
    await rig.session.join(TICKET)
    rig.gates.held.add('init')
    const cancelled = expect(rig.session.openDevices(BOTH)).rejects.toMatchObject({ code: 'CANCELLED' })
    await rig.gates.reached()
    const closing = rig.session.close()
    await settle()
    expect(rig.sdk.stream.destroyed).toBe(false)
    await rig.gates.release()
    expect(rig.sdk.stream.destroyed).toBe(true)
    await Promise.all([closing, cancelled])
  })

  it('and fails only where it is sent', async () => {
    rig.gates.failures.set('init', new Error('no such thing'))
    await rig.session.join(TICKET)
    await rig.session.openDevices(MICROPHONE)
    await expect(rig.session.publish()).rejects.toMatchObject({ code: 'RTC_JOIN_FAILED' })
  })
})

describe('the picture', () => {
  it('is asked for by itself, and the sound is kept when it is there', async () => {
    await rig.session.join(TICKET)
    const stream = await rig.publishFar(PEER, 'video', 'audio')
    expect(rig.sdk.client.kindsAsked).toEqual([
      { audio: false, video: true },
      { audio: true, video: true },
    ])
    stream.video = null
    await rig.addFar(stream, 'video')
    expect(rig.sdk.client.kindsAsked.at(-1)).toEqual({ audio: true, video: true })
  })
})
