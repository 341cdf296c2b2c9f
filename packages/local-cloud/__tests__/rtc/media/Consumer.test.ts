import { RtpHeader, RtpPacket } from 'werift'
import { Consumer } from '../../../src/rtc/media/Consumer'
import type { MediaKind } from '../../../src/rtc/media/codecs'
import { ManualClock } from '../ManualClock'

const KEY = Buffer.from([0x10, 0x00, 0, 0, 0])
const DELTA = Buffer.from([0x10, 0x01, 0, 0, 0])

function setUp(kind: MediaKind, { connected = true } = {}) {
  const clock = new ManualClock()
  const state = { connected, flows: true, keyFrameRequests: 0, sources: 0, sent: [] as Buffer[] }
  const packets = new Set<(packet: RtpPacket) => void>()
  const losses = new Set<() => void>()
  const connecting: (() => void)[] = []
  const consumer = new Consumer({
    id: 'consumer',
    clock,
    flows: () => state.flows,
    producer: {
      kind,
      onPacket: (listener) => {
        packets.add(listener)
        return () => packets.delete(listener)
      },
      requestKeyFrame: () => state.keyFrameRequests++,
    },
    line: {
      get connected() {
        return state.connected
      },
      whenConnected: (task) => void (state.connected ? task() : connecting.push(task)),
      onPictureLoss: (listener) => {
        losses.add(listener)
        return () => losses.delete(listener)
      },
      startSource: () => state.sources++,
      send: ({ payload }) => state.sent.push(payload),
    },
  })
  return {
    clock,
    consumer,
    state,
    listeners: () => packets.size + losses.size,
    losePicture: () => losses.forEach((listener) => listener()),
    arrive: (payload: Buffer, ssrc = 1) =>
      packets.forEach((listener) => listener(new RtpPacket(new RtpHeader({ ssrc }), payload))),
    connect() {
      state.connected = true
      for (const task of connecting) task()
    },
  }
}

describe('a consumer', () => {
  test('takes a sender that began anew for another source, and waits for its first whole picture', () => {
    const { arrive, state } = setUp('video')
    arrive(KEY)
    arrive(DELTA)
    const { sources } = state
    arrive(DELTA, 2)
    arrive(KEY, 2)
    arrive(DELTA, 2)
    expect(state.sent).toEqual([KEY, DELTA, KEY, DELTA])
    expect(state.sources).toBe(sources + 1)
  })

  test('passes sound on from the first packet and asks for no key frame', () => {
    const { arrive, state } = setUp('audio')
    arrive(DELTA)
    expect(state).toMatchObject({ sent: [DELTA], keyFrameRequests: 0 })
  })

  test('begins video with a key frame, which it asks for at once', () => {
    const { arrive, state } = setUp('video')
    expect(state.keyFrameRequests).toBe(1)
    for (const payload of [DELTA, KEY, DELTA]) arrive(payload)
    expect(state.sent).toEqual([KEY, DELTA])
  })

  test('asks as soon as the connection stands, not before', () => {
    const { connect, state } = setUp('video', { connected: false })
    expect(state.keyFrameRequests).toBe(0)
    connect()
    expect(state.keyFrameRequests).toBe(1)
  })

  test('asks again while only delta frames come, at a pace, and slows down when it does not help', () => {
    const { arrive, clock, state } = setUp('video')
    arrive(DELTA)
    expect(state.keyFrameRequests).toBe(1)
    for (let frame = 0; frame < 100; frame++) {
      clock.pass(100)
      arrive(DELTA)
    }
    // Twenty in the first six seconds, then one in five seconds.
    expect(state.keyFrameRequests).toBe(20)
    clock.pass(5000)
    arrive(DELTA)
    expect(state.keyFrameRequests).toBe(21)
  })

  test('stops asking once a key frame passed', () => {
    const { arrive, clock, state } = setUp('video')
    arrive(KEY)
    clock.pass(1000)
    arrive(DELTA)
    expect(state.keyFrameRequests).toBe(1)
  })

  test('asks for the browser that lost a picture', () => {
    const { arrive, losePicture, state } = setUp('video')
    arrive(KEY)
    losePicture()
    expect(state.keyFrameRequests).toBe(2)
  })

  test('sends nothing while media is held back, and begins afresh after it', () => {
    const { arrive, state } = setUp('video')
    arrive(KEY)
    state.flows = false
    arrive(DELTA)
    arrive(KEY)
    state.flows = true
    arrive(DELTA)
    expect(state.sent).toEqual([KEY])
    expect(state.keyFrameRequests).toBe(2)
    arrive(KEY)
    expect(state.sent).toEqual([KEY, KEY])
    expect(state.sources).toBeGreaterThan(1)
  })

  test('hears nothing more once closed', () => {
    const { arrive, consumer, listeners, state } = setUp('audio')
    consumer.close()
    arrive(DELTA)
    expect(listeners()).toBe(0)
    expect(state.sent).toEqual([])
  })
})
