/** What a stream, or a device, is for. */
export type MediaKind = 'audio' | 'video'

/** Which devices a step needs. */
export interface DeviceNeed {
  readonly microphone: boolean
  readonly camera: boolean
}

/** What the system says of a device that was asked for. */
export type PermissionState = 'granted' | 'denied' | 'missing'

/** How the far side went from the media room: on purpose, by a time-out, or to be back, as the SDK itself says. */
export type PeerLeaving = 'left' | 'lost' | 'restarting'
