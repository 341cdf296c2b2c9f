import { settle } from '../../../engine/fakes/fakeClock'
import { MiniRig } from './MiniRig'

let rig: MiniRig
beforeEach(async () => {
  rig = new MiniRig()
  await rig.talk()
})

/** The platform takes the sound away, or gives it back. */
async function interrupt(isTaken: boolean): Promise<void> {
  rig.interruptions.forEach((listener) => listener(isTaken))
  await settle()
}

describe('sound that the platform takes away for a while', () => {
  test('is said to both sides, and so is that it is back', async () => {
    await interrupt(true)
    expect(rig.events).toEqual([
      { type: 'media.deviceFailed', kind: 'audio', code: 'DEVICE_IN_USE', lack: 'microphoneInUse' },
    ])
    expect([rig.client.done, rig.source('local').audio]).toEqual([['mute audio'], false])
    const [push, play] = [rig.source('local').revision ?? 0, rig.source('remote').revision ?? 0]
    await interrupt(false)
    expect(rig.events.at(-1)).toEqual({ type: 'media.deviceRestored', kind: 'audio' })
    expect([rig.client.done.at(-1), rig.source('local').audio]).toEqual(['unmute audio', true])
    // The components may be silent after it.
    expect([rig.source('local').revision, rig.source('remote').revision]).toEqual([push + 1, play + 1])
  })

  test('from a microphone that is muted is nothing to tell, nor is it heard afterwards', async () => {
    await rig.session.setMicrophone(false)
    rig.client.done.length = 0
    await interrupt(true)
    await interrupt(false)
    expect([rig.events, rig.client.done, rig.source('local').audio]).toEqual([[], [], false])
  })

  test.each([
    ['was muted before', [false], []],
    ['mutes meanwhile', [], [false]],
    ['taps the microphone on meanwhile', [], [true]],
    ['was muted before, and taps the microphone on meanwhile', [false], [true]],
  ])('has the streams begin anew for a user who %s: the far side may be silent', async (_, before, taps) => {
    for (const on of before) await rig.session.setMicrophone(on)
    await interrupt(true)
    for (const on of taps) await rig.session.setMicrophone(on)
    const [push, play] = [rig.source('local').revision ?? 0, rig.source('remote').revision ?? 0]
    await interrupt(false)
    expect([rig.source('local').revision, rig.source('remote').revision]).toEqual([push + 1, play + 1])
    const last = [...before, ...taps].at(-1)
    expect(rig.source('local').audio).toBe(last)
    expect(rig.events.filter(({ type }) => type === 'media.deviceRestored')).toEqual([])
  })

  test('before this side sends has nothing begin anew, and what began then does afterwards', async () => {
    const early = new MiniRig()
    await early.session.openDevices({ microphone: true, camera: true })
    early.interruptions.forEach((listener) => listener(true))
    expect([early.events, early.source('local')]).toEqual([[], expect.objectContaining({ audio: true })])
    await early.join()
    await early.session.publish()
    const { revision = 0 } = early.source('local')
    early.interruptions.forEach((listener) => listener(false))
    expect(early.source('local')).toMatchObject({ audio: true, revision: revision + 1 })
  })

  test('whose user decides meanwhile is as the user says', async () => {
    await interrupt(true)
    await rig.session.setMicrophone(false)
    rig.events.length = 0
    await interrupt(false)
    expect([rig.events, rig.source('local').audio]).toEqual([[], false])
  })

  test('of a call that is over is nobody’s', async () => {
    await rig.session.close()
    expect(rig.interruptions.size).toBe(0)
  })
})
