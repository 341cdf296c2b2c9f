import type { ReactElement } from 'react'
import { MediaView } from './index'
import type { MediaViewProps } from './props'

/** A picture of a call on a page of the app's own: in a browser it is drawn as on the call page. */
export const HostPicture: ((props: MediaViewProps) => ReactElement) | null = MediaView
