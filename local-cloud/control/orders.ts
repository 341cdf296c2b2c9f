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
import { count, duration, flag, object, oneOf, optional, OrderError, string } from './reader'

export interface LatencyOrder {
  readonly ms: number
  readonly jitterMs?: number
  readonly on?: Half | 'all'
}

export interface DisconnectOrder {
  readonly account: string
  readonly clientId?: string
  readonly forMs?: number
}

/** Everybody where `account` is absent. */
export interface AdmitOrder {
  readonly account?: string
}

export interface KickOrder {
  readonly account: string
  readonly clientId?: string
}

export interface LoginPolicyOrder {
  readonly multi: boolean
}

const account = oneOf(...DEMO_ACCOUNTS)

export const readLatency: (body: unknown) => LatencyOrder = object({
  ms: duration,
  jitterMs: optional(duration),
  on: optional(oneOf('im', 'rtc', 'all')),
})

export const readDisconnect: (body: unknown) => DisconnectOrder = object({
  account,
  clientId: optional(string),
  forMs: optional(duration),
})

export const readKick: (body: unknown) => KickOrder = object({ account, clientId: optional(string) })

export const readLoginPolicy: (body: unknown) => LoginPolicyOrder = object({ multi: flag })

export const readRtc: (body: unknown) => RtcControl = object({
  action: oneOf('drop', 'admit', 'pause', 'resume'),
  account: optional(account),
  forMs: optional(duration),
})

export const readAdmit: (body: unknown) => AdmitOrder = object({ account: optional(account) })

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
