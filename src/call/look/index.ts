import type { CallLook } from './CallLook'

export type { CallControl, CallLook, CallTheme, CameraPicture, OptionalControl } from './CallLook'

let current: CallLook = {}
const listeners = new Set<() => void>()

/**
 * Chooses how the call pages look, at once: what was chosen before and is not in `look` is as if it had never been.
 * @param look - the same as the option of `createCall`
 */
export function setLook(look: CallLook): void {
  current = look
  listeners.forEach((listener) => listener())
}

/** How the pages look now. */
export function getLook(): CallLook {
  return current
}

/** Tells when `getLook` has another answer; the same function is told once. */
export function onLook(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
