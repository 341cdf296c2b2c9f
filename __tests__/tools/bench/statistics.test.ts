import { isUnsteady, summaryOf } from '../../../tools/bench/statistics'

test('many rounds come to their median, and to how far apart their quartiles are', () => {
  expect(summaryOf([50, 10, 30, 20, 40])).toEqual({ median: 30, spread: 20 / 30, rounds: 5 })
})

test('between two rounds the median lies in the middle', () => {
  expect(summaryOf([10, 30]).median).toBe(20)
})

test('figures that are all the same have no spread', () => {
  expect(summaryOf([7, 7, 7]).spread).toBe(0)
  expect(summaryOf([0, 0]).spread).toBe(0)
})

test('figures that lie far apart are unsteady, unless they are so short that they always do', () => {
  expect(isUnsteady({ median: 1_200, spread: 0.2, rounds: 9 })).toBe(false)
  expect(isUnsteady({ median: 1_200, spread: 0.6, rounds: 9 })).toBe(true)
  expect(isUnsteady({ median: 8, spread: 0.9, rounds: 9 })).toBe(false)
})
