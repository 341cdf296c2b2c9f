import { findProgram, programNamedBy } from '../process/programs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * Where Chromium, or Chrome, is on this machine: what CHROME_PATH names, or the first of the usual places.
 * @returns null if there is none
 * @throws an error that says so if CHROME_PATH names nothing that can be run
 */
export function findChromium(environment: Readonly<NodeJS.ProcessEnv> = process.env): string | null {
  return programNamedBy('CHROME_PATH', environment) ?? findProgram(NAMES, USUAL_PLACES, environment)
}

/**
 * The same for who cannot do without.
 * @throws an error that says how to get one
 */
export function requireChromium(): string {
  const found = findChromium()
  if (found !== null) return found
  throw new Error(
    'Chromium is needed to run the tests and was not found. Install Chromium or Chrome, or set CHROME_PATH to it.',
  )
}
