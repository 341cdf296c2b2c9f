import { CallError } from '../../../src/call/error/CallError'
import { createTestCall, inviteFromBob, talk } from './fakes/createTestCall'
import { settle } from './fakes/fakeClock'

const names = (heard: readonly { name: string }[]) => heard.map(({ name }) => name)

describe('a call from dial to end', () => {
  it('tells each event once, in order, with the record last', async () => {
    const test = createTestCall()
    await talk(test)
    await test.clock.advance(65_000)
    await test.call.hangUp()
    await settle()
    expect(names(test.heard)).toEqual([
      'onJoinChannel',
      'onUserAccept',
      'onUserEnter',
      'onCallEnd',
      'onMessageSent',
    ])
    expect(test.heard.at(-2)?.data).toMatchObject({ reason: 'hungUp', duration: 65 })
    expect(test.heard.at(-1)?.data).toMatchObject({ status: 1, to: 'bob', channelId: 'room-1' })
  })

  it('publishes nothing before the answer', async () => {
    const test = createTestCall()
    await test.call.call({ userId: 'bob', type: 2 })
    await settle()
    expect(test.rtc.last.done).toEqual(['openDevices', 'join'])
  })

  it('leaves no timer, session or listener behind', async () => {
    const test = createTestCall({ openPage: false })
    await test.clock.advance(2000)
    const idle = test.clock.pending
    await talk(test)
    await test.call.hangUp()
    await settle()
    expect(test.clock.pending).toBe(idle)
    expect(test.engine.timerCount).toBe(0)
    expect([test.rtc.alive, test.rtc.last.listenerCount, test.engine.rooms.size]).toEqual([0, 0, 0])
    expect(test.engine.hasUnsent).toBe(false)
  })

  it('closes a session that comes only after the call is over', async () => {
    const test = createTestCall()
    test.signal.held.add('call')
    const dialled = test.call.call({ userId: 'bob', type: 1 })
    const cancelled = test.call.cancel()
    await expect(dialled).rejects.toThrow('CANCELLED')
    await cancelled
    await settle()
    expect(test.rtc.alive).toBe(0)
  })
})

describe('time', () => {
  it('gives up an unanswered dial after the set time', async () => {
    const test = createTestCall()
    test.call.setCallTimeout(5000)
    await test.call.call({ userId: 'bob', type: 1 })
    await test.clock.advance(4999)
    expect(test.call.getSnapshot().callStatus).toBe('calling')
    await test.clock.advance(1)
    expect(names(test.heard).slice(-3)).toEqual(['onCallingTimeOut', 'onCallEnd', 'onMessageSent'])
    expect(test.signal.named('cancel')[0]?.detail).toMatchObject({ reason: 2 })
  })

  it('refuses an unanswered ring after the set time', async () => {
    const test = createTestCall({ callTimeout: 5000 })
    inviteFromBob(test)
    await test.clock.advance(5000)
    expect(names(test.heard)).toEqual(['onInvited', 'onUserBusy', 'onCallEnd'])
    expect(test.heard[1]?.data).toEqual({ userId: 'bob' })
    expect(test.signal.named('reject')[0]?.detail).toMatchObject({ reason: 2 })
  })

  it('tries to close again until the service takes it', async () => {
    const test = createTestCall()
    await talk(test)
    test.signal.failures.set('close', new CallError('NETWORK'))
    await test.call.hangUp()
    await test.clock.advance(3500)
    expect(test.signal.named('close')).toHaveLength(3)
    test.signal.failures.clear()
    test.signal.tell({ type: 'signal.login', status: 'loggingIn', account: 'alice' })
    test.signal.tell({ type: 'signal.login', status: 'ready', account: 'alice' })
    await settle()
    expect(test.signal.named('sendRecord')).toHaveLength(1)
    expect(test.engine.hasUnsent).toBe(false)
  })
})

describe('the device follows the call', () => {
  it('rings on either side until it is answered, and keeps the screen on', async () => {
    const ringing = createTestCall()
    inviteFromBob(ringing)
    expect([ringing.host.tone, ringing.host.screenOn]).toEqual(['ringing', true])
    await ringing.call.accept()
    expect([ringing.host.tone, ringing.host.screenOn]).toEqual([null, true])
    await ringing.call.hangUp()
    expect(ringing.host.screenOn).toBe(false)
    const dialling = createTestCall()
    await dialling.call.call({ userId: 'bob', type: 1 })
    expect(dialling.host.tone).toBe('dialling')
  })

  it('opens the call page of each call, and leaves it to the page to go', async () => {
    const test = createTestCall()
    inviteFromBob(test)
    await test.clock.advance(1_000)
    expect(test.host.pages).toEqual(['open /call/pages/call/index'])
    await test.call.reject()
    await test.clock.advance(5000)
    expect(test.host.pages).toHaveLength(1)
    await test.call.call({ userId: 'bob', type: 1 })
    await test.clock.advance(0)
    expect(test.host.pages).toHaveLength(2)
  })

  it('leaves pages alone when the app shows its own', async () => {
    const test = createTestCall({ openPage: false })
    await talk(test)
    await test.call.hangUp()
    await test.clock.advance(5000)
    expect(test.host.pages).toEqual([])
  })

  it('opens and closes the call page when asked to, at the path the app gave', async () => {
    const test = createTestCall({ openPage: false, pagePath: '/phone/pages/call/index' })
    await test.call.openPage()
    await test.call.closePage()
    expect(test.host.pages).toEqual([
      'open /phone/pages/call/index at any cost',
      'close /phone/pages/call/index',
    ])
  })

  it('puts a page above the call page when asked to, the one the app named', async () => {
    const test = createTestCall({ awayPage: '/pages/away/index', openPage: false })
    inviteFromBob(test)
    expect(test.call.canMinimise()).toBe(true)
    await test.call.minimise()
    expect(test.host.pages).toEqual(['minimise /call/pages/call/index below /pages/away/index'])
    await test.call.reject()
    await test.call.minimise()
    expect(test.host.pages.at(-1)).toBe('close /call/pages/call/index')
  })

  it('says why a page did not open, to the log and to who asked', async () => {
    const test = createTestCall()
    const refused = new Error('navigateTo:fail')
    test.host.openPage = () => Promise.reject(refused)
    inviteFromBob(test)
    await test.clock.advance(1_000)
    const said = 'warn the call page did not open or close Error: navigateTo:fail'
    expect(test.logged).toContain(said)
    await expect(test.call.openPage()).rejects.toMatchObject({ code: 'INTERNAL', cause: refused })
    expect(test.logged.filter((line) => line === said)).toHaveLength(2)
    expect(test.call.getSnapshot().callStatus).toBe('called')
  })
})

describe('the tone', () => {
  it('is not heard by a caller before the service has taken the call: nothing rings there yet', async () => {
    const test = createTestCall()
    test.signal.held.add('call')
    const dialled = test.call.call({ userId: 'bob', type: 1 })
    await settle()
    expect([test.call.getSnapshot().callStatus, test.host.tone]).toEqual(['calling', null])
    test.signal.release('call')
    await dialled
    expect(test.host.tone).toBe('dialling')
    await test.call.cancel()
    expect(test.host.tone).toBeNull()
  })
})

describe('the media SDK', () => {
  it('is loaded ahead of need once, however often the account comes online', async () => {
    const test = createTestCall({ status: 'offline' })
    const prepared = jest.spyOn(test.rtc, 'prepare')
    for (const status of ['ready', 'offline', 'ready', 'ready'] as const) {
      test.signal.tell({ type: 'signal.login', status, account: 'alice' })
    }
    expect(test.clock.pending).toBe(1)
    await test.clock.advance(2_000)
    test.signal.tell({ type: 'signal.login', status: 'ready', account: 'alice' })
    expect(test.clock.pending).toBe(0)
    expect(prepared).toHaveBeenCalledTimes(1)
  })

  it('comes after what a call is shown and rings with, also where that is not to be had', async () => {
    const test = createTestCall()
    const prepared = jest.spyOn(test.rtc, 'prepare')
    let fail: (thrown: Error) => void = () => undefined
    test.host.preparing = new Promise((_, reject) => (fail = reject))
    await test.clock.advance(2_000)
    expect(test.host.prepared).toEqual(['/call/pages/call/index'])
    expect(prepared).not.toHaveBeenCalled()
    fail(new Error('offline'))
    await settle()
    expect(prepared).toHaveBeenCalledTimes(1)
  })

  it('comes without our page where the app shows its own', async () => {
    const test = createTestCall({ openPage: false })
    await test.clock.advance(2_000)
    expect(test.host.prepared).toEqual([null])
  })
})

describe('media', () => {
  it('reaches a view that was there before the call, and follows to the next call', async () => {
    const test = createTestCall()
    const view = { id: 'view' }
    const detach = test.call.media.attach('remote', view)
    await talk(test)
    expect(test.rtc.last.attached.get(view)).toBe('remote')
    const first = test.rtc.last
    await test.call.hangUp()
    await settle()
    expect(first.attached.size).toBe(0)
    await talk(test)
    expect(test.rtc.last.attached.get(view)).toBe('remote')
    detach()
    expect(test.rtc.last.attached.size).toBe(0)
  })

  it.each([
    ['openDevices', 'PERMISSION_DENIED', 'permissionDenied'],
    ['openDevices', 'DEVICE_NOT_FOUND', 'mediaFailed'],
    ['join', 'TOKEN_INVALID', 'mediaFailed'],
    ['prepare', 'UNSUPPORTED_PLATFORM', 'unsupported'],
  ] as const)('that fails to %s with %s ends the call as %s', async (step, code, reason) => {
    const test = createTestCall()
    test.rtc.failures.set(step, new CallError(code))
    await test.call.call({ userId: 'bob', type: 2 }).catch(() => undefined)
    await settle()
    expect(test.call.getSnapshot()).toMatchObject({ callStatus: 'idle', lastCall: { endReason: reason } })
    expect(test.rtc.alive).toBe(0)
    await test.clock.advance(500)
    expect(test.engine.hasUnsent).toBe(false)
  })

  it('that fails to open a camera in the call tells the user and goes on', async () => {
    const test = createTestCall()
    await talk(test)
    await test.call.setCamera(false)
    test.rtc.failures.set('setCamera', new CallError('DEVICE_NOT_FOUND'))
    await test.call.setCamera(true)
    await settle()
    expect(test.call.getSnapshot()).toMatchObject({
      callStatus: 'inCall',
      cameraOn: false,
      notice: 'DEVICE_NOT_FOUND',
    })
    expect(names(test.heard)).toContain('onError')
  })

  it('of the far side is in the snapshot', async () => {
    const test = createTestCall()
    await talk(test)
    const session = test.rtc.last
    session.tell({ type: 'media.streamChanged', uid: 22, kind: 'video', available: true })
    session.tell({ type: 'media.streamChanged', uid: 22, kind: 'audio', available: true })
    expect(test.call.getSnapshot().remote).toEqual({
      entered: true,
      microphoneOn: true,
      cameraOn: true,
      screenOn: false,
    })
    session.tell({ type: 'media.muteChanged', uid: 22, kind: 'audio', mute: true })
    session.tell({ type: 'media.streamChanged', uid: 22, kind: 'video', available: false })
    expect(test.call.getSnapshot().remote).toEqual({
      entered: true,
      microphoneOn: false,
      cameraOn: false,
      screenOn: false,
    })
    expect(names(test.heard).slice(-4)).toEqual([
      'onCameraAvailable',
      'onAudioAvailable',
      'onAudioMuted',
      'onCameraAvailable',
    ])
  })
})

test('the token of the media room never reaches the log', async () => {
  const test = createTestCall()
  test.rtc.failures.set('join', new CallError('RTC_JOIN_FAILED'))
  await test.call.call({ userId: 'bob', type: 2 }).catch(() => undefined)
  await talk(createTestCall())
  expect(test.logged.join()).not.toContain('secret-token')
  expect(JSON.stringify(test.heard)).not.toContain('secret-token')
})
