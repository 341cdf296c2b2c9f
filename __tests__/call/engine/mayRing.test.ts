import type { MayRing } from '../../../src/call/engine/ringGate'
import { createTestCall, inviteFromBob } from './fakes/createTestCall'
import { settle } from './fakes/fakeClock'

function asking(mayRing: MayRing) {
  const test = createTestCall({ mayRing })
  inviteFromBob(test)
  return test
}
const never = () => new Promise<boolean>(() => undefined)
const signs = ({ call, host, rtc, heard }: ReturnType<typeof createTestCall>) => [
  call.getSnapshot().callStatus,
  host.tone,
  host.screenOn,
  host.pages.filter((step) => step.startsWith('open')),
  rtc.sessions,
  heard,
]
const NOTHING = ['idle', null, false, [], [], []]

describe('mayRing', () => {
  it('is asked with the caller’s account', () => {
    const asked: string[] = []
    asking((userId) => asked.push(userId) > 0)
    expect(asked).toEqual(['bob'])
  })

  it.each<[string, MayRing]>([
    ['yes', () => true],
    ['yes, later', async () => true],
    ['nothing that it should', () => undefined as unknown as boolean],
  ])('lets ring where it says %s', async (_, mayRing) => {
    const test = asking(mayRing)
    await settle()
    expect(test.call.getSnapshot().callStatus).toBe('called')
    expect(test.host.tone).toBe('ringing')
    expect(test.logged.filter((line) => line.startsWith('error'))).toEqual([])
  })

  it.each<[string, MayRing]>([
    ['no', () => false],
    ['no, later', async () => false],
  ])('keeps all of a call away where it says %s, and nobody is answered', async (_, mayRing) => {
    const test = asking(mayRing)
    await test.clock.advance(60_000)
    expect(signs(test)).toEqual(NOTHING)
    expect(test.signal.requests).toEqual([])
  })

  it('that gives no answer loses no call: it rings after a second, and shows nothing before', async () => {
    const test = asking(never)
    await test.clock.advance(999)
    expect(signs(test)).toEqual(NOTHING)
    await test.clock.advance(1)
    expect(test.call.getSnapshot().callStatus).toBe('called')
    expect(test.logged).toContain('error mayRing gave no answer within a second: the call rings ')
  })

  it.each<[string, MayRing]>([
    [
      'throws',
      () => {
        throw new Error('x')
      },
    ],
    ['fails', () => Promise.reject(new Error('x'))],
  ])('that %s loses no call', async (_, mayRing) => {
    const test = asking(mayRing)
    await settle()
    expect(test.call.getSnapshot().callStatus).toBe('called')
    expect(test.logged).toContain('error mayRing failed: the call rings Error: x')
  })

  it('is heard once, whatever it says when the second is over', async () => {
    let say: (answer: boolean) => void = () => undefined
    const test = asking(() => new Promise((resolve) => (say = resolve)))
    await test.clock.advance(1_000)
    say(false)
    await settle()
    expect([test.call.getSnapshot().callStatus, test.heard.map(({ name }) => name)]).toEqual([
      'called',
      ['onInvited'],
    ])
  })

  it('is waited for no longer than the call object lives', async () => {
    const test = asking(never)
    const destroyed = test.call.destroy()
    await test.clock.advance(60_000)
    await destroyed
    expect([test.clock.pending, ...signs(test)]).toEqual([0, ...NOTHING])
  })

  it('that says yes when the call object is gone is not heard', async () => {
    let say: (answer: boolean) => void = () => undefined
    const test = asking(() => new Promise((resolve) => (say = resolve)))
    await test.call.destroy()
    say(true)
    await settle()
    expect([test.call.getSnapshot().callStatus, test.host.tone]).toEqual(['idle', null])
  })
})
