import { HANDSHAKE_MS } from '../../../src/guesses'
import { Handshakes } from '../../../src/im/link/handshakes'
import { ManualClock } from '../../rtc/ManualClock'

describe('handshakes', () => {
  const clock = new ManualClock()
  let handshakes: Handshakes
  beforeEach(() => {
    handshakes = new Handshakes(clock)
  })
  const newId = () => handshakes.answer().split(':')[0] ?? ''

  test('are answered as socket.io 0.9 does', () => {
    expect(handshakes.answer()).toMatch(/^[0-9a-f]{24}:60:60:websocket$/)
  })

  test('each id opens one connection, once', () => {
    const [first, second] = [newId(), newId()]
    expect([handshakes.take(second), handshakes.take(first)]).toEqual([true, true])
    expect([handshakes.take(second), handshakes.take(first)]).toEqual([false, false])
  })

  test('an id that was never given out opens none', () => {
    newId()
    expect([handshakes.take('made-up'), handshakes.take('')]).toEqual([false, false])
  })

  test('an id opens none after its time', () => {
    const [early, late] = [newId(), newId()]
    clock.pass(HANDSHAKE_MS - 1)
    expect(handshakes.take(early)).toBe(true)
    clock.pass(1)
    expect(handshakes.take(late)).toBe(false)
  })
})
