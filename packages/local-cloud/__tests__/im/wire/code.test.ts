import { CODE, isWireable, toWireCode } from '../../../src/im/wire/code'

/** How the SDK reads a packed code. */
function readPacked(wire: number): number {
  if (wire < 1000 || (wire >= 20000 && wire <= 20099)) return wire
  const high = wire >> 9
  return 100_000 + 1000 * (high - (high <= 38 ? 1 : 2)) + (wire & 511)
}

describe('codes on the wire', () => {
  test.each([
    [26, 102302, 1838],
    [18, 118404, 10132],
    [18, 118310, 10038],
    [18, 118301, 10029],
  ])('service %i writes %i as %i', (sid, code, wire) => {
    expect(toWireCode(sid, code)).toBe(wire)
  })

  test.each(Object.entries(CODE))('the SDK reads %s as it was meant', (_, code) => {
    for (const sid of [18, 26, 27, 30, 34, 99]) expect(readPacked(toWireCode(sid, code))).toBe(code)
  })

  test.each([136_000, 137_000, 137_511, 138_000, 138_511, 139_000, 199_511])(
    'the numbering leaves module 38 out, and %i survives that',
    (code) => {
      expect(readPacked(toWireCode(18, code))).toBe(code)
      expect(toWireCode(18, code) >> 9).not.toBe(39)
    },
  )

  test.each([1, 3, 4, 6, 7, 15, 17, 19, 25, 100])('service %i writes codes as they are', (sid) => {
    expect(toWireCode(sid, 118404)).toBe(118404)
  })

  test.each([0, 200, 417, 999, 20000, 20099])('%i is written as it is by any service', (code) => {
    expect(toWireCode(18, code)).toBe(code)
  })

  test('tells which codes fit', () => {
    expect([200, 999, 20050, 100000, 118404, 199511].filter((code) => !isWireable(code))).toEqual([])
    expect(
      [-1, 1000, 19999, 20100, 99999, 118512, 118999, 200000, 1.5, NaN].filter((code) => isWireable(code)),
    ).toEqual([])
  })
})
