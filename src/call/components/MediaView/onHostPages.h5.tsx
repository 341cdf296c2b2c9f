import { type ReactElement, useSyncExternalStore } from 'react'
import { MediaView } from './index'
import { isPictureAway, onPictureAway } from './pictureAway'
import type { MediaViewProps } from './props'

/** A picture of a call on a page of the app's own: in a browser it is drawn as on the call page. */
export const HostPicture: ((props: MediaViewProps) => ReactElement) | null = MediaView

/** Whether the far side's picture is in a window of its own, and on no page. */
export function usePictureAway(): boolean {
  return useSyncExternalStore(onPictureAway, isPictureAway)
}
