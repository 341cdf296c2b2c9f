import { lackError } from '../../error/lackError'

/** Where a page's devices are. */
export interface DevicePage {
  /** Typed as always there, and missing on a page that is not secure. */
  readonly navigator: { readonly mediaDevices?: MediaDevices }
  readonly isSecureContext?: boolean
}

/** Whether the page is offered microphones and cameras, if there are any. */
export function hasMediaDevices({ navigator }: DevicePage): boolean {
  return typeof navigator.mediaDevices?.getUserMedia === 'function'
}

/**
 * The browser's microphones and cameras.
 * @throws CallError UNSUPPORTED_PLATFORM where the page is offered none, as on a plain http address
 */
export function requireMediaDevices(page: DevicePage): MediaDevices {
  const devices = page.navigator.mediaDevices
  if (typeof devices?.getUserMedia === 'function') return devices
  throw lackError(page.isSecureContext === false ? 'secureContext' : 'mediaDevices')
}
