import type { PictureInPicture } from '../pictureInPicture'

/** None: nothing of a mini program is shown outside of it. */
export const loadPictureInPicture: (() => Promise<PictureInPicture>) | null = null
