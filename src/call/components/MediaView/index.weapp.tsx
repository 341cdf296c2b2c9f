import { View } from '@tarojs/components'
import type { MediaFeatures, MediaViewProps } from './props'
import './MediaView.scss'

/** Draws nothing: the media of this platform is not bound yet. */
export function MediaView({ id }: MediaViewProps) {
  return <View id={id} className="call-media" />
}

export function mediaFeatures(): MediaFeatures {
  return { flip: true, speaker: true, minimise: false, soundNeedsView: true }
}
