import type { Taken } from '../draft'
import type { Scenario } from '../scenario'
import type { World } from '../world'

/** What one move led to. */
export interface Seen {
  readonly scenario: Scenario
  readonly before: World
  readonly world: World
  readonly taken: readonly Taken[]
  /** Nothing more comes of itself: whatever was to happen has happened. */
  readonly settled: boolean
}

/** @returns what is wrong, or null */
export type Rule = (seen: Seen) => string | null

/** The first complaint about any of `items`. */
export function firstOf<T>(items: readonly T[], complain: (item: T) => string | null): string | null {
  for (const item of items) {
    const complaint = complain(item)
    if (complaint !== null) return complaint
  }
  return null
}
