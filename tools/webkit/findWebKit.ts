import { findProgram, programNamedBy } from '../process/programs'

/** Where WebKitGTK's driver and a display without a screen are; null where one of them is missing. */
export function findWebKit(): { readonly driver: string; readonly display: string } | null {
  const driver = programNamedBy('WEBKIT_DRIVER_PATH') ?? findProgram(['WebKitWebDriver'])
  const display = findProgram(['Xvfb'])
  return driver === null || display === null ? null : { driver, display }
}

/**
 * The same for who cannot do without.
 * @throws an error that says how to get them
 */
export function requireWebKit(): { readonly driver: string; readonly display: string } {
  const found = findWebKit()
  if (found !== null) return found
  throw new Error(
    'WebKitGTK is needed for the full run of the tests and was not found. Install webkit2gtk-driver and xvfb.',
  )
}
