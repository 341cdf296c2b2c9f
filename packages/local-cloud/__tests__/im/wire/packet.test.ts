import { encodePush, encodeReply, parseRequest } from '../../../src/im/wire/packet'
import { PUSH, REQUEST, requestName } from '../../../src/im/wire/commands'

describe('packets', () => {
  const packet = (fields: object = {}) =>
    JSON.stringify({ SER: 5, SID: 18, CID: 16, Q: [{ t: 'Property', v: { 3: 'id' } }], ...fields })

  test('a request is read with its parameters in order', () => {
    const Q = [
      { t: 'Byte', v: 4 },
      { t: 'StrArray', v: ['a', 'b'] },
    ]
    expect(parseRequest(packet({ Q }))).toEqual({ serial: 5, sid: 18, cid: 16, params: [4, ['a', 'b']] })
  })

  test('a parameter without a value is undefined and keeps its place', () => {
    expect(parseRequest(packet({ Q: [null, { t: 'Byte' }, { v: 1 }] }))?.params).toEqual([
      undefined,
      undefined,
      1,
    ])
  })

  test.each([
    ['no JSON', '{"SER":'],
    ['null', 'null'],
    ['a number', '5'],
    ['no serial', packet({ SER: undefined })],
    ['a service that is a text', packet({ SID: '18' })],
    ['no command', packet({ CID: null })],
    ['parameters that are no list', packet({ Q: {} })],
  ])('%s is no request', (_, text) => {
    expect(parseRequest(text)).toBeNull()
  })

  test('a reply repeats serial and command, with the code as that service writes it', () => {
    const request = { serial: 5, sid: 18, cid: 16, params: [] }
    expect(JSON.parse(encodeReply(request, 118404, []))).toEqual({
      sid: 18,
      cid: 16,
      ser: 5,
      code: 10132,
      r: [],
    })
    expect(JSON.parse(encodeReply(request, 200, [{ 3: 'id' }]))).toMatchObject({
      code: 200,
      r: [{ 3: 'id' }],
    })
  })

  test('a push has serial 0', () => {
    expect(JSON.parse(encodePush(PUSH.kicked, [16, 1]))).toEqual({
      sid: 26,
      cid: 9,
      ser: 0,
      code: 200,
      r: [16, 1],
    })
  })

  test('a push to be marked as read is wrapped together with its number', () => {
    expect(JSON.parse(encodePush(PUSH.signalEvent, [{ 3: 'id' }], 77))).toEqual({
      sid: 4,
      cid: 1,
      ser: 0,
      code: 200,
      r: [77, { headerPacket: { sid: 15, cid: 11 }, body: [{ 3: 'id' }] }],
    })
  })

  test('every request has one name, and an unknown one has none', () => {
    for (const [name, command] of Object.entries(REQUEST)) expect(requestName(command)).toBe(name)
    expect(requestName({ sid: 18, cid: 99 })).toBeUndefined()
  })
})
