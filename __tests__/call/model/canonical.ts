import { EPOCH, type World } from './world'

// Two worlds that differ only in when they are, or in the order of what has no order, are one.

/** What decides nothing: it is kept for people, for pages, or against floods, which the model has none of. */
const UNDECISIVE = new Set(['lastCall', 'rings', 'attachment', 'notice', 'uid', 'cid', 'playBlocked', 'page'])

// Jest looks for a global's name in its own list each time it is said, which takes longer than what is done here.
const { isArray } = Array

const LANES = ['up', 'down', 'media', 'self'] as const

interface Known {
  readonly number: number
  /** The first moment in the object, which its number counts the others from; null where there is no time in it. */
  readonly since: number | null
}

/** So many objects are known at a time, and as many of those before. */
const KEPT = 200_000

/**
 * Names worlds: the same name for the same world. Worlds share most of their objects with those they came from, so each
 * object is read once, as long as it is among those that were met last; what is the same in two objects has one number,
 * which stands for it in their texts. Moments are counted from the first one of their object, so that a number is right
 * whenever it is.
 */
export class Fingerprints {
  // With a WeakMap in their place a search takes longer: what it costs to collect grows with it.
  private known = new Map<object, Known>()
  private before = new Map<object, Known>()
  private readonly numbers = new Map<string, number>()

  /** The name of a world, the same as that of any world which this one cannot be told from. */
  of({ now, devices, service, flights, left, trouble, crossed }: World): string {
    let name = ''
    for (const device of devices) name += this.nameOf(device, now)
    name += this.nameOf(service.rooms, now) + this.nameOf(service.unread, now) + this.nameOf(left, now)
    name += `${trouble.join()} ${crossed} `
    name += `${this.sorted(service.records, now)}|${this.sorted(service.media, now)}`
    for (const lane of LANES) {
      for (const { name: device } of devices) {
        name += '|'
        for (const flight of flights) {
          if (flight.lane === lane && flight.device === device) name += this.nameOf(flight, now)
        }
      }
    }
    return name
  }

  private sorted(items: readonly object[], now: number): string {
    return items
      .map((item) => this.nameOf(item, now))
      .sort()
      .join('')
  }

  private nameOf(value: object, now: number): string {
    const { number, since } = this.read(value)
    return since === null ? `${number} ` : `${number}@${since - now} `
  }

  private read(value: object): Known {
    const kept = this.known.get(value)
    if (kept !== undefined) return kept
    const former = this.before.get(value)
    if (former !== undefined) return this.keep(value, former)
    const text = new Text()
    if (isArray(value)) {
      text.add('[')
      for (const each of value) this.addWord(text, each)
    } else {
      for (const key in value) {
        if (UNDECISIVE.has(key)) continue
        // Any object can be read by its own keys.
        const each = (value as Record<string, unknown>)[key]
        if (each === undefined) continue
        text.add(`${key}:`)
        this.addWord(text, key === 'finished' ? [...(each as string[])].sort() : each)
      }
    }
    let number = this.numbers.get(text.words)
    if (number === undefined) this.numbers.set(text.words, (number = this.numbers.size))
    return this.keep(value, { number, since: text.since })
  }

  private keep(value: object, known: Known): Known {
    if (this.known.size >= KEPT) {
      this.before = this.known
      this.known = new Map()
    }
    this.known.set(value, known)
    return known
  }

  private addWord(text: Text, value: unknown): void {
    if (typeof value === 'number' && value >= EPOCH) return text.addMoment(value)
    if (typeof value !== 'object' || value === null) return text.add(`${value as string};`)
    const { number, since } = this.read(value)
    text.add(`#${number}`)
    if (since === null) text.add(';')
    else text.addMoment(since)
  }
}

/** What is read of an object. */
class Text {
  words = ''
  since: number | null = null

  add(word: string): void {
    this.words += word
  }

  addMoment(moment: number): void {
    this.since ??= moment
    this.words += `@${moment - this.since};`
  }
}
