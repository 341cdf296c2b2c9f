import type { NimLoginService } from './nimInstance'
import { fieldsOf, numberOf } from './wire/fields'

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
 * A device's clock may be off by minutes, or by years, as of a phone whose battery was empty, and an invite's age decides
 * whether it rings: the service stamps each login with its own time, which tells by how much.
 */
export function createServiceClock(login: NimLoginService, now: () => number): ServiceClock {
  let ahead = 0
  return {
    compare() {
      const client = fieldsOf(login.getCurrentLoginClient())
      const stamped = (client && numberOf(client, 'timestamp')) ?? 0
      if (stamped > 0) ahead = stamped - now()
    },
    toLocal: (serviceTime) => (serviceTime > 0 ? serviceTime - ahead : now()),
  }
}
