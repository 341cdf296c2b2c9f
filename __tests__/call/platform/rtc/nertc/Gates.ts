import { settle } from '../../../engine/fakes/fakeClock'

interface Waiting {
  readonly name: string
  readonly go: (failure?: unknown) => void
}

/** Where the fakes may be kept waiting or made to fail: every answer of theirs passes through here. */
export class Gates {
  /** All that was asked, in order, each with how often it was by then: `join#1`, `publish#1`. */
  readonly passed: string[] = []
  /** Names whose answer is held back, with or without their number. */
  readonly held = new Set<string>()
  /** What those of a name fail with, with or without their number. */
  readonly failures = new Map<string, unknown>()
  private readonly waiting: Waiting[] = []
  private wake: () => void = () => undefined
  private readonly counts = new Map<string, number>()

  async pass(name: string): Promise<void> {
    const count = (this.counts.get(name) ?? 0) + 1
    this.counts.set(name, count)
    const numbered = `${name}#${count}`
    this.passed.push(numbered)
    if (this.held.has(name) || this.held.has(numbered)) {
      await new Promise<void>((resolve, reject) => {
        const go = (failure?: unknown) => (failure === undefined ? resolve() : reject(failure))
        this.waiting.push({ name, go })
        this.wake()
      })
    }
    const failure = this.failures.get(numbered) ?? this.failures.get(name)
    if (failure !== undefined) throw failure
  }

  /** Answers what was held back, and holds nothing back any more. */
  async release(failure?: unknown): Promise<void> {
    this.held.clear()
    this.waiting.splice(0).forEach(({ go }) => go(failure))
    await settle()
  }

  /** The name of what waits for an answer, as soon as something does. */
  async reached(): Promise<string> {
    const first = () => this.waiting[0]?.name
    if (first() === undefined) await new Promise<void>((wake) => (this.wake = wake))
    return first() ?? ''
  }
}
