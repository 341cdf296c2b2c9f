/** Reading of JSON that came from outside and may hold anything. */

export type Fields = Readonly<Record<string, unknown>>

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
