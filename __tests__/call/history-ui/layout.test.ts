import { HEIGHT, itemsBetween, layoutOf } from '@/call/history-ui/layout'
import { past } from './fakePastCalls'

const DAY = 24 * 60

describe('the layout of past calls', () => {
  it('has a heading above the calls of each day, and places that follow on each other', () => {
    const { items, tops, height } = layoutOf([past(0), past(5), past(DAY)])
    expect(items.map(({ kind }) => kind)).toEqual(['day', 'call', 'call', 'day', 'call'])
    expect(tops).toEqual([0, 36, 104, 172, 208])
    expect(height).toBe(2 * HEIGHT.day + 3 * HEIGHT.call)
  })

  it('puts a call of midnight under the day that begins, and one before it under the day that ends', () => {
    const midnight = new Date(2026, 0, 7).getTime()
    const { items } = layoutOf([past(0, { at: midnight }), past(1, { at: midnight - 1 })])
    expect(items.filter(({ kind }) => kind === 'day').map(({ day }) => new Date(day).getDate())).toEqual([
      7, 6,
    ])
  })

  it.each([
    [0, 10, [0, 1]],
    [0, 36, [0, 2]],
    [40, 110, [1, 3]],
    [-500, 5_000, [0, 5]],
    [276, 900, [5, 5]],
    [5_000, 6_000, [5, 5]],
  ])('has between %d and %d the items %j', (upper, lower, expected) => {
    expect(itemsBetween(layoutOf([past(0), past(5), past(DAY)]), upper, lower)).toEqual(expected)
  })

  it('is empty where there are no calls', () => {
    expect(itemsBetween(layoutOf([]), 0, 900)).toEqual([0, 0])
  })
})
