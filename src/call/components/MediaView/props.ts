import type { MediaSide, MediaSurface } from '../../platform/ports'

/** What every platform's `MediaView` is given. */
export interface MediaViewProps {
  /** `call-local-video` or `call-remote-video`. */
  readonly id?: string
  readonly media: MediaSurface
  readonly side: MediaSide
  /** It is a screen, of which nothing is cut away. */
  readonly isScreen?: boolean
  /** There is nothing to see of a voice call, though its sound comes by way of a view. */
  readonly soundOnly?: boolean
  /** Loudspeaker rather than earpiece, where a platform has both. */
  readonly speakerOn?: boolean
}

/** What a platform's media can do, beyond what every platform's can. */
export interface MediaFeatures {
  /** There may be more than one camera. */
  readonly flip: boolean
  /** A screen can be shared in the camera's place. */
  readonly screen: boolean
  /** Sound can be sent to the loudspeaker or the earpiece. */
  readonly speaker: boolean
  /** Media is what its views are: without them there is no sound either, and with their page it ends. */
  readonly livesInPage: boolean
  /** The view covers the page as soon as it is there, and shows what the page would: nothing is seen before. */
  readonly coversPage: boolean
}
