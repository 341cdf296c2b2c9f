import { createMiniClock } from '../host/miniClock'
import { createMiniHost } from '../host/miniHost'
import { createScopePermissions } from '../host/miniPermissions'
import { miniTaro } from '../host/miniTaro'
import { miniPictures } from '../host/picture/miniPictures'
import { systemTimers } from '../host/systemTimers'
import { createTaroPages } from '../host/taroPages'
import type { Clock, Dispose, HostPort, Pictures, RtcPort } from '../ports'
import { lateNertcMini } from '../rtc/lateNertcMini'
import type { RtcOptions } from './rtcOptions'

let clock: Clock | null = null

/** Time as this mini program has it: one clock for all, since it listens to the app for good. */
export function createClock(): Clock {
  clock ??= createMiniClock({ app: miniTaro, wallNow: Date.now, timers: systemTimers })
  return clock
}

/**
 * The device as a WeChat mini program has it. The names of its permissions are those of
 * https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/authorize.html.
 */
export function createHost(): HostPort {
  const scopes = { microphone: 'scope.record', camera: 'scope.camera' }
  const requestDevices = createScopePermissions(scopes, miniTaro, systemTimers)
  const pages = createTaroPages(systemTimers)
  return createMiniHost({ requestDevices, pages, clock: systemTimers }, miniTaro)
}

/** Pictures as a mini program may show them. */
export const createPictures = (): Pictures => miniPictures

/** Waits for the RTC SDK, which comes with the call page, see rtc.weapp.ts. */
export function loadRtc({ appKey, servers, log, playerMode }: RtcOptions): Promise<RtcPort> {
  const own = { onShow: onMiniShow, onInterrupted, clock: createClock() }
  return lateNertcMini.load({ appKey, servers, log, playerMode, ...own })
}

function onMiniShow(listener: () => void): Dispose {
  miniTaro.onAppShow(listener)
  return () => miniTaro.offAppShow(listener)
}

function onInterrupted(listener: (isTaken: boolean) => void): Dispose {
  const begin = () => listener(true)
  const end = () => listener(false)
  miniTaro.onAudioInterruptionBegin(begin)
  miniTaro.onAudioInterruptionEnd(end)
  return () => {
    miniTaro.offAudioInterruptionBegin(begin)
    miniTaro.offAudioInterruptionEnd(end)
  }
}
