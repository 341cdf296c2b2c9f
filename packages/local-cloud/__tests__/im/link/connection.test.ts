import { SILENCE_MS } from '../../../src/guesses'
import { Connection } from '../../../src/im/link/connection'
import { Latency } from '../../../src/latency'
import { ManualClock } from '../../rtc/ManualClock'
import { FakeSocket } from './FakeSocket'

describe('a connection', () => {
  let clock: ManualClock
  let latency: Latency
  let socket: FakeSocket
  let got: string[]
  let ends: number
  beforeEach(() => {
    clock = new ManualClock()
    latency = new Latency()
    socket = new FakeSocket()
    got = []
    ends = 0
  })
  const open = () =>
    new Connection(
      socket,
      { clock, latency },
      (data) => got.push(data),
      () => {
        ends += 1
      },
    )

  test('greets, hands in message frames and sends them', () => {
    const connection = open()
    expect(socket.sent).toEqual(['1::'])
    socket.comes('3:::{"a":1}')
    expect(got).toEqual(['{"a":1}'])
    connection.send('{"b":2}')
    expect(socket.sent).toEqual(['1::', '3:::{"b":2}'])
  })

  test('heartbeats and what is no frame are nothing', () => {
    open()
    for (const text of ['2::', 'nonsense', '']) socket.comes(text)
    expect([got, ends, socket.ended]).toEqual([[], 0, null])
  })

  test('ends when the device says so, and when its socket closes, once', () => {
    const connection = open()
    socket.comes('0::')
    expect([ends, socket.ended, connection.isOpen]).toEqual([1, 'closed', false])
    socket.emit('close')
    connection.close()
    connection.cut()
    expect(ends).toBe(1)
    expect(clock.waiting).toBe(0)
  })

  test('an error of the socket ends it', () => {
    open()
    socket.emit('error')
    expect(socket.ended).toBe('terminated')
  })

  test('takes its time in both directions, in order', () => {
    latency.set({ ms: 40 })
    const connection = open()
    connection.send('x')
    latency.set({ ms: 0 })
    connection.send('y')
    socket.comes('3:::in')
    expect([socket.sent, got]).toEqual([[], ['in']])
    clock.pass(40)
    expect(socket.sent).toEqual(['1::', '3:::x', '3:::y'])
  })

  test('closing lets what was sent before go out first', () => {
    latency.set({ ms: 40 })
    const connection = open()
    connection.send('last words')
    connection.close()
    expect([ends, socket.ended]).toEqual([1, null])
    clock.pass(40)
    expect(socket.sent).toEqual(['1::', '3:::last words'])
    expect(socket.ended).toBe('closed')
  })

  test('cutting loses what is on its way', () => {
    latency.set({ ms: 40 })
    const connection = open()
    connection.send('lost')
    socket.comes('3:::lost as well')
    connection.cut()
    clock.pass(40)
    expect([socket.sent, got, socket.ended, ends]).toEqual([[], [], 'terminated', 1])
  })

  test('what the device sent before its socket closed still counts', () => {
    latency.set({ ms: 40 })
    open()
    socket.comes('3:::before')
    socket.emit('close')
    expect(ends).toBe(0)
    clock.pass(40)
    expect([got, ends]).toEqual([['before'], 1])
  })

  test('tasks for later are called off by the end', () => {
    const connection = open()
    const done: string[] = []
    connection.later(10, () => done.push('in time'))
    connection.later(30, () => done.push('too late'))
    clock.pass(10)
    connection.cut()
    connection.later(5, () => done.push('after the end'))
    clock.pass(100)
    expect(done).toEqual(['in time'])
  })

  test('one that is silent for long is cut', () => {
    open()
    clock.pass(SILENCE_MS - 1)
    socket.comes('2::')
    clock.pass(SILENCE_MS - 1)
    expect(ends).toBe(0)
    clock.pass(1)
    expect([ends, socket.ended]).toEqual([1, 'terminated'])
  })
})
