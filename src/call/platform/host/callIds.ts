import { v4 } from 'uuid'

const UUID_BYTES = 16

/** A new id for a call, an invite or a media room: a random uuid. */
export function newCallId(): string {
  return v4({ random: randomBytes() })
}

// Mini programs have no `crypto`. These ids name things and open none (the RTC token does), so that `Math.random` will
// do there: what counts is that no two are the same.
function randomBytes(): Uint8Array {
  const bytes = new Uint8Array(UUID_BYTES)
  if (typeof crypto !== 'undefined' && typeof crypto.getRandomValues === 'function') {
    return crypto.getRandomValues(bytes)
  }
  return bytes.map(() => Math.floor(Math.random() * 256))
}
