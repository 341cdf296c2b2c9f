import { useEffect, useState } from 'react'
import type { MediaSide, MediaSource, MediaSurface } from '../../platform/ports'

/** What one side is drawn with now; undefined before there is anything. */
export function useSource(media: MediaSurface, side: MediaSide): MediaSource | undefined {
  const [source, setSource] = useState(() => media.sources(side)[0])
  useEffect(() => {
    // Also what changed between drawing and listening.
    const follow = () => setSource(media.sources(side)[0])
    follow()
    return media.onSources(follow)
  }, [media, side])
  return source
}
