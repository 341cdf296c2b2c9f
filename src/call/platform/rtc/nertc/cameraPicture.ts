import type { CameraPicture } from '../../../look'
import type { NertcVideoProfile } from './sdk'

const WIDTHS = { 180: 320, 480: 640, 720: 1280, 1080: 1920 } as const

/** The numbers of `NERTC.VIDEO_QUALITY` and `NERTC.VIDEO_FRAME_RATE` (read in SDK 5.8.34). */
const QUALITIES = { 180: 2, 480: 4, 720: 8, 1080: 16 } as const
const RATES = { 5: 1, 10: 2, 15: 3, 20: 4, 25: 5, 30: 6 } as const

/** What a browser is asked for: what the SDK encodes by default unless set, so that nothing is captured in vain. */
export function captured(camera: CameraPicture): MediaTrackConstraints {
  const { resolution = 480, frameRate = 15, backgroundBlur } = camera
  return {
    width: { ideal: WIDTHS[resolution] },
    height: { ideal: resolution },
    frameRate: { ideal: frameRate, max: 30 },
    // A wish: a browser that does not know it, or cannot, opens the camera all the same.
    ...(backgroundBlur !== undefined && { backgroundBlur: { ideal: backgroundBlur } }),
  }
}

/** What the SDK is told to encode of a screen: at most 2.08 Mbit/s by its own table. */
export const SCREEN_PROFILE: NertcVideoProfile = { resolution: QUALITIES[1080], frameRate: RATES[15] }

/** What the SDK encodes unless it is told, for when it was told otherwise; `maxBitrate`, in kbit/s, is of no profile. */
export const DEFAULT_PICTURE = {
  profile: { resolution: QUALITIES[480], frameRate: RATES[15] },
  rate: { mediaType: 'video', streamType: 'high', maxBitrate: 800 },
} as const

/** What the SDK is told to encode; null where its own default does. */
export function encoded({ resolution, frameRate }: CameraPicture): NertcVideoProfile | null {
  if (resolution === undefined && frameRate === undefined) return null
  return { resolution: QUALITIES[resolution ?? 480], frameRate: RATES[frameRate ?? 15] }
}
