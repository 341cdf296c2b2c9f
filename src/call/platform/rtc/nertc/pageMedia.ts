import type { Dispose } from '../../ports'

/** What of a page shows and plays tracks. */
export interface PageMedia {
  /** An element that plays sound without being on the page. */
  createAudio(): HTMLAudioElement
  /** An element that shows a picture once it is put on the page. */
  createVideo(): HTMLVideoElement
  /** A track as elements take it: `srcObject` is a stream. */
  streamOf(track: MediaStreamTrack): MediaStream
  /** Tells of every touch of the page: with one, a browser lets the page sound. */
  onGesture(listener: () => void): Dispose
  /** Whether the user can see the page. */
  isShown(): boolean
  /** Tells each time the user can see it again. */
  onShown(listener: () => void): Dispose
}

const GESTURES = ['click', 'touchend', 'keydown'] as const

/** The page that this module was loaded in. */
export const pageMedia: PageMedia = {
  createAudio: () => document.createElement('audio'),
  createVideo: () => document.createElement('video'),
  streamOf: (track) => new MediaStream([track]),
  onGesture(listener) {
    GESTURES.forEach((gesture) => document.addEventListener(gesture, listener, true))
    return () => GESTURES.forEach((gesture) => document.removeEventListener(gesture, listener, true))
  },
  isShown: () => document.visibilityState === 'visible',
  onShown(listener) {
    const tell = () => {
      if (document.visibilityState === 'visible') listener()
    }
    document.addEventListener('visibilitychange', tell)
    return () => document.removeEventListener('visibilitychange', tell)
  },
}
