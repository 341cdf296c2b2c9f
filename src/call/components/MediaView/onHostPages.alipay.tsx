import type { ReactElement } from 'react'
import type { MediaViewProps } from './props'

/** None: media lives in the call page, and what draws it stays out of the main package. */
export const HostPicture: ((props: MediaViewProps) => ReactElement) | null = null

/** It is in the call page, whatever shows it besides. */
export function usePictureAway(): boolean {
  return false
}
