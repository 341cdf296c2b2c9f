import type { AskedCall, BeforeCall, Consent } from '../../../src/call/engine/consent'
import { CallError } from '../../../src/call/error/CallError'
import { errorSentence } from '../../../src/call/locales'
import { createTestCall, inviteFromBob } from './fakes/createTestCall'
import { settle } from './fakes/fakeClock'

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof CallError ? [error.code, error.sentence] : error),
  )

/** A question that waits for its answer. */
function later() {
  const asked: AskedCall[] = []
  const answers: ((said: Consent) => void)[] = []
  const ask: BeforeCall = (call) => {
    asked.push(call)
    return new Promise((resolve) => answers.push(resolve))
  }
  return { asked, ask, answer: (said: Consent) => answers.shift()?.(said) }
}

const REFUSALS: readonly (readonly [string, BeforeCall, readonly [string, string]])[] = [
  ['says no', () => false, ['REFUSED', errorSentence('REFUSED')]],
  ['says why', async () => 'Top up first.', ['REFUSED', 'Top up first.']],
  [
    'fails',
    () => {
      throw new Error('no network')
    },
    ['REFUSED', errorSentence('REFUSED')],
  ],
  [
    'fails with an error of ours',
    () => Promise.reject(new CallError('NETWORK')),
    ['NETWORK', errorSentence('NETWORK')],
  ],
]
const CONSENTS: readonly (readonly [string, BeforeCall])[] = [
  ['says yes', () => true],
  ['says nothing', () => undefined],
  ['says yes, later', async () => true],
]

describe('beforeCall', () => {
  it.each(CONSENTS)('lets a call be that it %s to', async (_, beforeCall) => {
    const test = createTestCall({ beforeCall })
    void test.call.call({ userId: 'bob', type: 2 })
    await settle()
    expect(test.call.getSnapshot().callStatus).toBe('calling')
  })

  it.each(REFUSALS)(
    'keeps a call from beginning where it %s, and the user is told',
    async (_, beforeCall, told) => {
      const test = createTestCall({ beforeCall })
      expect(await failure(test.call.call({ userId: 'bob', type: 2 }))).toEqual(told)
      expect([test.call.getSnapshot().callStatus, test.signal.requests, test.host.pages]).toEqual([
        'idle',
        [],
        [],
      ])
    },
  )

  it('is told whom the app calls, as it wrote it, and is not asked of what could not be', async () => {
    const { asked, ask } = later()
    const test = createTestCall({ beforeCall: ask })
    void failure(test.call.call({ userId: ' Bob ', type: 1, attachment: 'order 5' }))
    expect(await failure(test.call.call({ userId: 'alice', type: 1 }))).toEqual([
      'CALL_SELF',
      errorSentence('CALL_SELF'),
    ])
    expect(asked).toEqual([{ userId: 'Bob', type: 1, attachment: 'order 5' }])
  })

  it('that takes its time lets no second call be beside one that began meanwhile', async () => {
    const { ask, answer } = later()
    const test = createTestCall({ beforeCall: ask })
    const dialled = failure(test.call.call({ userId: 'bob', type: 2 }))
    inviteFromBob(test)
    answer(true)
    expect(await dialled).toEqual(['BUSY_HERE', errorSentence('BUSY_HERE')])
    expect(test.call.getSnapshot().callStatus).toBe('called')
  })

  it('that answers after the end of the call object begins nothing', async () => {
    const { ask, answer } = later()
    const test = createTestCall({ beforeCall: ask })
    const dialled = failure(test.call.call({ userId: 'bob', type: 2 }))
    const gone = test.call.destroy()
    answer(true)
    expect(await dialled).toEqual(['INTERNAL', errorSentence('INTERNAL')])
    await gone
  })
})

describe('beforeAccept', () => {
  function ringing(beforeAccept: BeforeCall) {
    const test = createTestCall({ beforeAccept })
    inviteFromBob(test)
    return test
  }
  const answering = ({ call }: ReturnType<typeof ringing>) => call.getSnapshot().answering

  it.each(CONSENTS)('lets a call be answered that it %s to', async (_, beforeAccept) => {
    const test = ringing(beforeAccept)
    void failure(test.call.accept())
    await settle()
    expect(test.call.getSnapshot().callStatus).toBe('connecting')
  })

  it.each(REFUSALS)('keeps it ringing where it %s, and the user is told', async (_, beforeAccept, told) => {
    const test = ringing(beforeAccept)
    expect(await failure(test.call.accept())).toEqual(told)
    expect([test.call.getSnapshot().callStatus, answering(test), test.host.tone]).toEqual([
      'called',
      false,
      'ringing',
    ])
  })

  it('is asked once however often the user taps, and told what is to be talked', async () => {
    const { asked, ask, answer } = later()
    const test = ringing(ask)
    const taps = [test.call.accept({ answerType: 1 }), test.call.accept()].map(failure)
    answer(false)
    expect(await Promise.all(taps)).toEqual([REFUSALS[0]?.[2], REFUSALS[0]?.[2]])
    expect(asked).toEqual([{ userId: 'bob', type: 1, attachment: 'from bob' }])
    void failure(test.call.accept())
    expect(asked).toHaveLength(2)
  })

  it('answers no other call than it was asked about', async () => {
    const { ask, answer } = later()
    const test = ringing(ask)
    const accepted = failure(test.call.accept())
    await test.call.reject()
    inviteFromBob(test, 'req-b2')
    answer(true)
    expect(await accepted).not.toBe('done')
    expect(answering(test)).toBe(false)
  })
})
