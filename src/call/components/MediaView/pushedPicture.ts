import type { CameraPicture } from '../../look'

/** What NetEase's own kit sends: enough for a phone. Sizes in pixels, upright; rates in kbit/s. */
const USUAL = { videoWidth: 360, videoHeight: 640, minBitrate: 200, maxBitrate: 800 }

const PICTURES = {
  180: { videoWidth: 180, videoHeight: 320, minBitrate: 100, maxBitrate: 300 },
  480: { videoWidth: 480, videoHeight: 854, minBitrate: 250, maxBitrate: 1_100 },
  720: { videoWidth: 720, videoHeight: 1280, minBitrate: 300, maxBitrate: 1_800 },
  1080: { videoWidth: 1080, videoHeight: 1920, minBitrate: 500, maxBitrate: 3_000 },
} as const

/**
 * What a `live-pusher` is to send, for what the app asks of the camera. Its `fps` is not in Taro's template, which would
 * leave it out: as many pictures a second as WeChat takes by itself.
 */
export function pushedPicture({ resolution }: Pick<CameraPicture, 'resolution'> = {}) {
  return resolution === undefined ? USUAL : PICTURES[resolution]
}
