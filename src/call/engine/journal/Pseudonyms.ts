import type { Plain } from './callReport'

/** Under these keys the machine's own words stand; under any other key a string may be somebody's. */
const OF_TERMS =
  /^(type|callStatus|status|login|role|stage|devices|room|arrival|how|as|by|kind|phase|other|timer|code|lack|notice(Lack)?|answerFailure|endReason|microphone|camera|incoming|completedRecord)$/
const TERM = /^[A-Za-z]+(\.[A-Za-z]+)?$/
/** What the machine's own keys are made of, beside ids. */
const OF_KEYS = /^(switch(ed)?|mayJoin|typeAsked|return(ing|ed)|\d\.\d|)$/

/** Ids that a device has made at random: what is made of one says nothing, and is the same in the other side's report. */
const OF_RANDOM = /^(callId|requestId)$/
const RANDOM = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * Replaces whatever may name somebody, or let somebody in, by a word that stands for it, the same one each time. It knows
 * what may stay, so that what it does not know is hidden.
 */
export class Pseudonyms {
  private readonly words = new Map<string, string>()
  private learnsIds = false

  /** A copy of plain data in which nobody is named. */
  hide(value: unknown): Plain {
    // A key in the outbox is made of ids, and may come before them.
    this.learnsIds = true
    this.copy(value, '')
    this.learnsIds = false
    return this.copy(value, '')
  }

  private copy(value: unknown, key: string): Plain {
    if (key === 'cause') return nameOf(value)
    switch (typeof value) {
      case 'boolean':
        return value
      case 'number':
        return Number.isFinite(value) ? value : null
      case 'string':
        return this.hideText(value, key)
      case 'object':
        if (value === null) return null
        if (Array.isArray(value)) return value.map((each: unknown) => this.copy(each, key))
        return Object.keys(value).reduce<Record<string, Plain>>((copied, name) => {
          const part: unknown = Reflect.get(value, name)
          if (part !== undefined) copied[name] = this.copy(part, name)
          return copied
        }, {})
      default:
        return null
    }
  }

  private hideText(text: string, key: string): string {
    if (text === '' || (OF_TERMS.test(key) && TERM.test(text))) return text
    if (key !== 'key') return this.wordFor(text, key)
    return this.learnsIds
      ? text
      : text
          .split(':')
          .map((part, at) => this.partOf(part, at))
          .join(':')
  }

  private partOf(part: string, at: number): string {
    const isOwn = at === 0 ? TERM.test(part) : !this.words.has(part) && OF_KEYS.test(part)
    return isOwn ? part : this.wordFor(part, 'key')
  }

  private wordFor(text: string, key: string): string {
    const known = this.words.get(text)
    if (known !== undefined) return known
    // Of two that have dialled each other the lower id decides: its beginning keeps them in order.
    const word =
      OF_RANDOM.test(key) && RANDOM.test(text)
        ? `${text.slice(0, 4).toLowerCase()}-${digest(text)}`
        : `${key.slice(0, 1)}${this.words.size}`
    this.words.set(text, word)
    return word
  }
}

/** Of what something failed with only what kind of thing it was: its message may say anything. */
function nameOf(cause: unknown): Plain {
  if (typeof cause !== 'object' || cause === null) return null
  const name = cause instanceof Error && TERM.test(cause.name) ? cause.name : 'unknown'
  const code: unknown = Reflect.get(cause, 'code')
  return { name, ...(typeof code === 'number' ? { code } : {}) }
}

/** Two 32-bit FNV-1a hashes, one of them of the text backwards; in digits that spell no name by chance. */
function digest(text: string): string {
  const hash = (from: readonly string[]) =>
    from.reduce((sum, sign) => Math.imul(sum ^ sign.charCodeAt(0), 0x01000193) >>> 0, 0x811c9dc5)
  const signs = text.split('')
  return hash(signs).toString(16) + hash(signs.reverse()).toString(16)
}
