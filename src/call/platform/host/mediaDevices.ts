import { CallError } from '../../error/CallError'

/**
 * The browser's microphones and cameras.
 * @throws CallError UNSUPPORTED_PLATFORM where the page is offered none, as on a plain http address
 */
export function requireMediaDevices(): MediaDevices {
  // Typed as always there, and missing on a page that is not secure.
  const devices: MediaDevices | undefined =
    typeof navigator === 'undefined' ? undefined : navigator.mediaDevices
  if (typeof devices?.getUserMedia === 'function') return devices
  const insecure = typeof isSecureContext === 'boolean' && !isSecureContext
  throw new CallError(
    'UNSUPPORTED_PLATFORM',
    insecure
      ? 'this page has no microphone or camera: serve it over https (or from localhost)'
      : 'this browser offers no microphone or camera',
  )
}
