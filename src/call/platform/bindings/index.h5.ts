import { newCallId } from '../host/callIds'
import { requireMediaDevices } from '../host/mediaDevices'
import { systemTimers } from '../host/systemTimers'
import { createTaroPages } from '../host/taroPages'
import { slideOf } from '../host/webSlide'
import { createWebPictures } from '../host/picture/webPictures'
import { createWebHost } from '../host/webHost'
import { createWebClock } from '../host/webClock'
import type { Clock, HostPort, Pictures, RtcPort } from '../ports'
import type { RtcOptions } from './rtcOptions'

/** Time as this page has it. */
export function createClock(): Clock {
  return createWebClock({ performance, wallNow: Date.now })
}

/** The device as a browser has it. */
export function createHost(): HostPort {
  return createWebHost({
    window,
    pages: createTaroPages(systemTimers, slideOf),
    pictures: createPictures(),
    clock: systemTimers,
    newName: newCallId,
  })
}

/** Pictures as a browser may show them. */
export function createPictures(): Pictures {
  return createWebPictures(window, systemTimers)
}

/** Loads the RTC SDK, a chunk of its own. */
export async function loadRtc(options: RtcOptions): Promise<RtcPort> {
  const { createNertcWeb } = await import('../rtc/nertcWeb')
  return createNertcWeb({ ...options, mediaDevices: () => requireMediaDevices(window), clock: createClock() })
}
