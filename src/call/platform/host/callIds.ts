const UUID_BYTES = 16

type RandomSource = Pick<Crypto, 'getRandomValues'>

/** The parts of a uuid in hexadecimal digits, without the digits that say its version and variant. */
const PARTS = /^(.{8})(.{4}).(.{3})(.)(.{3})(.{12})$/

/**
 * A new id for a call, an invite or a media room: a random uuid (RFC 9562, version 4).
 *
 * Written here because the uuid package is published in JavaScript that the oldest supported phones do not read, and an
 * app would have to be told to translate it.
 */
export function newCallId(source: RandomSource | undefined = platformRandom()): string {
  const digits = [...randomBytes(source)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return digits.replace(
    PARTS,
    (_, time: string, clock: string, version: string, variant: string, sequence: string, node: string) => {
      // The variant's digit is one of four: its two upper bits are 10.
      const marked = ((parseInt(variant, 16) & 0x3) | 0x8).toString(16)
      return `${time}-${clock}-4${version}-${marked}${sequence}-${node}`
    },
  )
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
