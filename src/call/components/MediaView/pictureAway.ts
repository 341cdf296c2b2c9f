let away = false
const listeners = new Set<() => void>()

/** Whether the far side's picture is in a window of its own. */
export function isPictureAway(): boolean {
  return away
}

/** Says so. Of a side there is one picture: while it is there, no page of the app takes it. */
export function setPictureAway(isAway: boolean): void {
  away = isAway
  listeners.forEach((listener) => listener())
}

/** Tells when that changes. */
export function onPictureAway(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
