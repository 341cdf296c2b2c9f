import type { KeptCall } from '../machine/state/keptCall'
import type { SignalEvent } from '../machine/events/callEvent'
import type { Claims } from '../platform/claims'
import type { HostPort } from '../platform/ports'
import { isAbout } from './heldSignals'

/** Where the live call is kept, so that a device that was stopped in the middle of it can end it properly. */
const KEY = 'taro-nertc-call.live'

/** The live call in the device's storage. */
export interface KeptStore {
  /**
   * Tells what was kept when this device was stopped: at once, or as soon as the page that kept it is known to be gone. A
   * call that another page lives in is not told, and nothing is told where nothing is kept, or nothing that can be read.
   */
  restore(found: (kept: KeptCall) => void): void
  /**
   * Runs `tell` now; or, where it is being asked whether the call that was kept is this page's, and an event is about that
   * call, once that is known.
   */
  afterRestore(event: SignalEvent, tell: () => void): void
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

/** What stands in the storage: the call, and which page is in it. */
interface Stored {
  /** Empty where there is only one. */
  readonly page: string
  readonly call: KeptCall
}

/**
 * Keeps the live call under one key; what another version has written counts as nothing.
 * @param keepsNothing - told once, where the device does not keep what it is given
 */
export function createKeptStore(
  storage: HostPort['storage'],
  claims: Claims | null,
  keepsNothing: () => void = () => undefined,
): KeptStore {
  let written: string | null = storage.get(KEY)
  /** Of what was found it is being asked whether it is this page's to go on with: until then it stays. */
  let asking: { readonly call: KeptCall; readonly done: Promise<void> } | null = null
  let page: string | null = null
  let live: KeptCall | null = null
  let isToldOfLoss = false

  function replace(text: string | null): void {
    if (text === written) return
    written = text
    if (text === null) storage.remove(KEY)
    else if (!storage.set(KEY, text)) tellOfLoss()
  }

  function tellOfLoss(): void {
    if (!isToldOfLoss) keepsNothing()
    isToldOfLoss = true
  }

  function put(kept: KeptCall, at: number): void {
    const call = kept.as === 'placed' ? { ...kept, seenAt: kept.seenAt ?? at } : kept
    replace(JSON.stringify({ page: page ?? '', call } satisfies Stored))
  }

  return {
    restore(found) {
      const stored = written === null ? null : parse(written)
      if (stored === null) return
      if (claims === null) {
        found(stored.call)
        return
      }
      const text = written
      const done = claims.inherit(stored.page).then((isOurs) => {
        asking = null
        if (isOurs) found(claims.isCertain ? stored.call : withoutReturn(stored.call))
        // A copy of what a live page has in its own storage; unless another call took its place meanwhile.
        else if (written === text) replace(null)
      })
      asking = { call: stored.call, done }
    },
    afterRestore(event, tell) {
      if (asking !== null && isAbout(asking.call, event)) void asking.done.then(tell)
      else tell()
    },
    write(kept, at) {
      if (kept === null && asking !== null) return
      // Held before it is written: whoever has a copy finds it held.
      if (kept !== null) page ??= claims?.hold() ?? ''
      if (kept !== null && JSON.stringify(kept) === JSON.stringify(live)) return
      live = kept
      if (kept === null) replace(null)
      else put(kept, at)
    },
    touch(at) {
      if (live !== null) put(live, at)
    },
  }
}

/** The call may live in another page yet: what is left of it is ended, and it is not taken from there. */
function withoutReturn(call: KeptCall): KeptCall {
  return call.as === 'placed' ? { ...call, media: null } : call
}

function parse(text: string): Stored | null {
  try {
    const value: unknown = JSON.parse(text)
    return isStored(value) ? value : null
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
  microphoneOn: isFlag,
  cameraOn: isFlag,
}
const MEDIA: Shape = {
  channelName: isText,
  roomName: isText,
  attachment: isText,
  uid: isNumber,
  microphoneOn: isFlag,
  cameraOn: isFlag,
}
const PLACED: Shape = {
  account: isText,
  callId: isText,
  requestId: isText,
  channelId: orNull(isText),
  role: isRole,
  type: isCallType,
  peer: (value) => fits(value, { userId: isText, name: isText, avatar: isText }),
  otherKit: isFlag,
  answered: isFlag,
  startedAt: isNumber,
  ringUntil: orNull(isNumber),
  connectedAt: orNull(isNumber),
  seenAt: orNull(isNumber),
  media: orNull((value) => fits(value, MEDIA)),
  closing: isFlag,
}

function isStored(value: unknown): value is Stored {
  return fits(value, { page: isText, call: isKeptCall })
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
