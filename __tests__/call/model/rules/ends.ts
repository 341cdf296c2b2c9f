import type { Ended, World } from '../world'

/** How a call ended where it did: for a device that another has taken it over from it has not. */
export function endsOf({ devices }: World, callId: string): readonly Ended[] {
  return devices.flatMap(({ ends }) =>
    ends.filter((end) => end.callId === callId && end.reason !== 'takenElsewhere'),
  )
}
