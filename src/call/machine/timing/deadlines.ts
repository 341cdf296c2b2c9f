/** The deadlines that a call's own state may hold. */
export const DEADLINE_NAMES = [
  'login',
  'permission',
  'ring',
  'early',
  'glare',
  'connecting',
  'answer',
  'reconnecting',
  'remoteGone',
  'silence',
  'typeSwitch',
  'settleType',
  'farSide',
  'page',
] as const

/** One of them. */
export type DeadlineName = (typeof DEADLINE_NAMES)[number]

/** When each timer of a state is due, in ms since 1970. A timer that is not here does not run. */
export type Deadlines = { readonly [T in DeadlineName]?: number }

/** What can run out for a call. `background` runs while the app is hidden, whatever the call's status. */
export type TimerName = DeadlineName | 'background'
