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

/** What the host needs besides: sound plays without a tap, as in a mini program. */
export const HOST_BROWSER_ARGUMENTS = ['--autoplay-policy=no-user-gesture-required'] as const

/**
 * How Chromium is started for tests with media. Permission for camera and microphone is each page's: see
 * `grantPermissions` of its context.
 * @param more - what is wanted besides, such as `HOST_BROWSER_ARGUMENTS`
 */
export function browserArguments(...more: readonly string[]): string[] {
  // The sandbox needs rights that root in a container does not have.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return [...sandbox, ...QUIET, ...FAKE_DEVICES, ...NO_THROTTLING, ...more]
}
