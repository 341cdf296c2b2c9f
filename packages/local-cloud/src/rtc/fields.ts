/** Reading of JSON that came from outside and may hold anything. */

/** An object that may have any field, with anything in it. */
export type UnknownRecord = Readonly<Record<string, unknown>>

/** Whether a value may be asked for fields: an object, and no array. */
export function isRecord(value: unknown): value is UnknownRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A string of at most `max` characters and not empty, or null. */
export function text(value: unknown, max = 512): string | null {
  return typeof value === 'string' && value.length > 0 && value.length <= max ? value : null
}

/** A whole number from 0 on that JSON keeps exact, also where it came as digits; or null. */
export function wholeNumber(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : null
}

/** The items of an array; none of anything else. */
export function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
