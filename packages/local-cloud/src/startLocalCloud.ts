import { createRtcCloud } from './rtc/createRtcCloud'
import { type LocalCloud, type LocalCloudOptions, serveCloud } from './serveCloud'

export type { LocalCloud, LocalCloudOptions } from './serveCloud'
export type { CloudState } from './control/state'

/**
 * Starts the local cloud: IM link server, NERTC channel and media, control API and static files on one port.
 * @returns the running cloud; `close` ends it
 * @throws an error with code `EADDRINUSE` if the port is taken
 */
export function startLocalCloud(options: LocalCloudOptions = {}): Promise<LocalCloud> {
  return serveCloud(options, createRtcCloud)
}
