import { View as TaroView } from '@tarojs/components'
import type { ComponentType } from 'react'
import type { ViewProps } from './viewProps'

/** A part of the page. */
export const View = TaroView as ComponentType<ViewProps>
