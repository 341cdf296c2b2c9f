import type { PictureInPicture } from '../pictureInPicture'

let made: Promise<PictureInPicture> | null = null

/** Fetches what shows a call in a window of its own: a chunk that nobody else needs. There is one, whoever asks. */
export const loadPictureInPicture: (() => Promise<PictureInPicture>) | null = () => {
  made ??= import('../host/webPictureInPicture').then(({ createWebPictureInPicture }) =>
    createWebPictureInPicture(window),
  )
  made.catch(() => {
    // It is asked for again with the next call page.
    made = null
  })
  return made
}
