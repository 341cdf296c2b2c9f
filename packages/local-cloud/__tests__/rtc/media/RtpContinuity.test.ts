import { RtpContinuity } from '../../../src/rtc/media/RtpContinuity'
import { ManualClock } from '../ManualClock'

const at = (sequenceNumber: number, timestamp: number) => ({ sequenceNumber, timestamp })

describe('RTP continuity', () => {
  const clock = new ManualClock()

  test('leaves the numbers of a first source as they are', () => {
    const line = new RtpContinuity(90_000, clock)
    expect([line.next(at(7, 100)), line.next(at(8, 100)), line.next(at(9, 3100))]).toEqual([
      at(7, 100),
      at(8, 100),
      at(9, 3100),
    ])
  })

  test('lets a second source follow the first without a gap in the numbers', () => {
    const line = new RtpContinuity(90_000, clock)
    line.next(at(500, 9000))
    line.startSource()
    clock.pass(100)
    expect(line.next(at(41_000, 123_456))).toEqual(at(501, 9000 + 9000))
    expect(line.next(at(41_001, 126_456))).toEqual(at(502, 9000 + 9000 + 3000))
  })

  test('wraps both numbers at their ends', () => {
    const line = new RtpContinuity(48_000, clock)
    line.next(at(0xffff, 0xffffffff))
    line.startSource()
    clock.pass(20)
    expect(line.next(at(10, 10))).toEqual(at(0, 959))
  })

  test('follows the newest packet, not one that came late', () => {
    const line = new RtpContinuity(90_000, clock)
    line.next(at(0xffff, 6000))
    line.next(at(1, 9000))
    line.next(at(0, 9000))
    line.startSource()
    expect(line.next(at(77, 1)).sequenceNumber).toBe(2)
  })
})
