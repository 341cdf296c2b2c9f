import { CallError } from '../../../src/call/error/CallError'
import { createTestCall, inviteFromBob } from './fakes/createTestCall'
import { settle } from './fakes/fakeClock'

describe('a device that rings', () => {
  it('tells the caller, once it rings and shows', () => {
    const test = createTestCall()
    const before: unknown[] = []
    const { control } = test.signal
    test.signal.control = function (...said) {
      before.push(
        test.host.tone,
        test.call.getSnapshot().callStatus,
        test.heard.map(({ name }) => name),
      )
      return control.apply(this, said)
    }
    inviteFromBob(test)
    expect(test.signal.toldRinging).toEqual(['bob'])
    expect(before).toEqual(['ringing', 'called', ['onInvited']])
  })

  it('rings on where nobody could be told, and says nothing of that', async () => {
    const test = createTestCall()
    test.signal.failures.set('ringing', new CallError('NETWORK'))
    inviteFromBob(test)
    await settle()
    expect(test.call.getSnapshot().callStatus).toBe('called')
    expect(test.heard.map(({ name }) => name)).toEqual(['onInvited'])
    expect(test.engine.hasUnsent).toBe(false)
  })

  it('says nothing to whom the app refuses, nor before it has answered', async () => {
    let answer: (may: boolean) => void = () => undefined
    const test = createTestCall({ mayRing: () => new Promise<boolean>((resolve) => (answer = resolve)) })
    inviteFromBob(test, 'one')
    await settle()
    expect(test.signal.toldRinging).toEqual([])
    answer(false)
    await settle()
    expect(test.signal.toldRinging).toEqual([])
    inviteFromBob(test, 'two')
    answer(true)
    await settle()
    expect(test.signal.toldRinging).toEqual(['bob'])
  })

  it('promises nothing where it cannot take calls', async () => {
    const test = createTestCall()
    test.host.lacking = 'webRtc'
    inviteFromBob(test)
    await settle()
    expect(test.signal.toldRinging).toEqual([])
  })
})

it('a caller shows what is known of the callee', async () => {
  const test = createTestCall()
  const { callId, channelId } = await test.call.call({ userId: 'bob', type: 1 })
  expect(test.call.getSnapshot().reach).toBeNull()
  const message = { kind: 'ringing', callId } as const
  test.signal.tell({ type: 'signal.controlled', channelId, from: 'bob', message })
  expect(test.call.getSnapshot().reach).toBe('ringing')
  await test.call.hangUp()
  expect(test.call.getSnapshot().reach).toBeNull()
})
