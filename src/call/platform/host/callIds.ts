import { v4 } from 'uuid'

const UUID_BYTES = 16

type RandomSource = Pick<Crypto, 'getRandomValues'>

/** A new id for a call, an invite or a media room: a random uuid. */
export function newCallId(source: RandomSource | undefined = platformRandom()): string {
  return v4({ random: randomBytes(source) })
}

function platformRandom(): RandomSource | undefined {
  return typeof crypto === 'undefined' ? undefined : crypto
}

// Mini programs have no `crypto`. These ids name things and open none (the RTC token does), so that `Math.random` will
// do there: what counts is that no two are the same.
function randomBytes(source: RandomSource | undefined): Uint8Array {
  const bytes = new Uint8Array(UUID_BYTES)
  if (typeof source?.getRandomValues === 'function') return source.getRandomValues(bytes)
  return bytes.map(() => Math.floor(Math.random() * 256))
}
