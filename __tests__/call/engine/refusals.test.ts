import { CallError } from '../../../src/call/error/CallError'
import { createTestCall, inviteFromBob } from './fakes/createTestCall'
import { settle } from './fakes/fakeClock'

const names = (heard: readonly { name: string }[]) => heard.map(({ name }) => name)

describe('media', () => {
  it('that the service refuses is told in the log, to onError, and to the user without a word of their network', async () => {
    const test = createTestCall()
    const refused = new CallError('TOKEN_INVALID', 'answered 403', undefined, 'mediaService')
    test.rtc.failures.set('join', refused)
    await test.call.call({ userId: 'bob', type: 2 })
    await settle()
    expect(test.call.getSnapshot().lastCall).toMatchObject({ endReason: 'mediaFailed', lack: 'mediaService' })
    expect(test.heard.filter(({ name }) => name === 'onError')).toEqual([{ name: 'onError', data: refused }])
    expect(test.logged.join()).toContain('answered 403')
  })

  it('that fails before the dial is through is told to who dialled, once', async () => {
    const test = createTestCall()
    test.rtc.failures.set('openDevices', new CallError('PERMISSION_DENIED'))
    test.signal.held.add('call')
    await expect(test.call.call({ userId: 'bob', type: 2 })).rejects.toThrow('PERMISSION_DENIED')
    expect(names(test.heard)).not.toContain('onError')
  })
})

describe('a device that the platform keeps back for its privacy guide', () => {
  it('is told to who dialled as what it is, and to who answers', async () => {
    const test = createTestCall()
    test.host.permission = { microphone: 'privacyAgreement', camera: 'privacyAgreement' }
    const dial = test.call.call({ userId: 'bob', type: 2 })
    await expect(dial).rejects.toMatchObject({ code: 'PERMISSION_DENIED', lack: 'privacyAgreement' })
    expect(test.call.getSnapshot().lastCall).toMatchObject({
      endReason: 'permissionDenied',
      lack: 'privacyAgreement',
    })
    inviteFromBob(test)
    test.host.permission = { microphone: 'granted', camera: 'privacyAgreement' }
    await expect(test.call.accept()).rejects.toMatchObject({ lack: 'privacyAgreement' })
    expect(test.call.getSnapshot()).toMatchObject({ callStatus: 'called', noticeLack: 'privacyAgreement' })
  })
})

describe('a record that the service refuses', () => {
  it('is told in the log and to onError, and is not said to be sent', async () => {
    const test = createTestCall()
    const refused = new CallError('INVALID_ARGUMENT', 'sendMessage failed with 414')
    test.signal.failures.set('sendRecord', refused)
    await test.call.call({ userId: 'bob', type: 2 })
    await test.call.hangUp()
    // Twice more: once may be a mishap.
    await test.clock.advance(10_000)
    expect(test.signal.named('sendRecord')).toHaveLength(3)
    expect(test.heard.slice(-2)).toMatchObject([
      { name: 'onCallEnd', data: { lastCall: { channelId: 'room-1', endReason: 'cancelled' } } },
      { name: 'onError', data: refused },
    ])
    expect(test.logged.join()).toContain('sendMessage failed with 414')
    expect(test.engine.hasUnsent).toBe(false)
  })
})
