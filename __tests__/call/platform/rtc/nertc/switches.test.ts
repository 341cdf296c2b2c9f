/** @jest-environment jsdom */
import { settle } from '../../../engine/fakes/fakeClock'
import { refusal } from './FakeMediaDevices'
import { MICROPHONE, NertcRig } from './NertcRig'

let rig: NertcRig
beforeEach(async () => {
  rig = new NertcRig()
  await rig.talk(MICROPHONE)
})
afterEach(() => rig.session.close())

const isHeard = () => rig.devices.last('audio').enabled

/** Asks for the microphone, and waits for longer than the SDK may take, which does not answer. */
async function unanswered(on: boolean): Promise<void> {
  rig.gates.held.add(on ? 'unmuteAudio#1' : 'muteAudio#1')
  const failed = expect(rig.session.setMicrophone(on)).rejects.toMatchObject({ code: 'TIMEOUT' })
  await rig.clock.advance(10_000)
  await failed
  await settle()
}

describe('a microphone that could not be turned on', () => {
  test('is off, since that is what its user is told, and the far side is told so as well', async () => {
    await rig.session.setMicrophone(false)
    await unanswered(true)
    expect(isHeard()).toBe(false)
    expect(rig.gates.passed.slice(-2)).toEqual(['unmuteAudio#1', 'muteAudio#2'])
  })

  test('stays off when the SDK answers after all, which turns it on by itself', async () => {
    await rig.session.setMicrophone(false)
    await unanswered(true)
    await rig.gates.release()
    expect([isHeard(), rig.sdk.stream.muted]).toEqual([false, true])
  })

  test('stays off when its user has tapped it off meanwhile', async () => {
    await rig.session.setMicrophone(false)
    await unanswered(true)
    await rig.session.setMicrophone(false)
    await rig.gates.release()
    expect([isHeard(), rig.sdk.stream.muted]).toEqual([false, true])
  })

  test('may be turned on again', async () => {
    await rig.session.setMicrophone(false)
    rig.gates.failures.set('unmuteAudio#1', new Error('no'))
    await expect(rig.session.setMicrophone(true)).rejects.toMatchObject({ code: 'RTC_JOIN_FAILED' })
    expect(isHeard()).toBe(false)
    await rig.session.setMicrophone(true)
    expect([isHeard(), rig.sdk.stream.muted]).toEqual([true, false])
  })

  test('is off also for a tap that waited behind it: what its user was told last is that it is off', async () => {
    await rig.session.setMicrophone(false)
    rig.gates.held.add('unmuteAudio#1')
    const failed = expect(rig.session.setMicrophone(true)).rejects.toMatchObject({ code: 'TIMEOUT' })
    const later = [rig.session.setMicrophone(false), rig.session.setMicrophone(true)]
    await rig.clock.advance(10_000)
    await failed
    await Promise.all(later)
    await rig.gates.release()
    expect([isHeard(), rig.sdk.stream.muted]).toEqual([false, true])
  })

  test('does not come back by itself where the system has taken it meanwhile', async () => {
    await rig.session.setMicrophone(false)
    rig.gates.held.add('unmuteAudio#1')
    const failed = expect(rig.session.setMicrophone(true)).rejects.toMatchObject({ code: 'TIMEOUT' })
    await settle()
    rig.devices.last('audio').take(true)
    await rig.clock.advance(10_000)
    await failed
    rig.told()
    rig.devices.last('audio').take(false)
    rig.page.show()
    await settle()
    expect([isHeard(), rig.told()]).toEqual([false, []])
  })

  test('is nobody’s any more where the call is over by then', async () => {
    await rig.session.setMicrophone(false)
    rig.gates.held.add('unmuteAudio#1')
    const failed = expect(rig.session.setMicrophone(true)).rejects.toMatchObject({ code: 'CANCELLED' })
    await settle()
    await rig.session.close()
    await rig.gates.release()
    await failed
    await settle()
    expect([rig.logged, rig.left.late]).toEqual([[], []])
  })
})

describe('a microphone that could not be turned off', () => {
  test('is off all the same', async () => {
    await unanswered(false)
    expect(isHeard()).toBe(false)
  })

  test('and is on again since stays on when the SDK answers after all, which turns it off by itself', async () => {
    await unanswered(false)
    await rig.session.setMicrophone(true)
    expect(isHeard()).toBe(true)
    await rig.gates.release()
    expect([isHeard(), rig.sdk.stream.muted]).toEqual([true, false])
  })
})

test('a camera that could not be turned on is off also for a tap that waited behind it', async () => {
  rig.gates.held.add('getUserMedia')
  const failed = expect(rig.session.setCamera(true)).rejects.toMatchObject({ code: 'PERMISSION_DENIED' })
  await rig.gates.reached()
  const later = [rig.session.setCamera(false), rig.session.setCamera(true)]
  await rig.gates.release(refusal('NotAllowedError'))
  await failed
  await Promise.all(later)
  expect(rig.devices.live.map(({ kind }) => kind)).toEqual(['audio'])
})
