import type { KeptCall } from '../machine/state/keptCall'
import type { HostPort } from '../platform/ports'

/** Where the live call is kept, so that a device that was stopped in the middle of it can end it properly. */
const KEY = 'taro-nertc-call.live'

/** The live call in the device's storage. */
export interface KeptStore {
  /** What was kept when this device was stopped; null: nothing, or nothing that can be read. */
  read(): KeptCall | null
  /**
   * Makes the store equal to `kept`.
   * @param at - when, in ms since 1970: this device sees itself in the call
   */
  write(kept: KeptCall | null, at: number): void
  /**
   * The same call as before is still seen.
   * @param at - when, in ms since 1970
   */
  touch(at: number): void
}

/** Keeps the live call under one key; what another version has written counts as nothing. */
export function createKeptStore(storage: HostPort['storage']): KeptStore {
  const found = storage.get(KEY)
  let live: KeptCall | null = null
  let isEmpty = found === null

  function put(kept: KeptCall, at: number): void {
    const stamped = kept.as === 'placed' ? { ...kept, seenAt: kept.seenAt ?? at } : kept
    storage.set(KEY, JSON.stringify(stamped))
    isEmpty = false
  }

  return {
    read: () => (found === null ? null : parse(found)),
    write(kept, at) {
      if (kept === null) {
        live = null
        if (!isEmpty) storage.remove(KEY)
        isEmpty = true
      } else if (live === null || JSON.stringify(kept) !== JSON.stringify(live)) {
        live = kept
        put(kept, at)
      }
    },
    touch(at) {
      if (live !== null) put(live, at)
    },
  }
}

function parse(text: string): KeptCall | null {
  try {
    const value: unknown = JSON.parse(text)
    return isKeptCall(value) ? value : null
  } catch {
    // Written by another version, or cut off while it was written.
    return null
  }
}

type Shape = Readonly<Record<string, (value: unknown) => boolean>>

const isText = (value: unknown) => typeof value === 'string'
const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value)
const isFlag = (value: unknown) => typeof value === 'boolean'
const isCallType = (value: unknown) => value === 1 || value === 2
const isRole = (value: unknown) => value === 'caller' || value === 'callee'
const orNull = (check: (value: unknown) => boolean) => (value: unknown) => value === null || check(value)

const INVITE: Shape = {
  callId: isText,
  requestId: isText,
  channelId: isText,
  channelName: isText,
  roomName: orNull(isText),
  from: isText,
  type: isCallType,
  attachment: isText,
  timeout: orNull(isNumber),
  glare: isFlag,
  group: isFlag,
}
const RINGING: Shape = {
  account: isText,
  invite: (value) => fits(value, INVITE),
  startedAt: isNumber,
  ringUntil: isNumber,
}
const PLACED: Shape = {
  account: isText,
  callId: isText,
  requestId: isText,
  channelId: orNull(isText),
  role: isRole,
  type: isCallType,
  peer: (value) => fits(value, { userId: isText, name: isText, avatar: isText }),
  answered: isFlag,
  startedAt: isNumber,
  connectedAt: orNull(isNumber),
  seenAt: orNull(isNumber),
}

function isKeptCall(value: unknown): value is KeptCall {
  return (
    (fits(value, RINGING) && fits(value, { as: (as) => as === 'ringing' })) ||
    (fits(value, PLACED) && fits(value, { as: (as) => as === 'placed' }))
  )
}

function fits(value: unknown, shape: Shape): boolean {
  if (typeof value !== 'object' || value === null) return false
  // Any object can be read by key; what stands there is checked.
  const fields = value as Readonly<Record<string, unknown>>
  return Object.entries(shape).every(([key, check]) => check(fields[key]))
}
