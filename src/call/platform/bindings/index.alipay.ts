import { createMiniHost } from '../host/miniHost'
import { askedByMedia } from '../host/miniPermissions'
import type { HostPort, RtcPort } from '../ports'
import { createUnsupportedRtc } from '../rtc/unsupportedRtc'
import type { RtcOptions } from './rtcOptions'

export function createHost(): HostPort {
  // Alipay's calls run in a web-view, and the page in there asks.
  return createMiniHost({ requestDevices: askedByMedia })
}

export async function loadRtc(options: RtcOptions): Promise<RtcPort> {
  void options
  return createUnsupportedRtc('there is no media for Alipay mini programs in this version')
}
