import type { RtcCloud } from './contracts'
import { type LocalCloud, type LocalCloudOptions, serveCloud } from './serveCloud'

export type { LocalCloud, LocalCloudOptions } from './serveCloud'

/** An RTC half that has nothing to do. */
export const NO_MEDIA: RtcCloud = {
  handleRequest: () => false,
  handleUpgrade: () => false,
  state: () => [],
  control: () => undefined,
  reset: () => undefined,
  close: () => Promise.resolve(),
}

/**
 * Starts the local cloud without its RTC half: calls are signalled and recorded, and nobody is heard. Loads no media
 * library, so that it also runs in jsdom.
 * @throws an error with code `EADDRINUSE` if the port is taken
 */
export function startWithoutMedia(options: LocalCloudOptions = {}): Promise<LocalCloud> {
  return serveCloud(options, () => NO_MEDIA)
}
