import type { CallErrorCode } from '../terms/errorCode'
import { deviceLack, type Lack } from '../terms/lack'
import type { PermissionState } from '../terms/media'

/** What the system answered, of each device. */
interface Answers {
  readonly microphone: PermissionState
  readonly camera: PermissionState
}

/** Why there is no device, and which. */
export interface Refusal {
  readonly code: CallErrorCode
  readonly lack: Lack | undefined
  /** A call goes on with sound where nothing but a camera is out of reach, unless its user has refused it. */
  readonly hasSound: boolean
}

const CODES: Readonly<Record<PermissionState, CallErrorCode>> = {
  granted: 'INTERNAL',
  denied: 'PERMISSION_DENIED',
  missing: 'DEVICE_NOT_FOUND',
  busy: 'DEVICE_IN_USE',
}

/** What a refusal means: of the microphone, without which there is no call, or else of the camera. */
export function refusalOf({ microphone, camera }: Answers): Refusal {
  const kind = microphone === 'granted' ? 'video' : 'audio'
  const code = CODES[kind === 'audio' ? microphone : camera]
  return {
    code,
    lack: deviceLack(kind, code),
    hasSound: kind === 'video' && code !== 'PERMISSION_DENIED',
  }
}
