import type { PictureInPicture } from '../pictureInPicture'

/** None: WeChat's player has a small window of its own, which it opens by itself. */
export const loadPictureInPicture: (() => Promise<PictureInPicture>) | null = null
