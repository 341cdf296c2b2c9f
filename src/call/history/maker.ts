import type { Call } from '../engine/Call'
import type { Log } from '../engine/log'
import type { PastCalls } from '../engine/pastCalls'
import type { NimInstance } from '../platform/signal/nimInstance'

/** What `createCall` makes a history with. */
export interface HistoryParts {
  /** Told of each call that ends here. */
  readonly call: Pick<Call, 'on' | 'now'>
  /** Who is logged in, and what the service tells of calls. */
  readonly nim: NimInstance
  /** Told what could not be taken in. */
  readonly log: Log
}

/** Makes the history of a call object; `callHistory()` returns one. */
export type HistoryMaker = (parts: HistoryParts) => PastCalls
