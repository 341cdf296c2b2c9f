import { settle } from '../../../engine/fakes/fakeClock'
import { MiniRig } from './MiniRig'

let rig: MiniRig
beforeEach(async () => {
  rig = new MiniRig()
  await rig.talk()
})

const never = () => new Promise<never>(() => undefined)
const sends = () => rig.source('local').audio

/** Mutes, and then asks for the microphone, of which the SDK says nothing for longer than is waited. */
async function unanswered(answer: () => Promise<unknown> = never): Promise<void> {
  await rig.session.setMicrophone(false)
  rig.client.done.length = 0
  rig.client.next('unmute', answer)
  const failed = expect(rig.session.setMicrophone(true)).rejects.toMatchObject({ code: 'TIMEOUT' })
  await rig.clock.advance(10_000)
  await failed
  await settle()
}

describe('a microphone that could not be turned on', () => {
  it('is off, since that is what its user is told, and the far side is told so as well', async () => {
    await unanswered()
    expect(sends()).toBe(false)
    expect(rig.client.done).toEqual(['unmute audio', 'mute audio'])
  })

  it('stays off when the SDK answers after all, and the far side is told nothing else by then', async () => {
    let answer: () => void = () => undefined
    await unanswered(() => new Promise<void>((resolve) => (answer = resolve)))
    rig.client.done.length = 0
    answer()
    await settle()
    await rig.session.setMicrophone(false)
    expect([sends(), rig.client.done]).toEqual([false, []])
    await rig.session.setMicrophone(true)
    expect([sends(), rig.client.done]).toEqual([true, ['unmute audio']])
  })

  it('is off where the SDK refuses', async () => {
    await rig.session.setMicrophone(false)
    rig.client.next('unmute', () => Promise.reject({ code: 400 }))
    await expect(rig.session.setMicrophone(true)).rejects.toMatchObject({ code: 'RTC_JOIN_FAILED' })
    expect(sends()).toBe(false)
  })

  it('does not come back by itself after an interruption that came in between', async () => {
    await rig.session.setMicrophone(false)
    rig.client.next('unmute', never)
    const failed = expect(rig.session.setMicrophone(true)).rejects.toMatchObject({ code: 'TIMEOUT' })
    await settle()
    rig.interruptions.forEach((listener) => listener(true))
    await rig.clock.advance(10_000)
    await failed
    rig.events.length = 0
    rig.interruptions.forEach((listener) => listener(false))
    expect([sends(), rig.events]).toEqual([false, []])
  })
})

it('a microphone that could not be turned off is off, and the far side is told once more', async () => {
  rig.client.next('mute', never)
  const failed = expect(rig.session.setMicrophone(false)).rejects.toMatchObject({ code: 'TIMEOUT' })
  await rig.clock.advance(10_000)
  await failed
  await settle()
  expect([sends(), rig.client.done]).toEqual([false, ['mute audio', 'mute audio']])
})

it('a camera that was turned off while the SDK did not answer is not told to be seen by what it answers then', async () => {
  await rig.session.setMicrophone(false)
  let answer: () => void = () => undefined
  rig.client.next('unmute', () => new Promise<void>((resolve) => (answer = resolve)))
  const failed = expect(rig.session.setMicrophone(true)).rejects.toMatchObject({ code: 'TIMEOUT' })
  await rig.clock.advance(10_000)
  await failed
  await rig.session.setCamera(false)
  rig.client.done.length = 0
  answer()
  await settle()
  expect(rig.client.done).toEqual([])
})
