/** Reading of JSON that came from outside and may hold anything. */

/** An object that may have any field, with anything in it. */
export type Fields = Readonly<Record<string, unknown>>

/** The fields of an object; none of anything else. */
export function fieldsOf(value: unknown): Fields {
  // An object of any kind may be asked for any field, and answers undefined.
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}

/** The object in a JSON text; an empty one for anything else. */
export function parseFields(text: unknown): Fields {
  if (typeof text !== 'string') return fieldsOf(text)
  try {
    return fieldsOf(JSON.parse(text))
  } catch {
    return {}
  }
}
