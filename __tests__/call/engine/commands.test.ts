import { CallError } from '../../../src/call/error/CallError'
import { createTestCall, inviteFromBob, talk, type TestCall } from './fakes/createTestCall'
import { settle } from './fakes/fakeClock'

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'resolved',
    (error: unknown) => (error instanceof CallError ? error.code : 'not a CallError'),
  )

describe('call()', () => {
  it('resolves with the call’s ids when the service has taken it', async () => {
    const { call, signal } = createTestCall()
    await expect(call.call({ userId: 'bob', type: 2, attachment: 'x' })).resolves.toEqual({
      callId: 'id-1',
      requestId: 'id-2',
      channelName: 'id-3',
      channelId: 'room-1',
      userId: 'bob',
      type: 2,
      role: 'caller',
    })
    expect(signal.named('call')[0]?.detail).toMatchObject({ attachment: 'x', timeout: 30_000 })
  })

  it.each([
    [{ userId: '', type: 1 }, 'INVALID_ARGUMENT'],
    [{ userId: '  ', type: 1 }, 'INVALID_ARGUMENT'],
    [{ type: 1 }, 'INVALID_ARGUMENT'],
    [{ userId: 'bob', type: 3 }, 'INVALID_ARGUMENT'],
    [{ userId: 'bob', type: 1, attachment: { a: 1 } }, 'INVALID_ARGUMENT'],
    [{ userId: 'bob', type: 1, attachment: 'x'.repeat(3001) }, 'INVALID_ARGUMENT'],
    [undefined, 'INVALID_ARGUMENT'],
    [{ userId: 'alice', type: 1 }, 'CALL_SELF'],
  ])('refuses %j with %s and changes nothing', async (options, code) => {
    const { call } = createTestCall()
    const before = call.getSnapshot()
    // What an app in plain JavaScript might hand in.
    expect(await codeOf(call.call(options as never))).toBe(code)
    expect(call.getSnapshot()).toBe(before)
  })

  it('refuses a second call while one is alive', async () => {
    const test = createTestCall()
    await talk(test)
    expect(await codeOf(test.call.call({ userId: 'carol', type: 1 }))).toBe('BUSY_HERE')
    expect(test.call.getSnapshot().callStatus).toBe('inCall')
  })

  it('refuses when nobody is logged in', async () => {
    const { call } = createTestCall({ status: 'offline' })
    expect(await codeOf(call.call({ userId: 'bob', type: 1 }))).toBe('NOT_LOGGED_IN')
    expect(call.getSnapshot().callStatus).toBe('idle')
  })

  it('waits for a login that is under way', async () => {
    const { call, signal } = createTestCall({ status: 'loggingIn' })
    const dialled = call.call({ userId: 'bob', type: 1 })
    await settle()
    expect(signal.named('call')).toEqual([])
    signal.tell({ type: 'signal.login', status: 'ready', account: 'alice' })
    await expect(dialled).resolves.toMatchObject({ channelId: 'room-1' })
  })

  it('tells an unknown account, and leaves nothing behind', async () => {
    const { call, signal, rtc } = createTestCall()
    signal.failures.set('call', new CallError('UNKNOWN_USER'))
    expect(await codeOf(call.call({ userId: 'nobody', type: 1 }))).toBe('UNKNOWN_USER')
    await settle()
    expect(call.getSnapshot().lastCall?.endReason).toBe('signalingFailed')
    expect(rtc.alive).toBe(0)
  })

  it('is refused with CANCELLED when it is withdrawn before the reply', async () => {
    const { call, signal, rtc, clock } = createTestCall()
    signal.held.add('call')
    const dialled = codeOf(call.call({ userId: 'bob', type: 2 }))
    await settle()
    await call.cancel()
    expect(call.getSnapshot().callStatus).toBe('idle')
    expect(await dialled).toBe('CANCELLED')
    signal.release('call')
    await clock.advance(500)
    expect(signal.requests.map(({ name }) => name)).toEqual(['call', 'cancel', 'close', 'sendRecord'])
    expect(rtc.alive).toBe(0)
  })

  it('calls success or fail, once, with what the promise tells', async () => {
    const { call } = createTestCall()
    const told: unknown[] = []
    const success = (info: unknown) => told.push(info)
    const fail = (error: CallError) => told.push(error.code)
    const info = await call.call({ userId: 'bob', type: 1, success, fail })
    await expect(call.call({ userId: 'bob', type: 1, success, fail })).rejects.toThrow('BUSY_HERE')
    await settle()
    expect(told).toEqual([info, 'BUSY_HERE'])
  })
})

describe('a command with `success` and without `fail`', () => {
  it('causes onError when it fails, and a line in the log', async () => {
    const test = createTestCall()
    const success = jest.fn()
    test.call.call({ userId: 'alice', type: 1, success }).catch(() => undefined)
    await settle()
    expect(success).not.toHaveBeenCalled()
    expect(test.heard).toEqual([{ name: 'onError', data: expect.objectContaining({ code: 'CALL_SELF' }) }])
    expect(test.logged.join()).toMatch(/error .*CALL_SELF/)
  })

  it('causes none where `fail` hears of it', async () => {
    const test = createTestCall()
    const fail = jest.fn()
    test.call.call({ userId: 'alice', type: 1, success: () => undefined, fail }).catch(() => undefined)
    await settle()
    expect(fail).toHaveBeenCalledTimes(1)
    expect(test.heard).toEqual([])
  })
})

describe('a second tap', () => {
  it.each(['reject', 'hangUp'] as const)('on %s is done already, for a second', async (command) => {
    const test = createTestCall()
    inviteFromBob(test)
    await test.call.reject()
    expect(await codeOf(test.call[command]())).toBe('resolved')
    expect(await codeOf(test.call[command]({ channelId: 'room-9' }))).not.toBe('resolved')
    await test.clock.advance(1_000)
    expect(await codeOf(test.call[command]())).toBe(command === 'reject' ? 'NOT_CALLED' : 'NOT_IN_CALL')
    expect(test.signal.named('reject')).toHaveLength(1)
  })
})

describe('accept()', () => {
  it('takes the event’s data, and resolves when the service has taken the answer', async () => {
    const test = createTestCall()
    inviteFromBob(test)
    const data = test.heard[0]?.data as Parameters<TestCall['call']['accept']>[0]
    await expect(test.call.accept(data)).resolves.toBeUndefined()
    expect(test.call.getSnapshot().callStatus).toBe('connecting')
  })

  it('does one thing for a double tap, and both are told', async () => {
    const test = createTestCall()
    inviteFromBob(test)
    await Promise.all([test.call.accept(), test.call.accept()])
    expect(test.signal.named('callSetup')).toHaveLength(1)
  })

  it('is refused with nothing ringing, or with another invite’s ids', async () => {
    const test = createTestCall()
    expect(await codeOf(test.call.accept())).toBe('NOT_CALLED')
    inviteFromBob(test)
    expect(await codeOf(test.call.accept({ channelId: 'room-9' }))).toBe('ID_MISMATCH')
    expect(await codeOf(test.call.accept({ requestId: 'req-9' }))).toBe('ID_MISMATCH')
    expect(await codeOf(test.call.accept({ invitor: 'carol' }))).toBe('ID_MISMATCH')
    expect(test.call.getSnapshot().callStatus).toBe('called')
  })

  it('is refused when another device was faster', async () => {
    const test = createTestCall()
    test.signal.failures.set('callSetup', new CallError('ANSWERED_ELSEWHERE'))
    inviteFromBob(test)
    expect(await codeOf(test.call.accept())).toBe('ANSWERED_ELSEWHERE')
    expect(test.call.getSnapshot().lastCall?.endReason).toBe('answeredElsewhere')
    expect(test.rtc.alive).toBe(0)
  })

  it('opens the microphone only after the tap', async () => {
    const test = createTestCall()
    inviteFromBob(test)
    await settle()
    expect(test.rtc.last.done).toEqual([])
    await test.call.accept()
    expect(test.rtc.last.done).toContain('openDevices')
  })
})

describe('ending a call', () => {
  it('hangs up here at once, also when the service cannot be reached', async () => {
    const test = createTestCall()
    await talk(test)
    test.signal.held.add('close')
    await test.call.hangUp()
    expect(test.call.getSnapshot().callStatus).toBe('idle')
    await settle()
    expect(test.rtc.alive).toBe(0)
  })

  it('is cancel while it rings there, and reject while it rings here', async () => {
    const dialling = createTestCall()
    await dialling.call.call({ userId: 'bob', type: 1 })
    await dialling.call.hangUp()
    expect(dialling.call.getSnapshot().lastCall?.endReason).toBe('cancelled')
    const ringing = createTestCall()
    inviteFromBob(ringing)
    await ringing.call.hangUp()
    expect(ringing.call.getSnapshot().lastCall?.endReason).toBe('rejected')
  })

  it('does one thing for a double tap, and both are told that it is done', async () => {
    const test = createTestCall()
    await talk(test)
    await Promise.all([test.call.hangUp(), test.call.hangUp({ channelId: 'room-1' })])
    await settle()
    expect(test.signal.named('close')).toHaveLength(1)
    expect(await codeOf(test.call.hangUp({ channelId: 'room-9' }))).toBe('NOT_IN_CALL')
    await test.clock.advance(1000)
    expect(await codeOf(test.call.hangUp())).toBe('NOT_IN_CALL')
  })

  it('refuses what does not fit, and changes nothing', async () => {
    const test = createTestCall()
    expect(await codeOf(test.call.hangUp())).toBe('NOT_IN_CALL')
    expect(await codeOf(test.call.cancel())).toBe('NOT_CALLING')
    expect(await codeOf(test.call.reject())).toBe('NOT_CALLED')
    await talk(test)
    expect(await codeOf(test.call.hangUp({ channelId: 'room-9' }))).toBe('ID_MISMATCH')
    expect(await codeOf(test.call.cancel())).toBe('NOT_CALLING')
    expect(test.call.getSnapshot().callStatus).toBe('inCall')
  })
})

describe('settings', () => {
  it('refuses a time-out out of range', () => {
    const { call } = createTestCall()
    for (const ms of [0, 999, 120_001, Number.NaN, '5000' as never]) {
      expect(() => call.setCallTimeout(ms)).toThrow('INVALID_ARGUMENT')
    }
    expect(() => call.setCallTimeout(5000)).not.toThrow()
  })

  it('keeps the camera out of an audio call', async () => {
    const test = createTestCall()
    await test.call.call({ userId: 'bob', type: 1 })
    expect(await codeOf(test.call.setCamera(true))).toBe('INVALID_ARGUMENT')
  })
})
