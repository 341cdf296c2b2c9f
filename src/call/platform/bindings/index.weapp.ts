import { createMiniHost } from '../host/miniHost'
import { createScopePermissions } from '../host/miniPermissions'
import type { HostPort, RtcPort } from '../ports'
import { createUnsupportedRtc } from '../rtc/unsupportedRtc'
import type { RtcOptions } from './rtcOptions'

export function createHost(): HostPort {
  return createMiniHost({
    requestDevices: createScopePermissions({ microphone: 'scope.record', camera: 'scope.camera' }),
  })
}

export async function loadRtc(options: RtcOptions): Promise<RtcPort> {
  void options
  return createUnsupportedRtc('there is no media for WeChat mini programs in this version')
}
