import type { PrivacyLack } from './privacyLack'

/** What a stream, or a device, is for. */
export type MediaKind = 'audio' | 'video'

/** How a call begins. */
export interface DeviceWish {
  /** False: muted until `setMicrophone`; true unless set. */
  readonly microphoneOn?: boolean
  /**
   * Of a video call. False: it stays one of pictures, this side's camera is neither asked for nor opened until `setCamera`,
   * and the far side is seen; true unless set.
   */
  readonly cameraOn?: boolean
}

/** Which devices a step needs. */
export interface DeviceNeed {
  readonly microphone: boolean
  readonly camera: boolean
}

/** What the system says of a device that was asked for; `busy`: another program has it. */
export type PermissionState = 'granted' | 'denied' | 'missing' | 'busy' | PrivacyLack

/**
 * How much of what the far side sends arrives here, of what it says that it sends: sound and picture (`all`), one of the
 * two, neither while the media service itself is heard (`none`), or not a packet from anywhere (`nothing`). What it has
 * muted or switched off is not waited for.
 */
export type Arrival = 'all' | 'some' | 'none' | 'nothing'

/** How the far side went from the media room: on purpose, by a time-out, or to be back, as the SDK itself says. */
export type PeerLeaving = 'left' | 'lost' | 'restarting'
