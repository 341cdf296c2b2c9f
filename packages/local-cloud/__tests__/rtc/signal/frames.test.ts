import { notificationFrame, parseFrame, responseFrame } from '../../../src/rtc/signal/frames'

describe('protoo frames', () => {
  test('reads requests and notifications', () => {
    expect(parseFrame('{"request":true,"id":7,"method":"Join","data":{"a":1}}')).toEqual({
      type: 'request',
      id: 7,
      method: 'Join',
      data: { a: 1 },
    })
    expect(parseFrame('{"notification":true,"method":"Leave"}')).toEqual({
      type: 'notification',
      method: 'Leave',
      data: undefined,
    })
  })

  test.each([
    '',
    'not json',
    'null',
    '[]',
    '"Join"',
    '{"request":true,"method":"Join"}',
    '{"request":true,"id":1}',
    '{"response":true,"id":1,"ok":true}',
  ])('ignores %j', (text) => expect(parseFrame(text)).toBeNull())

  test('writes what a protoo client takes', () => {
    expect(JSON.parse(responseFrame(7, { code: 200 }))).toEqual({
      response: true,
      id: 7,
      ok: true,
      data: { code: 200 },
    })
    expect(JSON.parse(notificationFrame('OnPeerJoin', {}))).toEqual({
      notification: true,
      method: 'OnPeerJoin',
      data: {},
    })
  })
})
