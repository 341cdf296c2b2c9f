import { settle } from '../engine/fakes/fakeClock'
import { callWithKit, type CallWithKit } from './callWithKit'

// Neither kit's rule for two calls that cross is the other's.

let test: CallWithKit

beforeEach(() => {
  test = callWithKit('newer')
})

const dial = () => test.call.call({ userId: 'bob', type: 2 })
const enters = () => test.rtc.last.tell({ type: 'media.peerEntered', uid: 22 })

describe('two who dial each other, one of them on another kit,', () => {
  it.each([-45, -20, 0, 20, 45])('are connected, and stay so, dialling %d ms apart', async (apart) => {
    if (apart >= 0) test.life.dial()
    await test.clock.advance(Math.max(0, apart))
    const dialled = dial()
    await test.clock.advance(Math.max(0, -apart))
    if (apart < 0) test.life.dial()
    await test.clock.advance(1_000)
    await dialled
    expect([test.status(), test.life.status]).toEqual(['connecting', 'inCall'])
    enters()
    await test.clock.advance(20_000)
    expect([test.status(), test.life.status, test.records()]).toEqual(['inCall', 'inCall', []])
    expect(test.bob.nim.asked('cancelInvite')).toEqual([])
    expect(test.bob.nim.asked('closeRoom').map(([channelId]) => channelId)).toEqual(['room-1'])
  })

  it('its refusal that never comes costs three seconds, and then the room is closed', async () => {
    await dial()
    test.bob.invite()
    await test.clock.advance(2_900)
    expect(test.bob.nim.asked('closeRoom')).toEqual([])
    await test.clock.advance(200)
    expect(test.bob.nim.asked('closeRoom')).toHaveLength(1)
  })

  it('whose call is withdrawn again at once does not ring on for ours', async () => {
    await dial()
    await test.clock.advance(20)
    test.bob.invite()
    test.bob.cancel()
    await test.clock.advance(100)
    expect([test.endReason(), test.life.status]).toEqual(['remoteCancelled', 'called'])
    await test.clock.advance(3_000)
    expect(test.life.status).toBe('idle')
    expect(test.bob.nim.asked('cancelInvite')).toHaveLength(1)
    expect(test.bob.nim.asked('closeRoom')).toHaveLength(1)
  })

  it('with its invite before this side’s own call was taken', async () => {
    test.bob.nim.hold('call')
    const dialled = dial()
    await settle()
    test.life.dial()
    await test.clock.advance(100)
    test.bob.nim.release('call')
    await dialled
    await test.clock.advance(1_000)
    enters()
    await test.clock.advance(5_000)
    expect([test.status(), test.life.status]).toEqual(['inCall', 'inCall'])
    expect(test.bob.nim.asked('cancelInvite')).toEqual([])
    expect(test.bob.nim.asked('closeRoom')).toHaveLength(1)
  })
})
