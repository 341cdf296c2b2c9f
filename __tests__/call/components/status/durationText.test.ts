import { durationText, secondsBetween } from '@/call/components/status/durationText'

it.each([
  [0, '00:00'],
  [9, '00:09'],
  [59, '00:59'],
  [60, '01:00'],
  [3_599, '59:59'],
  [3_600, '1:00:00'],
  [3_661, '1:01:01'],
  [360_000, '100:00:00'],
])('%i seconds are %s', (seconds, words) => {
  expect(durationText(seconds)).toBe(words)
})

it.each([
  [1_000, 1_999, 0],
  [1_000, 2_000, 1],
  [2_000, 1_000, 0],
])('from %i to %i ms it is %i whole seconds', (since, now, seconds) => {
  expect(secondsBetween(since, now)).toBe(seconds)
})
