import type { CallErrorCode } from '../terms/errorCode'
import { deviceLack, type Lack } from '../terms/lack'
import type { PermissionState } from '../terms/media'
import { isPrivacyLack } from '../terms/privacyLack'

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
  privacyAgreement: 'PERMISSION_DENIED',
  privacyDeclaration: 'PERMISSION_DENIED',
}

/** What its user has said, and not how things are: nobody is shown without a picture against what they asked for. */
const BY_USER: readonly PermissionState[] = ['denied', 'privacyAgreement']

/** What a refusal means: of the microphone, without which there is no call, or else of the camera. */
export function refusalOf({ microphone, camera }: Answers): Refusal {
  const kind = microphone === 'granted' ? 'video' : 'audio'
  const state = kind === 'audio' ? microphone : camera
  const code = CODES[state]
  return {
    code,
    lack: isPrivacyLack(state) ? state : deviceLack(kind, code),
    hasSound: kind === 'video' && !BY_USER.includes(state),
  }
}
