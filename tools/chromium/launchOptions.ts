import { browserArguments } from 'mini-program-host'
import type { LaunchOptions } from 'playwright-core'
import { FEATURES_OFF } from './featuresOff'
import { requireChromium } from './findChromium'

/**
 * How tests start Chromium. Permission for camera and microphone is each page's: see `grantPermissions` of its context.
 * @throws an error that says how to get Chromium if there is none
 */
export function launchOptions(...more: readonly string[]): LaunchOptions {
  return { executablePath: requireChromium(), args: browserArguments(FEATURES_OFF, ...more) }
}
