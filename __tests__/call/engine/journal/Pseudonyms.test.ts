import { Pseudonyms } from '../../../../src/call/engine/journal/Pseudonyms'
import { CallError } from '../../../../src/call/error/CallError'

const ONE = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed'
const OTHER = '9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d'

it('leaves the machine’s own words, numbers and what is empty as they are', () => {
  const plain = {
    type: 'media.arrival',
    arrival: 'none',
    uid: 22,
    held: null,
    attachment: '',
    on: true,
    incoming: 'banner',
    completedRecord: 'service',
    request: { kind: 'close', other: 'unseen', reason: 4 },
  }
  expect(new Pseudonyms().hide(plain)).toEqual(plain)
})

it('stands one word for one thing, wherever it stands', () => {
  const words = new Pseudonyms()
  const first = words.hide({ from: 'bob', members: ['alice', 'bob'] })
  expect(first).toEqual({
    from: expect.not.stringContaining('bob'),
    members: [expect.any(String), expect.any(String)],
  })
  expect(words.hide({ userId: 'bob' })).toEqual({ userId: (first as { from: string }).from })
})

it('hides what stands in the place of a word of the machine’s own, and is none', () => {
  const hidden = JSON.stringify(
    new Pseudonyms().hide({ type: 'bob@example.com', status: 'Bob Smith', unknown: 'bob' }),
  )
  expect(hidden).not.toMatch(/bob/i)
})

it('makes of a random id the same for everybody, in the same order', () => {
  const hide = (requestId: string) => new Pseudonyms().hide({ requestId })
  expect(hide(ONE)).toEqual(hide(ONE))
  expect(hide(ONE)).not.toEqual(hide(OTHER))
  const [one, other] = [ONE, OTHER].map((id) => (hide(id) as { requestId: string }).requestId)
  expect(String(one) < String(other)).toBe(true)
  // An account may look like one.
  expect(new Pseudonyms().hide({ from: ONE })).not.toEqual(
    new Pseudonyms().hide({ from: OTHER, requestId: ONE }),
  )
})

it('makes no word of it that may spell a name', () => {
  const { requestId } = new Pseudonyms().hide({ requestId: ONE }) as { requestId: string }
  expect(requestId).toMatch(/^[0-9a-f]{4}-[0-9a-f]{8,16}$/)
})

it('takes a key of the outbox apart, whatever comes first', () => {
  const hidden = new Pseudonyms().hide({
    key: `close:7001:${ONE}`,
    other: [{ key: 'control:7001:switch:2.1' }, { key: 'record:7001' }],
    ids: { channelId: '7001', requestId: ONE },
  })
  const { ids } = hidden as { ids: { channelId: string; requestId: string } }
  expect(hidden).toMatchObject({
    key: `close:${ids.channelId}:${ids.requestId}`,
    other: [{ key: `control:${ids.channelId}:switch:2.1` }, { key: `record:${ids.channelId}` }],
  })
  expect(ids.channelId).not.toBe('7001')
})

it('says of what something failed with only its kind', () => {
  const words = new Pseudonyms()
  expect(words.hide({ cause: new CallError('NETWORK', 'alice is away') })).toEqual({
    cause: { name: 'CallError' },
  })
  expect(words.hide({ cause: { code: 10202, message: 'bob' } })).toEqual({
    cause: { name: 'unknown', code: 10202 },
  })
  expect(words.hide({ cause: 'bob' })).toEqual({ cause: null })
})

it('makes nothing of what JSON cannot say', () => {
  expect(new Pseudonyms().hide({ act: () => 1, gone: undefined, far: Infinity })).toEqual({
    act: null,
    far: null,
  })
})
