import { CallError } from '../../error/CallError'

/** Where a page's devices are. */
interface Page {
  /** Typed as always there, and missing on a page that is not secure. */
  readonly navigator: { readonly mediaDevices?: MediaDevices }
  readonly isSecureContext?: boolean
}

/**
 * The browser's microphones and cameras.
 * @throws CallError UNSUPPORTED_PLATFORM where the page is offered none, as on a plain http address
 */
export function requireMediaDevices(page: Page): MediaDevices {
  const devices = page.navigator.mediaDevices
  if (typeof devices?.getUserMedia === 'function') return devices
  throw new CallError(
    'UNSUPPORTED_PLATFORM',
    page.isSecureContext === false
      ? 'this page has no microphone or camera: serve it over https (or from localhost)'
      : 'this browser offers no microphone or camera',
  )
}
