import { RtpHeader, RtpPacket } from 'werift'
import { PushedSource } from '../../../src/rtc/gateway/PushedSource'
import type { MediaSource } from '../../../src/rtc/media/MediaSource'

function incoming() {
  const listeners = new Set<(packet: RtpPacket) => void>()
  const source: MediaSource = {
    id: 'incoming',
    kind: 'video',
    packets: 0,
    onPacket: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    requestKeyFrame: jest.fn(),
    takeLoss: () => 0.5,
    close: jest.fn(),
  }
  return {
    source,
    listeners,
    arrive: (packet: RtpPacket) => listeners.forEach((listener) => listener(packet)),
  }
}

const packet = () => new RtpPacket(new RtpHeader(), Buffer.from([1]))

describe('a stream that a pusher feeds', () => {
  test('goes on for its listeners when another pusher takes over', () => {
    const pushed = new PushedSource('video')
    const heard: RtpPacket[] = []
    pushed.onPacket((next) => heard.push(next))
    const [first, second] = [incoming(), incoming()]
    pushed.feed(first.source)
    first.arrive(packet())
    pushed.feed(second.source)
    second.arrive(packet())
    expect([heard.length, pushed.packets, first.listeners.size]).toEqual([2, 2, 0])
  })

  test('has nobody to ask for a key frame, and no losses, while nothing is pushed', () => {
    const pushed = new PushedSource('video')
    pushed.requestKeyFrame()
    expect(pushed.takeLoss()).toBeNull()
    const { source } = incoming()
    pushed.feed(source)
    pushed.requestKeyFrame()
    expect(source.requestKeyFrame).toHaveBeenCalledTimes(1)
    expect(pushed.takeLoss()).toBe(0.5)
  })

  test('lets go of the pusher when it ends, without ending it', () => {
    const pushed = new PushedSource('video')
    const { source, listeners } = incoming()
    pushed.feed(source)
    pushed.close()
    expect(listeners.size).toBe(0)
    expect(source.close).not.toHaveBeenCalled()
  })
})
