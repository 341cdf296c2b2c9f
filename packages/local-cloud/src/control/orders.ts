import type { Half, RtcControl } from '../contracts'
import {
  FAULT_PUSHES,
  FAULT_REQUESTS,
  type FaultAction,
  type FaultOrder,
  type PushFaultAction,
} from '../faults'
import { CODE, isWireable } from '../im/wire/code'
import { DEMO_ACCOUNTS } from '../im/account/accounts'
import { count, duration, flag, object, oneOf, optional, OrderError, percent, string } from './reader'

/** What a message takes one way, as `CloudControl.latency` explains; ms, at most a day each. */
export interface LatencyOrder {
  readonly ms: number
  readonly jitterMs?: number
  readonly on?: Half | 'all'
}

/** Cuts an account's IM connections, or that of the device `clientId`, and keeps them out for `forMs`, 0 if absent. */
export interface DisconnectOrder {
  readonly account: string
  readonly clientId?: string
  readonly forMs?: number
}

/** Lets an account back in; everybody where `account` is absent. */
export interface AdmitOrder {
  readonly account?: string
}

/** Puts an account's devices out, or the one that is `clientId`. */
export interface KickOrder {
  readonly account: string
  readonly clientId?: string
}

/** Whether an account may be on several devices at once. */
export interface LoginPolicyOrder {
  readonly multi: boolean
}

/** Who writes the records of completed calls. */
export interface CompletedRecordOrder {
  readonly by: 'client' | 'service'
}

const account = oneOf(...DEMO_ACCOUNTS)

/** Reads the body of `POST /control/latency`. Throws OrderError for anything else, as all of these do. */
export const readLatency: (body: unknown) => LatencyOrder = object({
  ms: duration,
  jitterMs: optional(duration),
  on: optional(oneOf('im', 'rtc', 'all')),
})

/** Reads the body of `POST /control/disconnect`. */
export const readDisconnect: (body: unknown) => DisconnectOrder = object({
  account,
  clientId: optional(string),
  forMs: optional(duration),
})

/** Reads the body of `POST /control/kick`. */
export const readKick: (body: unknown) => KickOrder = object({ account, clientId: optional(string) })

/** Reads the body of `POST /control/loginPolicy`. */
export const readLoginPolicy: (body: unknown) => LoginPolicyOrder = object({ multi: flag })

/** Reads the body of `POST /control/completedRecord`. */
export const readCompletedRecord: (body: unknown) => CompletedRecordOrder = object({
  by: oneOf('client', 'service'),
})

/**
 * Reads the body of `POST /control/rtc`. Takes `forMs` and `percent` with every action; where one has no use for it, it
 * does nothing.
 */
export const readRtc: (body: unknown) => RtcControl = object({
  action: oneOf('drop', 'admit', 'pause', 'resume', 'strand', 'lose'),
  account: optional(account),
  forMs: optional(duration),
  percent: optional(percent),
})

/** Reads the body of `POST /control/admit`. */
export const readAdmit: (body: unknown) => AdmitOrder = object({ account: optional(account) })

/** Reads the body of an order that says nothing but its name: an empty object, or no body at all. */
export const readNothing: (body: unknown) => object = object({})

const readFaultFields = object({
  account: optional(account),
  on: oneOf('request', 'push'),
  name: string,
  times: optional(count),
  action: oneOf('drop', 'duplicate', 'delay', 'error'),
  ms: optional(duration),
  code: optional(count),
})

const requestName = oneOf(...FAULT_REQUESTS)
const pushName = oneOf(...FAULT_PUSHES)

/**
 * Reads the body of `POST /control/fault`.
 * @throws OrderError also where the parts do not go together: a time without a delay, a code without an error, an error
 *   for a push
 */
export function readFault(body: unknown): FaultOrder {
  const { account: whose, on, name, times, action, ms, code } = readFaultFields(body)
  if (times === 0) throw new OrderError('times must be at least 1.')
  if (action !== 'delay' && ms !== undefined) throw new OrderError('ms belongs to the action delay.')
  if (action !== 'error' && code !== undefined) throw new OrderError('code belongs to the action error.')
  const fault = readAction(action, ms, code)
  if (on === 'request') return { account: whose, times, on, name: requestName(name, 'name'), ...fault }
  return { account: whose, times, on, name: pushName(name, 'name'), ...pushFault(fault) }
}

function readAction(action: FaultAction['action'], ms?: number, code?: number): FaultAction {
  switch (action) {
    case 'delay':
      if (ms === undefined) throw new OrderError('The action delay needs ms.')
      return { action, ms }
    case 'error':
      if (code === undefined || code === CODE.ok || !isWireable(code)) {
        throw new OrderError('The action error needs a code that the wire can carry, such as 118404 or 500.')
      }
      return { action, code }
    default:
      return { action }
  }
}

function pushFault(fault: FaultAction): PushFaultAction {
  if (fault.action === 'error') throw new OrderError('A push has no answer; error is for requests.')
  return fault
}
