import { createHash } from 'node:crypto'
import { EPOCH, type World } from './world'

// Two worlds that differ only in when they are, or in the order of what has no order, are one.

/** What decides nothing: it is kept for people, or against floods, which the model has none of. */
const UNDECISIVE = new Set(['lastCall', 'rings', 'attachment', 'notice', 'uid', 'cid', 'playBlocked'])

/** The same text for the same world. */
export function fingerprint(world: World): string {
  const { now, devices, service, flights, left, trouble, crossed } = world
  const parts = [
    textOf(devices, now),
    textOf(service.rooms, now),
    textOf(service.unread, now),
    ...sorted(service.records, now),
    ...sorted(service.media, now),
  ]
  for (const lane of ['up', 'down', 'media', 'self']) {
    for (const { name } of devices) {
      parts.push(
        textOf(
          flights.filter((each) => each.lane === lane && each.device === name),
          now,
        ),
      )
    }
  }
  parts.push(textOf(left, now), trouble.join(), String(crossed))
  return createHash('md5').update(parts.join('')).digest('base64')
}

function sorted(items: readonly unknown[], now: number): string[] {
  return items.map((item) => textOf(item, now)).sort()
}

/** Texts of objects in which there is no time, and which states have in common. */
const timeless = new WeakMap<object, string>()
let timesSeen = 0

function textOf(value: unknown, now: number): string {
  if (typeof value === 'number') {
    if (value < EPOCH) return `${value};`
    timesSeen += 1
    return `@${value - now};`
  }
  if (typeof value !== 'object' || value === null) return `${String(value)};`
  const known = timeless.get(value)
  if (known !== undefined) return known
  const before = timesSeen
  let text = ''
  if (Array.isArray(value)) {
    for (const each of value) text += textOf(each, now)
    text = `[${text}]`
  } else {
    for (const key in value) {
      if (UNDECISIVE.has(key)) continue
      // Any object can be read by its own keys.
      const each = (value as Record<string, unknown>)[key]
      if (each === undefined) continue
      text += `${key}:${textOf(key === 'finished' ? [...(each as string[])].sort() : each, now)}`
    }
    text = `{${text}}`
  }
  if (timesSeen === before) timeless.set(value, text)
  return text
}
