import { shareOf } from '../../../../src/call/machine/timing/share'

const KEYS = Array.from({ length: 1_000 }, (_, number) => `close:room-${number}`)

it('is always the same for one key', () => {
  expect(KEYS.map(shareOf)).toEqual(KEYS.map(shareOf))
})

it('is spread evenly from 0 to 1 over keys that hardly differ', () => {
  const shares = KEYS.map(shareOf)
  const tenths = Array.from(
    { length: 10 },
    (_, tenth) => shares.filter((share) => Math.floor(share * 10) === tenth).length,
  )
  expect(tenths.reduce((sum, count) => sum + count)).toBe(KEYS.length)
  expect(Math.min(...tenths)).toBeGreaterThan(70)
  expect(Math.max(...tenths)).toBeLessThan(130)
})
