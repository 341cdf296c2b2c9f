import { View } from '@tarojs/components'
import { PlayView } from './PlayView'
import { PushView } from './PushView'
import type { MediaFeatures, MediaViewProps } from './props'
import { useSource } from './useSource'
import './MediaView.scss'

/**
 * One side, in WeChat's native component for it. It has to be on the page for sound, too, and not deep in it, nor in a
 * custom wrapper: its context would not find it there.
 */
export function MediaView({ id, media, side, isScreen, soundOnly, speakerOn = true }: MediaViewProps) {
  const source = useSource(media, side)
  if (source?.kind === 'push') return <PushView id={id} media={media} source={source} />
  if (source?.kind === 'play') {
    const play = { id, media, source, isScreen, soundOnly, speakerOn }
    return <PlayView {...play} />
  }
  return <View id={id} className="call-media" />
}

/** What media can do on WeChat. */
export function mediaFeatures(): MediaFeatures {
  return { flip: true, screen: false, speaker: true, livesInPage: true, coversPage: false }
}
