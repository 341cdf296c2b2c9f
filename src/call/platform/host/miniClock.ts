import type { Clock } from '../ports'
import type { MiniTaro } from './miniTaro'

/** How often the device's clock is looked at, in ms. */
const BEAT = 1_000
/** A beat that is this much late (ms) in an app that runs is none: the device's clock was set. */
const LATE = 5_000
/** So long after it was last asked (ms) nobody measures anything, and the beat stops. */
const UNASKED = 60_000

/** What a mini program's clock is made of. */
export interface MiniTime {
  readonly app: Pick<MiniTaro, 'onAppShow' | 'onAppHide'>
  /** ms since 1970, as the device's clock has it just now. */
  readonly wallNow: () => number
  /** Those of the platform, which go on by themselves whatever becomes of its clock. */
  readonly timers: Pick<Clock, 'after'>
}

/**
 * A mini program has no clock but the device's, which its user or the network may set. While somebody measures, it is
 * looked at each second: a beat that comes at another time than it was to shows that the clock was set, and counts as
 * the second that it was. An app in the background may stand still for as long as it likes, and that time has passed.
 */
export function createMiniClock({ app, wallNow, timers }: MiniTime): Clock {
  let wall = wallNow()
  let said = wall
  /** What was counted since the last beat; null while none is due. */
  let sinceBeat: number | null = null
  let wasSet = false
  let hidden = false
  let asked = said

  function look(): number {
    const passed = wallNow() - wall
    wall += passed
    const runs = sinceBeat !== null && !hidden
    if (passed < 0 || (runs && passed > BEAT + LATE)) {
      wasSet = true
      return said
    }
    said += passed
    if (sinceBeat !== null) sinceBeat += passed
    return said
  }

  function beat(): void {
    look()
    if (wasSet) said += Math.max(0, BEAT - (sinceBeat ?? 0))
    wasSet = false
    sinceBeat = null
    if (said - asked < UNASKED) begin()
  }

  function begin(): void {
    sinceBeat = 0
    timers.after(BEAT, beat)
  }

  app.onAppHide(() => {
    look()
    hidden = true
  })
  app.onAppShow(() => {
    look()
    hidden = false
  })

  return {
    now() {
      asked = look()
      if (sinceBeat === null) begin()
      return asked
    },
    after: (ms, task) => timers.after(ms, task),
  }
}
