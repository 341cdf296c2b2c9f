import type { CallError } from '../../../src/call/error/CallError'
import { createTestCall, inviteFromBob } from './fakes/createTestCall'
import { settle } from './fakes/fakeClock'

const OWN = { ringing: 'https://app.example/ring.mp3', dialling: '/assets/dial.mp3' }

describe('how a call rings', () => {
  it('is as the app has chosen, from the beginning and from then on', async () => {
    const test = createTestCall({ ring: { ...OWN, volume: 0.5 } })
    await test.clock.advance(1_500)
    expect(test.host.ringSettings).toEqual({ ...OWN, volume: 0.5 })
    inviteFromBob(test)
    expect([test.host.tone, test.host.ringSettings]).toEqual(['ringing', { ...OWN, volume: 0.5 }])
    test.call.setRing({ silent: true })
    expect([test.host.tone, test.host.ringSettings]).toEqual([
      'ringing',
      { ...OWN, volume: 0.5, silent: true },
    ])
    await test.call.reject()
    expect(test.host.tone).toBeNull()
  })

  it('is not at all where the app wants none, until it wants it again', async () => {
    const test = createTestCall({ ring: false })
    inviteFromBob(test)
    expect(test.host.tone).toBeNull()
    test.call.setRing(true)
    expect(test.host.tone).toBe('ringing')
    test.call.setRing(false)
    expect(test.host.tone).toBeNull()
    test.call.setRing({ volume: 0.2 })
    expect(test.host.tone).toBe('ringing')
  })

  it.each([[{ volume: 1.01 }], [{ volume: -1 }], [{ volume: Number.NaN }], [{ ringing: 7 }]])(
    'is not %p, and stays as it was',
    (wrong) => {
      const test = createTestCall({ ring: { volume: 0.5 } })
      inviteFromBob(test)
      expect(() => test.call.setRing(wrong as never)).toThrow(
        expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
      )
      expect(test.host.ringSettings).toEqual({ volume: 0.5 })
    },
  )
})

describe('muteRing', () => {
  it('silences this one ring, which is answered as any other, and not the next', async () => {
    const test = createTestCall()
    inviteFromBob(test)
    await test.call.muteRing()
    expect([test.host.tone, test.call.getSnapshot()]).toMatchObject([
      null,
      { callStatus: 'called', ringMuted: true },
    ])
    await test.call.muteRing()
    test.call.setRing(true)
    expect(test.host.tone).toBeNull()
    await test.call.reject()
    inviteFromBob(test, 'next')
    expect([test.host.tone, test.call.getSnapshot().ringMuted]).toEqual(['ringing', false])
    await test.call.muteRing()
    await test.call.accept()
    await settle()
    expect(test.call.getSnapshot()).toMatchObject({ callStatus: 'connecting', ringMuted: false })
  })

  it('is for a call that rings here', async () => {
    const test = createTestCall()
    const code = (thrown: CallError) => thrown.code
    expect(await test.call.muteRing().catch(code)).toBe('NOT_CALLED')
    await test.call.call({ userId: 'bob', type: 1 })
    expect(await test.call.muteRing().catch(code)).toBe('NOT_CALLED')
    expect(test.host.tone).toBe('dialling')
  })
})
