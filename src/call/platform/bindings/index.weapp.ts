import { createMiniHost } from '../host/miniHost'
import { createScopePermissions } from '../host/miniPermissions'
import { miniTaro } from '../host/miniTaro'
import { systemClock } from '../host/systemClock'
import { createTaroPages } from '../host/taroPages'
import type { HostPort, RtcPort } from '../ports'
import { createUnsupportedRtc } from '../rtc/unsupportedRtc'
import type { RtcOptions } from './rtcOptions'

export function createHost(): HostPort {
  const scopes = { microphone: 'scope.record', camera: 'scope.camera' }
  const requestDevices = createScopePermissions(scopes, miniTaro)
  const pages = createTaroPages(systemClock)
  return createMiniHost({ requestDevices, pages, clock: systemClock }, miniTaro)
}

export async function loadRtc(options: RtcOptions): Promise<RtcPort> {
  void options
  return createUnsupportedRtc('there is no media for WeChat mini programs in this version')
}
