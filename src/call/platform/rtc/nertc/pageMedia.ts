import type { Dispose } from '../../ports'

/** Measures how loud a track is. */
export interface Meter {
  /** As a root mean square, 0 … 1, of the last moment. */
  level(): number
  /** Lets go of what it measures with. */
  close(): void
}

/** What of a page shows and plays tracks. */
export interface PageMedia {
  /** An element that plays sound without being on the page. */
  createAudio(): HTMLAudioElement
  /** An element that shows a picture once it is put on the page. */
  createVideo(): HTMLVideoElement
  /** A track as elements take it: `srcObject` is a stream. */
  streamOf(track: MediaStreamTrack): MediaStream
  /** Measures a track; null where this browser cannot. */
  createMeter(track: MediaStreamTrack): Meter | null
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
  createMeter(track) {
    if (typeof AudioContext === 'undefined') return null
    const context = new AudioContext()
    const analyser = context.createAnalyser()
    context.createMediaStreamSource(new MediaStream([track])).connect(analyser)
    const samples = new Uint8Array(analyser.fftSize)
    return {
      level() {
        analyser.getByteTimeDomainData(samples)
        // Silence is in the middle of the bytes.
        const sum = samples.reduce((total, sample) => total + ((sample - 128) / 128) ** 2, 0)
        return Math.sqrt(sum / samples.length)
      },
      // One that is closed already says so, which changes nothing.
      close: () => void context.close().catch(() => undefined),
    }
  },
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
