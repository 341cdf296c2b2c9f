import type { CSSProperties } from 'react'
import type { ViewProps as TaroViewProps } from '@tarojs/components'

/** What a `View` of the call's own takes: what Taro's does, and of its events those that a browser has as well. */
export interface ViewProps extends Omit<TaroViewProps, 'style' | 'onLongPress' | 'onLongClick'> {
  readonly style?: CSSProperties
}
