import { readCallRecord } from '../../../src/im/message/record'

const content = {
  type: 2,
  channelId: '77',
  status: 1,
  durations: [
    { accid: 'alice', duration: 12 },
    { accid: 'bob', duration: 11 },
  ],
}
const message = (attachment: unknown, type: unknown = 12) => ({
  1: 'bob',
  2: 'alice',
  7: '1000',
  8: type,
  10: typeof attachment === 'string' ? attachment : JSON.stringify(attachment),
})

describe('call records', () => {
  test('are read from the message', () => {
    expect(readCallRecord(message(content))).toEqual({ from: 'alice', to: 'bob', time: 1000, ...content })
    expect(readCallRecord(message(content, '12'))).not.toBeNull()
  })

  test('need no durations', () => {
    expect(readCallRecord(message({ ...content, durations: undefined }))?.durations).toEqual([])
  })

  test('durations that are none are left out', () => {
    const durations = [null, 5, { accid: 'alice' }, { accid: 3, duration: 3 }, { accid: 'bob', duration: 3 }]
    expect(readCallRecord(message({ ...content, durations }))?.durations).toEqual([
      { accid: 'bob', duration: 3 },
    ])
  })

  test.each([
    ['a text message', message(content, 0)],
    ['no JSON', message('{"type":')],
    ['no object', message('[]')],
    ['no type', message({ ...content, type: undefined })],
    ['a status that is a text', message({ ...content, status: '1' })],
    ['a channel id that is a number', message({ ...content, channelId: 77 })],
    ['no attachment', { 8: 12 }],
  ])('%s is none', (_, property) => {
    expect(readCallRecord(property)).toBeNull()
  })
})
