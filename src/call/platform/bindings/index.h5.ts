import { requireMediaDevices } from '../host/mediaDevices'
import { systemClock } from '../host/systemClock'
import { createTaroPages } from '../host/taroPages'
import { createWebPictures } from '../host/picture/webPictures'
import { createWebHost } from '../host/webHost'
import type { HostPort, Pictures, RtcPort } from '../ports'
import type { RtcOptions } from './rtcOptions'

/** The device as a browser has it. */
export function createHost(): HostPort {
  const pages = createTaroPages(systemClock)
  return createWebHost({ window, pages, pictures: createPictures(), clock: systemClock })
}

/** Pictures as a browser may show them. */
export function createPictures(): Pictures {
  return createWebPictures(window, systemClock)
}

/** Loads the RTC SDK, a chunk of its own. */
export async function loadRtc(options: RtcOptions): Promise<RtcPort> {
  const { createNertcWeb } = await import('../rtc/nertcWeb')
  return createNertcWeb({ ...options, mediaDevices: () => requireMediaDevices(window), clock: systemClock })
}
