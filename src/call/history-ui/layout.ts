import type { PastCall } from '../engine/pastCalls'
import { startOfDay } from './days'

/** How high each kind of item is, in points of the screen: known beforehand, so that only what is seen is drawn. */
export const HEIGHT = { day: 36, call: 68 } as const

/** The heading of a day, or a call. */
export type Item =
  | { readonly kind: 'day'; readonly key: string; readonly day: number }
  | { readonly kind: 'call'; readonly key: string; readonly call: PastCall; readonly day: number }

/** Items, and where each of them stands. */
export interface Layout {
  readonly items: readonly Item[]
  /** The upper edge of each, in the order of items. */
  readonly tops: readonly number[]
  /** Of all together. */
  readonly height: number
}

/** The calls, the latest first, under headings of the days that they began on. */
export function layoutOf(calls: readonly PastCall[]): Layout {
  const items: Item[] = []
  const tops: number[] = []
  let height = 0
  let day = Infinity
  const add = (item: Item) => {
    items.push(item)
    tops.push(height)
    height += HEIGHT[item.kind]
  }
  for (const call of calls) {
    if (call.at < day) {
      day = startOfDay(call.at)
      add({ kind: 'day', key: `day ${day}`, day })
    }
    add({ kind: 'call', key: `${call.id} ${call.userId}`, call, day })
  }
  return { items, tops, height }
}

/** The numbers of the items between two heights: from the first until before the second. */
export function itemsBetween({ tops, height }: Layout, upper: number, lower: number): [number, number] {
  if (upper >= height) return [tops.length, tops.length]
  return [Math.max(0, firstBelow(tops, upper) - 1), firstBelow(tops, lower)]
}

/** The number of the first whose upper edge is below `edge`. */
function firstBelow(tops: readonly number[], edge: number): number {
  let from = 0
  let to = tops.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((tops[middle] ?? Infinity) > edge) to = middle
    else from = middle + 1
  }
  return from
}
