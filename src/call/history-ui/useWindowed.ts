import { useCallback, useState } from 'react'
import Taro from '@tarojs/taro'
import type { BaseEventOrig, ScrollViewProps } from '@tarojs/components'
import { itemsBetween, type Item, type Layout } from './layout'

/** The list is drawn anew each time it was scrolled over a border of such steps, in points of the screen. */
const STEP = 340
/** So much is drawn above and below what is seen. */
const AROUND = 340
/** What a window is taken for that says no height. */
const USUAL_WINDOW = 900

/** An item to be drawn, and where. */
export interface Placed {
  readonly item: Item
  /** Its number, from 0 on. */
  readonly index: number
  readonly top: number
}

/** What of a list is drawn, and what the scroll view is to tell. */
export interface Windowed {
  readonly placed: readonly Placed[]
  /** The scroll view's own event. */
  onScroll(event: BaseEventOrig<ScrollViewProps.onScrollDetail>): void
}

/**
 * What of a list is near enough to be seen. A list is never higher than the window that it is in, which is known without
 * measuring: nothing is asked of a mini program's other thread.
 */
export function useWindowed(layout: Layout): Windowed {
  const [{ step, windowHeight }, setView] = useState(() => viewAt(0))
  const onScroll = useCallback(({ detail }: BaseEventOrig<ScrollViewProps.onScrollDetail>) => {
    const next = Math.max(0, Math.floor(detail.scrollTop / STEP))
    setView((view) => (view.step === next ? view : viewAt(next)))
  }, [])
  // What is gone may have been scrolled to.
  const top = Math.min(step * STEP, Math.max(0, layout.height - windowHeight))
  const [from, to] = itemsBetween(layout, top - AROUND, top + STEP + windowHeight + AROUND)
  const placed = layout.items
    .slice(from, to)
    .map((item, at) => ({ item, index: from + at, top: layout.tops[from + at] ?? 0 }))
  return { placed, onScroll }
}

/** A browser's window may have become another one meanwhile. */
function viewAt(step: number): { readonly step: number; readonly windowHeight: number } {
  return { step, windowHeight: Taro.getSystemInfoSync().windowHeight || USUAL_WINDOW }
}
