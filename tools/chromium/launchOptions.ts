import type { LaunchOptions } from 'playwright-core'
import { requireChromium } from './findChromium'

/** Quiet: no window, no update, no question to anybody. */
const QUIET = [
  '--headless=new',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** Camera and microphone are made up; what is decoded from them can be told from silence and from black. */
const FAKE_DEVICES = ['--use-fake-device-for-media-stream', '--allow-loopback-in-peer-connection']

/** Pages that nobody looks at must be as fast as the one on top. */
const NO_THROTTLING = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
]

/**
 * How tests start Chromium. Permission for camera and microphone is each page's: see `grantPermissions` of its context.
 * @throws an error that says how to get Chromium if there is none
 */
export function launchOptions(...more: readonly string[]): LaunchOptions {
  return {
    executablePath: requireChromium(),
    // The sandbox needs rights that root in a container does not have.
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...QUIET,
      ...FAKE_DEVICES,
      ...NO_THROTTLING,
      ...more,
    ],
  }
}
