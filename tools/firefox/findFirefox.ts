import { findProgram, programNamedBy } from '../process/programs'

const NAMES = ['firefox-esr', 'firefox']

const USUAL_PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

/**
 * Where Firefox is on this machine: what FIREFOX_PATH names, or the first of the usual places.
 * @returns null if there is none
 * @throws an error that says so if FIREFOX_PATH names nothing that can be run
 */
export function findFirefox(environment: Readonly<NodeJS.ProcessEnv> = process.env): string | null {
  return programNamedBy('FIREFOX_PATH', environment) ?? findProgram(NAMES, USUAL_PLACES, environment)
}

/**
 * The same for who cannot do without.
 * @throws an error that says how to get one
 */
export function requireFirefox(): string {
  const found = findFirefox()
  if (found !== null) return found
  throw new Error(
    'Firefox is needed for the full run of the tests and was not found. Install it, or set FIREFOX_PATH to it.',
  )
}
