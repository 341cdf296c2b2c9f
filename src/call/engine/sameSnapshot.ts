import type { CallSnapshot } from '../machine/terms/snapshot'

/** Whether nobody who looks at a call would see a difference. */
export function sameSnapshot(a: CallSnapshot, b: CallSnapshot): boolean {
  // Both have the same keys, and those of what is made anew each time are compared one level down.
  const keys = Object.keys(a) as (keyof CallSnapshot)[]
  return keys.every((key) =>
    key === 'remote' || key === 'elsewhere' ? sameFields(a[key], b[key]) : a[key] === b[key],
  )
}

function sameFields<T extends object>(a: T | null, b: T | null): boolean {
  if (a === null || b === null) return a === b
  return (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key])
}
