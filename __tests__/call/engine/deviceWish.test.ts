import { CallError } from '../../../src/call/error/CallError'
import { createTestCall, inviteFromBob, talk } from './fakes/createTestCall'
import { settle } from './fakes/fakeClock'

const UNSEEN = { microphone: true, camera: false }
const code = (thrown: CallError) => thrown.code

describe('a call that begins unseen', () => {
  it('is dialled without a camera that is asked for or opened', async () => {
    const test = createTestCall()
    await test.call.call({ userId: 'bob', type: 2, cameraOn: false, microphoneOn: false })
    await settle()
    expect([test.host.asked, test.rtc.last.devices]).toEqual([[UNSEEN], UNSEEN])
    expect(test.call.getSnapshot()).toMatchObject({ type: 2, cameraOn: false, microphoneOn: false })
    await test.call.setCamera(true)
    await settle()
    expect(test.rtc.last.devices).toEqual({ microphone: true, camera: true })
  })

  it.each([
    ['by what is handed to accept', { cameraOn: false }, true],
    ['by what was set while it rang', {}, false],
  ])('is answered so %s', async (_, options, before) => {
    const test = createTestCall()
    inviteFromBob(test)
    await test.call.setCamera(before)
    expect([test.call.getSnapshot().cameraOn, test.host.asked]).toEqual([before, []])
    await test.call.accept(options)
    await settle()
    expect([test.host.asked, test.rtc.last.devices]).toEqual([[UNSEEN], UNSEEN])
    expect(test.call.getSnapshot()).toMatchObject({ callStatus: 'connecting', type: 2, cameraOn: false })
  })

  it('is not made of anything but true and false: nothing is asked, and nobody is rung', async () => {
    const test = createTestCall()
    const wrong = 'false' as never
    const dialled = test.call.call({ userId: 'bob', type: 2, cameraOn: wrong })
    expect(await dialled.catch(code)).toBe('INVALID_ARGUMENT')
    inviteFromBob(test)
    expect(await test.call.accept({ microphoneOn: wrong }).catch(code)).toBe('INVALID_ARGUMENT')
    expect([test.host.asked, test.call.getSnapshot().callStatus]).toEqual([[], 'called'])
  })
})

it('that was given up is off in the session as well, which may be about to turn it on', async () => {
  const test = createTestCall()
  await talk(test)
  await test.call.setCamera(false)
  test.rtc.failures.set('setCamera', new CallError('TIMEOUT'))
  await test.call.setCamera(true)
  await settle()
  expect(test.rtc.last.done.slice(-2)).toEqual(['setCamera:true', 'setCamera:false'])
  expect(test.call.getSnapshot()).toMatchObject({ cameraOn: false, notice: 'TIMEOUT' })
})
