import { EPOCH, type World } from './world'

// Two worlds that differ only in when they are, or in the order of what has no order, are one.

/** What decides nothing: it is kept for people, for pages, or against floods, which the model has none of. */
const UNDECISIVE = new Set(['lastCall', 'rings', 'attachment', 'notice', 'uid', 'cid', 'playBlocked', 'page'])

const LANES = ['up', 'down', 'media', 'self'] as const

interface Known {
  readonly number: number
  /** The moment it is right for; null where there is no time in the object. */
  readonly at: number | null
}

/**
 * Names worlds: the same name for the same world. Worlds share most of their objects with those they came from, so what
 * was read of an object is kept; what is the same in two objects has one number, which stands for it in their texts.
 */
export class Fingerprints {
  private readonly known = new WeakMap<object, Known>()
  private readonly numbers = new Map<string, number>()
  private now = 0
  private timesSeen = 0

  /** The name of a world, the same as that of any world which this one cannot be told from. */
  of(world: World): string {
    const { now, devices, service, flights, left, trouble, crossed } = world
    this.now = now
    const parts: (number | string)[] = devices.map((device) => this.numberOf(device))
    parts.push(
      this.numberOf(service.rooms),
      this.numberOf(service.unread),
      this.numberOf(left),
      trouble.join(),
      String(crossed),
      this.sorted(service.records),
      this.sorted(service.media),
    )
    for (const lane of LANES) {
      for (const { name } of devices) {
        parts.push('|')
        for (const flight of flights) {
          if (flight.lane === lane && flight.device === name) parts.push(this.numberOf(flight))
        }
      }
    }
    return parts.join(' ')
  }

  private sorted(items: readonly object[]): string {
    return items
      .map((item) => this.numberOf(item))
      .sort((one, other) => one - other)
      .join()
  }

  private numberOf(value: object): number {
    const kept = this.known.get(value)
    if (kept !== undefined && (kept.at === null || kept.at === this.now)) {
      if (kept.at !== null) this.timesSeen += 1
      return kept.number
    }
    const before = this.timesSeen
    const text = this.textOf(value)
    const number = this.numbers.get(text) ?? this.numbers.size
    this.numbers.set(text, number)
    this.known.set(value, { number, at: this.timesSeen === before ? null : this.now })
    return number
  }

  private textOf(value: object): string {
    let text = ''
    if (Array.isArray(value)) {
      for (const each of value) text += this.wordOf(each)
      return `[${text}`
    }
    for (const key in value) {
      if (UNDECISIVE.has(key)) continue
      // Any object can be read by its own keys.
      const each = (value as Record<string, unknown>)[key]
      if (each !== undefined)
        text += `${key}:${this.wordOf(key === 'finished' ? [...(each as string[])].sort() : each)}`
    }
    return text
  }

  private wordOf(value: unknown): string {
    if (typeof value === 'number') {
      if (value < EPOCH) return `${value};`
      this.timesSeen += 1
      return `@${value - this.now};`
    }
    if (typeof value !== 'object' || value === null) return `${String(value)};`
    return `#${this.numberOf(value)};`
  }
}
