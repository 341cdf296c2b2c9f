import { errorSentence } from '../../../src/call/locales'
import { BROWSER_LACKS } from '../../../src/call/machine/terms/lack'
import { createTestCall, inviteFromBob } from './fakes/createTestCall'
import { settle } from './fakes/fakeClock'

describe.each(BROWSER_LACKS)('a browser without %s', (lacking) => {
  it.each(['ready', 'loggingIn', 'offline'] as const)(
    'fails to call at once while it is %s: nobody is rung, nothing is asked, and no page opens',
    async (status) => {
      const test = createTestCall({ status })
      test.host.lacking = lacking
      await expect(test.call.call({ userId: 'bob', type: 2 })).rejects.toMatchObject({
        code: 'UNSUPPORTED_PLATFORM',
        lack: lacking,
        sentence: errorSentence('UNSUPPORTED_PLATFORM', lacking),
      })
      await settle()
      expect([test.signal.named('call'), test.host.asked, test.host.pages]).toEqual([[], [], []])
      expect(test.call.getSnapshot()).toMatchObject({ callStatus: 'idle', lastCall: null })
    },
  )

  it('ends a call that comes in, and says to app and page what is lacking', async () => {
    const test = createTestCall()
    test.host.lacking = lacking
    inviteFromBob(test)
    await settle()
    expect(test.call.getSnapshot()).toMatchObject({
      callStatus: 'idle',
      lastCall: { endReason: 'unsupported', lack: lacking },
    })
    expect(test.heard.at(-1)).toMatchObject({
      name: 'onCallEnd',
      data: { reason: 'unsupported', lastCall: { lack: lacking } },
    })
    expect([test.host.asked, test.rtc.alive]).toEqual([[], 0])
    // Nor does it answer in the name of the account's other devices.
    expect(test.signal.requests.map(({ name }) => name)).toEqual([])
  })

  it('stays out of every ring after that, until it can take calls', async () => {
    const test = createTestCall()
    test.host.lacking = lacking
    inviteFromBob(test, 'one')
    await test.clock.advance(0)
    const { length } = test.heard
    inviteFromBob(test, 'two')
    await settle()
    // The page that says what is lacking opened once.
    await test.clock.advance(0)
    expect([test.heard.length, test.host.pages.length, test.signal.requests]).toEqual([length, 1, []])
    test.host.lacking = null
    inviteFromBob(test, 'three')
    await settle()
    expect(test.call.getSnapshot().callStatus).toBe('called')
  })
})

it('a mistake in the arguments is told first, whatever the browser lacks', async () => {
  const test = createTestCall()
  test.host.lacking = 'webRtc'
  await expect(test.call.call({ userId: '', type: 2 })).rejects.toMatchObject({
    code: 'INVALID_ARGUMENT',
    lack: null,
  })
})

it('no end but that one has anything to say of it', async () => {
  const test = createTestCall()
  inviteFromBob(test)
  await test.call.reject()
  await settle()
  expect(test.call.getSnapshot().lastCall).not.toHaveProperty('lack')
})
