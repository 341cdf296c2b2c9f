import type { LiveCall } from '../state/liveCall'
import type { DeviceNeed } from '../terms/media'

/** The devices a call wants open. */
export function needOf(call: LiveCall): DeviceNeed {
  return { microphone: true, camera: call.type === 2 && call.cameraOn }
}
