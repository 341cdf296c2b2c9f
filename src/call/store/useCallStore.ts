import { useSyncExternalStore } from 'react'
import type { Call } from '../engine/Call'
import { getCurrentCall, onCurrentCall } from '../engine/currentCall'
import { CallStore } from './CallStore'

// A store lives as long as its call object, and goes with it.
const stores = new WeakMap<Call, CallStore>()

/**
 * The store of the app's call object, the same for every component. Read it inside `observer`.
 * @returns null before `createCall` and after `destroy`
 */
export function useCallStore(): CallStore | null {
  const call = useSyncExternalStore(onCurrentCall, getCurrentCall)
  return call === null ? null : storeOf(call)
}

function storeOf(call: Call): CallStore {
  const known = stores.get(call)
  if (known !== undefined) return known
  const made = new CallStore(call)
  stores.set(call, made)
  return made
}
