import type { LaunchOptions } from 'puppeteer-core'
import { requireFirefox } from './findFirefox'

/** Camera and microphone are made up, as Chromium's are in tests, and nobody is asked whether a page may have them. */
const FAKE_DEVICES = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  // Without these two Firefox offers no way to a peer on the same machine.
  'media.peerconnection.ice.loopback': true,
  'media.peerconnection.ice.obfuscate_host_addresses': false,
  // The far side sounds without a touch of the page, as a person would have given it long before.
  'media.autoplay.default': 0,
}

/** No codec, update or report is fetched from anywhere: what a call needs (VP8, Opus) is built in. */
const QUIET = {
  'media.gmp-manager.updateEnabled': false,
  'media.gmp-provider.enabled': false,
  'app.normandy.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
}

/** On a busy machine a check of the way to the relay may wait for seconds, and Firefox would call that a failure. */
const PATIENT = {
  'media.peerconnection.ice.trickle_grace_period': 30_000,
  'media.peerconnection.ice.stun_client_maximum_transmits': 14,
}

/** Pages that nobody looks at must be as fast as the one on top. */
const NO_THROTTLING = {
  'dom.min_background_timeout_value': 4,
  'dom.timeout.enable_budget_timer_throttling': false,
}

/**
 * How tests start Firefox, by WebDriver BiDi.
 * @throws an error that says how to get Firefox if there is none
 */
export function launchOptions(): LaunchOptions {
  return {
    browser: 'firefox',
    executablePath: requireFirefox(),
    headless: true,
    extraPrefsFirefox: { ...FAKE_DEVICES, ...QUIET, ...PATIENT, ...NO_THROTTLING },
  }
}
