/** An order that cannot be carried out; the message is a sentence for whoever gave it. */
export class OrderError extends Error {}

/** Reads a value out of an order, or throws OrderError. `name` is what the order calls it. */
export type Reader<T> = (value: unknown, name: string) => T

/** A text that is not empty. */
export const string: Reader<string> = (value, name) => {
  if (typeof value !== 'string' || value === '') throw new OrderError(`${name} must be a text.`)
  return value
}

/** A whole number, 0 or more. */
export const count: Reader<number> = (value, name) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new OrderError(`${name} must be a whole number, 0 or more.`)
  }
  return value
}

const DAY_MS = 86_400_000

/** A time in ms. No longer than a day: a timer that is set for more than some weeks fires at once. */
export const duration: Reader<number> = (value, name) => {
  const ms = count(value, name)
  if (ms > DAY_MS) throw new OrderError(`${name} must be a day at most, ${DAY_MS}.`)
  return ms
}

/** A share in hundredths, 0 … 100, whole. */
export const percent: Reader<number> = (value, name) => {
  const share = count(value, name)
  if (share > 100) throw new OrderError(`${name} must be 100 at most.`)
  return share
}

/** True or false; nothing else stands for them. */
export const flag: Reader<boolean> = (value, name) => {
  if (typeof value !== 'boolean') throw new OrderError(`${name} must be true or false.`)
  return value
}

/** One of these texts, and the sentence to whoever gave another names them all. */
export function oneOf<T extends string>(...values: readonly T[]): Reader<T> {
  return (value, name) => {
    const found = values.find((candidate) => candidate === value)
    if (found === undefined) throw new OrderError(`${name} must be one of ${values.join(', ')}.`)
    return found
  }
}

/** A field that may be left out. `null` is not left out. */
export function optional<T>(reader: Reader<T>): Reader<T | undefined> {
  return (value, name) => (value === undefined ? undefined : reader(value, name))
}

/** An object with these fields and no others. */
export function object<S extends Readonly<Record<string, Reader<unknown>>>>(
  shape: S,
): (value: unknown) => { [Name in keyof S]: ReturnType<S[Name]> } {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new OrderError('The body must be a JSON object.')
    }
    for (const name of Object.keys(value)) {
      if (!Object.keys(shape).includes(name)) throw new OrderError(`There is no field ${name} here.`)
    }
    const given = new Map<string, unknown>(Object.entries(value))
    const read = Object.entries(shape).map(([name, reader]) => [name, reader(given.get(name), name)])
    // Each field went through the reader of its name.
    return Object.fromEntries(read) as { [Name in keyof S]: ReturnType<S[Name]> }
  }
}
