import { newCallId } from '../../../../src/call/platform/host/callIds'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

it.each([
  ['a browser', globalThis.crypto],
  ['a mini program, which has no crypto', null],
])('an id is a random uuid, no two the same, in %s', (_, source) => {
  const own = source === null ? ({} as Crypto) : source
  const ids = Array.from({ length: 200 }, () => newCallId(own))
  expect(ids.every((id) => UUID.test(id))).toBe(true)
  expect(new Set(ids).size).toBe(ids.length)
})

it('asks the platform where nothing else is given', () => {
  expect(newCallId()).toMatch(UUID)
})
