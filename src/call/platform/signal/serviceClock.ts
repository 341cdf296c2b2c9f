import type { NimLoginService } from './nimInstance'
import { fieldsOf, numberOf } from './wire/fields'

/** Beyond this (ms) a login time is not of this login, or not a time at all. */
const LARGEST_SKEW = 7 * 24 * 3600 * 1000

/** How far this device's clock is from the service's. */
export interface ServiceClock {
  /**
   * To be called at the moment a login is confirmed, and at no other: how old a login is that was there before, nobody
   * can say, and each minute of it would count as a difference of the clocks.
   */
  compare(): void
  /** The service's time as this device's; the other way round it is never needed. */
  toLocal(serviceTime: number): number
}

/**
 * A device's clock may be minutes off, and an invite's age decides whether it rings: the service stamps each login with
 * its own time, which tells by how much.
 */
export function createServiceClock(login: NimLoginService, now: () => number): ServiceClock {
  let ahead = 0
  return {
    compare() {
      const client = fieldsOf(login.getCurrentLoginClient())
      const stamped = (client && numberOf(client, 'timestamp')) ?? 0
      const skew = stamped - now()
      if (stamped > 0 && Math.abs(skew) < LARGEST_SKEW) ahead = skew
    },
    toLocal: (serviceTime) => (serviceTime > 0 ? serviceTime - ahead : now()),
  }
}
