/** An object of the wire: numbers for names. */
export type Property = Readonly<Record<number, unknown>>

/** Which number stands for which name. */
export type PropertyTable = Readonly<Record<string, number>>

/** What a field can hold. Lists and objects are text on this wire: JSON in a string. */
export type Scalar = string | number

/** A property by its names. What is undefined is not sent. */
export type Fields<T extends PropertyTable> = { readonly [Name in keyof T]?: Scalar | undefined }

/** Whether a value from outside may be read by numbers: an object, and no array. */
export function isProperty(value: unknown): value is Property {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Writes fields under the numbers that `table` gives their names; `decodeProperty` reads them. */
export function encodeProperty<T extends PropertyTable>(table: T, fields: Fields<T>): Property {
  const property: Record<number, unknown> = {}
  for (const [name, index] of Object.entries(table)) {
    const value = fields[name]
    if (value !== undefined) property[index] = value
  }
  return property
}

/** Reads by name what is a string or a number; leaves out anything else. Nothing at all if it is no property. */
export function decodeProperty<T extends PropertyTable>(table: T, value: unknown): Fields<T> {
  const fields: Record<string, Scalar> = {}
  if (isProperty(value)) {
    for (const [name, index] of Object.entries(table)) {
      const field = value[index]
      if (typeof field === 'string' || typeof field === 'number') fields[name] = field
    }
  }
  // The loop wrote names of the table only.
  return fields as Fields<T>
}

/** A field as text; undefined if absent or empty, which on the wire mean the same. */
export function text(value: Scalar | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : String(value)
}

/** A field as a whole number; undefined if it is none. */
export function integer(value: Scalar | undefined): number | undefined {
  const number = value === undefined || value === '' ? NaN : Number(value)
  return Number.isInteger(number) ? number : undefined
}
