import type { NertcSdk } from './sdk'

/** What each stream of a room listens to at the SDK's devices. */
const HEARD_BY_STREAMS = 'recording-device-changed'

/**
 * What the SDK would keep of every room for as long as the page lives (read in SDK 5.8.34): the clients and streams it
 * has destroyed, the tracks they sent, and their listeners at its devices. To be called before the first of the rooms
 * that overlap is entered. What a list of watermarks would keep besides, `silenceLog` cuts off.
 * @returns lets go of it, once all of these rooms are left
 */
export function watchRemains(sdk: Pick<NertcSdk, 'Device' | 'getParameters'>): () => void {
  const before = new Set(sdk.Device.listeners(HEARD_BY_STREAMS))
  return () => {
    for (const listener of sdk.Device.listeners(HEARD_BY_STREAMS)) {
      if (!before.has(listener)) sdk.Device.off(HEARD_BY_STREAMS, listener)
    }
    const parameters = sdk.getParameters()
    parameters.clients = parameters.clients.filter(({ destroyed }) => destroyed !== true)
    parameters.localStreams = parameters.localStreams.filter(({ destroyed }) => destroyed !== true)
    const { audio, video } = parameters.tracks
    parameters.tracks = { audio: audio.filter(isLive), video: video.filter(isLive) }
  }
}

function isLive(track: MediaStreamTrack | null): boolean {
  return track?.readyState === 'live'
}
