import type { CallStatus } from '../terms/snapshot'
import type { Ledger } from './ledger'
import type { LiveCall } from './liveCall'

// Everything in this folder is plain JSON: a state can be stored, compared, and explored by a model checker.

/** The machine's state, with the call narrowed to `C` where a row of the table knows it. */
export interface StateWith<C extends LiveCall | null> {
  readonly ledger: Ledger
  readonly call: C
}

/** The machine's state, whatever the call's status. */
export type CallState = StateWith<LiveCall | null>

/** The machine's state in one status. */
export type StateIn<S extends CallStatus> = StateWith<
  S extends 'idle' ? null : Extract<LiveCall, { callStatus: S }>
>

/** The live call's status; `idle` without one. */
export function statusOf(state: CallState): CallStatus {
  return state.call === null ? 'idle' : state.call.callStatus
}

/**
 * The state before anything happened.
 * @param settings - `callTimeout`, `hangUpAfterHide` and `resumeWithin` in ms
 */
export function initialState(
  settings: Pick<Ledger, 'callTimeout' | 'joinWhileRinging'> &
    Partial<Pick<Ledger, 'hangUpAfterHide' | 'asksMayRing' | 'writesCompleted' | 'resumeWithin'>>,
): CallState {
  return {
    ledger: {
      account: null,
      login: 'offline',
      outbox: [],
      withdrawn: [],
      retracted: [],
      finished: [],
      awaited: [],
      asksMayRing: false,
      writesCompleted: true,
      unjudged: [],
      rings: [],
      kept: null,
      ending: null,
      others: false,
      elsewhere: null,
      lastCall: null,
      resumeWithin: 0,
      hangUpAfterHide: null,
      hiddenAt: null,
      ...settings,
    },
    call: null,
  }
}
