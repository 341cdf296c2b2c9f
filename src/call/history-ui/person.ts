import type { PastCall } from '../engine/pastCalls'
import type { Peer } from '../machine/terms/identity'

/** What the app knows of somebody. */
export interface Person {
  /** Their name; the one in their profile unless set. */
  readonly name?: string
  /** Address of a picture; their initials unless set. */
  readonly avatar?: string
}

/** Whom a past call was with, as a row shows them. */
export function peerOf({ userId, name }: PastCall, { name: given, avatar = '' }: Person = {}): Peer {
  return { userId, name: given || name || userId, avatar }
}
