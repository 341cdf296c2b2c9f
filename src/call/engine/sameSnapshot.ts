import type { CallSnapshot } from '../machine/terms/snapshot'

/** Whether nobody who looks at a call would see a difference. */
export function sameSnapshot(a: CallSnapshot, b: CallSnapshot): boolean {
  // Both have the same keys, and those of `remote` are compared one level down.
  const keys = Object.keys(a) as (keyof CallSnapshot)[]
  return keys.every((key) =>
    key === 'remote'
      ? a.remote.entered === b.remote.entered &&
        a.remote.microphoneOn === b.remote.microphoneOn &&
        a.remote.cameraOn === b.remote.cameraOn
      : a[key] === b[key],
  )
}
