import type { Device } from '../../protocol'

const open = new Set<MediaStreamTrack>()

/** Cameras and microphones that are in use. */
export function openDeviceCount(): number {
  return open.size
}

/** Opens one of the browser's made-up devices. */
export async function openDevice(device: Device): Promise<MediaStreamTrack> {
  const stream = await navigator.mediaDevices.getUserMedia(
    device === 'camera' ? { video: { width: 640, height: 480 } } : { audio: true },
  )
  const [track] = stream.getTracks()
  if (!track) throw new Error(`the browser gave no ${device}`)
  open.add(track)
  return track
}

/** Closes a device that `openDevice` has opened, for whoever shows or sends its track. */
export function closeDevice(track: MediaStreamTrack): void {
  open.delete(track)
  track.stop()
}
