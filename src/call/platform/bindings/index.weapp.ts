import { createMiniHost } from '../host/miniHost'
import { createScopePermissions } from '../host/miniPermissions'
import { miniTaro } from '../host/miniTaro'
import { miniPictures } from '../host/picture/miniPictures'
import { systemClock } from '../host/systemClock'
import { createTaroPages } from '../host/taroPages'
import type { Dispose, HostPort, Pictures, RtcPort } from '../ports'
import { lateNertcMini } from '../rtc/lateNertcMini'
import type { RtcOptions } from './rtcOptions'

/**
 * The device as a WeChat mini program has it. The names of its permissions are those of
 * https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/authorize.html.
 */
export function createHost(): HostPort {
  const scopes = { microphone: 'scope.record', camera: 'scope.camera' }
  const requestDevices = createScopePermissions(scopes, miniTaro, systemClock)
  const pages = createTaroPages(systemClock)
  return createMiniHost({ requestDevices, pages, clock: systemClock }, miniTaro)
}

/** Pictures as a mini program may show them. */
export const createPictures = (): Pictures => miniPictures

/** Waits for the RTC SDK, which comes with the call page, see rtc.weapp.ts. */
export function loadRtc({ appKey, servers, log, playerMode }: RtcOptions): Promise<RtcPort> {
  return lateNertcMini.load({ appKey, servers, log, playerMode, onShow: onMiniShow, clock: systemClock })
}

function onMiniShow(listener: () => void): Dispose {
  miniTaro.onAppShow(listener)
  return () => miniTaro.offAppShow(listener)
}
