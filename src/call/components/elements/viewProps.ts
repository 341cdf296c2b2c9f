import type { CSSProperties } from 'react'
import type { ViewProps as TaroViewProps } from '@tarojs/components'

/** What a `View` of the call's own takes: what Taro's does, and of its events those that a browser has as well. */
export interface ViewProps extends Omit<TaroViewProps, 'style' | 'onLongPress' | 'onLongClick'> {
  readonly style?: CSSProperties
}

/** What a `MovingView` takes: what a `View` does, and where it is. */
export interface MovingViewProps extends ViewProps {
  /** By which it is found on the page. */
  readonly id: string
  /** Where it is, by any name that is another for another place; null while a hand carries it. */
  readonly place: string | null
}
