// The history of an app's calls. No React stands behind this entry, so that it may be in the main package; what shows it
// is `history-ui`.
export { callHistory, type CallHistoryOptions } from './callHistory'
export type { HistoryMaker, HistoryParts } from './maker'
export { isMissed } from './line'
export type { PastCall, PastCalls, PastCallsSnapshot, PastOutcome } from '../engine/pastCalls'
