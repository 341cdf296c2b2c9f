import { decodeFrame, encodeFrame } from '../../../src/im/wire/frame'
import type { Frame } from '../../../src/im/wire/frame'

describe('frames of the link', () => {
  const pairs: readonly [Frame, string][] = [
    [{ type: 'disconnect' }, '0::'],
    [{ type: 'connect' }, '1::'],
    [{ type: 'heartbeat' }, '2::'],
    [{ type: 'message', data: '{"SER":1}' }, '3:::{"SER":1}'],
  ]

  test.each(pairs)('%j is written as %s and read back', (frame, text) => {
    expect(encodeFrame(frame)).toBe(text)
    expect(decodeFrame(text)).toEqual(frame)
  })

  test('data may hold colons and line breaks', () => {
    const frame: Frame = { type: 'message', data: '{"a":"b:c::d\n\u2028e"}' }
    expect(decodeFrame(encodeFrame(frame))).toEqual(frame)
  })

  test('an id and an endpoint are read over', () => {
    expect(decodeFrame('3:7:/chat:hello')).toEqual({ type: 'message', data: 'hello' })
  })

  test.each(['', 'hello', '3', '3:', '4:::{}', '9::', '{"SER":1}'])('%j is no frame', (text) => {
    expect(decodeFrame(text)).toBeNull()
  })
})
