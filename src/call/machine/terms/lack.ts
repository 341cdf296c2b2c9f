import type { CallErrorCode } from './errorCode'
import type { MediaKind } from './media'
import { PRIVACY_LACKS } from './privacyLack'

/** What a browser may lack that no call can do without. */
export const BROWSER_LACKS = [
  'recentBrowser',
  'secureContext',
  'mediaDevices',
  'webRtc',
  'webSocket',
] as const

/** One of `BROWSER_LACKS`. */
export type BrowserLack = (typeof BROWSER_LACKS)[number]

/** Which device there is not, which another program has, or which its user does not allow. */
export const DEVICE_LACKS = [
  'microphone',
  'camera',
  'microphoneInUse',
  'cameraInUse',
  'cameraRefused',
] as const

/**
 * What may be lacking that calls want: of a browser, of the app itself (`mediaService`: the media service does not serve
 * it), the one who was called (`callee`: there is no such account), a login (`login`), a device, a network that carries
 * pictures (`network`), the system's leave to share its screen (`screenRefused`), or what the platform's rules of privacy ask for. Names are stable; new ones may be added.
 */
export const LACKS = [
  ...BROWSER_LACKS,
  'mediaService',
  'callee',
  'login',
  ...DEVICE_LACKS,
  'network',
  'screenRefused',
  ...PRIVACY_LACKS,
] as const

/** One of `LACKS`: why a call could not come about, or goes on with less, where that can be told. */
export type Lack = (typeof LACKS)[number]

/** What it is that the service could not be told of a call for; undefined where that is its own affair, or the network's. */
export function serviceLack(code: CallErrorCode): Lack | undefined {
  if (code === 'UNKNOWN_USER') return 'callee'
  return code === 'NOT_LOGGED_IN' ? 'login' : undefined
}

/** Which device it is that a code speaks of; undefined for a code that does not. */
export function deviceLack(kind: MediaKind, code: CallErrorCode): Lack | undefined {
  if (code === 'DEVICE_NOT_FOUND') return kind === 'audio' ? 'microphone' : 'camera'
  if (code === 'DEVICE_IN_USE') return kind === 'audio' ? 'microphoneInUse' : 'cameraInUse'
  if (code === 'PERMISSION_DENIED' && kind === 'video') return 'cameraRefused'
  return undefined
}
