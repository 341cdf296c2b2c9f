import type { Dispose } from '../platform/ports'
import type { Call } from './Call'
import { createListenerSet } from './listenerSet'

// Pages are opened by path and handed nothing: this is how they find the call object the app made.
let current: Call | null = null
const listeners = createListenerSet()

/** The call object the app made last, or null before `createCall` and after `destroy`. */
export function getCurrentCall(): Call | null {
  return current
}

/** Tells when `getCurrentCall` has another answer. */
export function onCurrentCall(listener: () => void): Dispose {
  return listeners.add(listener)
}

/** Makes this the call object that pages find; null: there is none. */
export function setCurrentCall(call: Call | null): void {
  if (call === current) return
  current = call
  listeners.tell()
}
