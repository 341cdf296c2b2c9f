import { newCallId } from '../host/callIds'
import { requireMediaDevices } from '../host/mediaDevices'
import { systemClock } from '../host/systemClock'
import { createTaroPages } from '../host/taroPages'
import { createWebHost } from '../host/webHost'
import type { HostPort, RtcPort } from '../ports'
import type { RtcOptions } from './rtcOptions'

/** The device as a browser has it. */
export function createHost(): HostPort {
  return createWebHost({
    window,
    pages: createTaroPages(systemClock),
    clock: systemClock,
    newName: newCallId,
  })
}

/** Loads the RTC SDK, a chunk of its own. */
export async function loadRtc(options: RtcOptions): Promise<RtcPort> {
  const { createNertcWeb } = await import('../rtc/nertcWeb')
  return createNertcWeb({ ...options, mediaDevices: () => requireMediaDevices(window), clock: systemClock })
}
