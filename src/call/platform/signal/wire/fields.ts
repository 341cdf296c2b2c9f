/** A JSON object from outside: every field may be missing or of any type. */
export type Fields = Readonly<Record<string, unknown>>

/** `value` as fields to read, if it is an object that could have come out of JSON. */
export function fieldsOf(value: unknown): Fields | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  // Any object can be read by key; what stands there stays unknown.
  return value as Fields
}

// Own fields only: a sender must not reach what every object inherits.
function own(fields: Fields, key: string): unknown {
  return Object.prototype.hasOwnProperty.call(fields, key) ? fields[key] : undefined
}

/** A string of 1 … `longest` characters. */
export function textOf(fields: Fields, key: string, longest: number): string | undefined {
  const value = own(fields, key)
  return typeof value === 'string' && value.length > 0 && value.length <= longest ? value : undefined
}

/** A finite number. */
export function numberOf(fields: Fields, key: string): number | undefined {
  const value = own(fields, key)
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** An object within; undefined for a list, null, or anything else. */
export function objectOf(fields: Fields, key: string): Fields | undefined {
  return fieldsOf(own(fields, key))
}

/** A list; an empty one for anything else, so that it can be gone through at once. */
export function listOf(fields: Fields, key: string): readonly unknown[] {
  const value = own(fields, key)
  return Array.isArray(value) ? value : []
}

/** The raw value, for what has more than one shape. */
export function valueOf(fields: Fields, key: string): unknown {
  return own(fields, key)
}
