import type { Locator } from 'playwright-core'

const PATIENCE_MS = 15_000
const LOOK_EVERY_MS = 50

/** Elements by the app's ids: what a person does with them and sees of them. */
export abstract class Elements {
  constructor(protected readonly locate: (selector: string) => Locator) {}

  abstract byId(id: string): Locator

  /** A finger's tap, where the finger would reach the element. */
  async tap(id: string): Promise<void> {
    await this.byId(id).tap({ timeout: PATIENCE_MS })
  }

  /** Types into an input, in place of what was there. */
  async fill(id: string, value: string): Promise<void> {
    const element = this.byId(id)
    const field = element.locator('input, textarea')
    await ((await field.count()) > 0 ? field.first() : element).fill(value, { timeout: PATIENCE_MS })
  }

  async text(id: string): Promise<string> {
    return (await this.byId(id).textContent({ timeout: PATIENCE_MS })) ?? ''
  }

  /** Waits until it can be seen. */
  shows(id: string): Promise<void> {
    return this.byId(id).waitFor({ state: 'visible', timeout: PATIENCE_MS })
  }

  /** Waits until it cannot be seen, or is gone. */
  showsNo(id: string): Promise<void> {
    return this.byId(id).waitFor({ state: 'hidden', timeout: PATIENCE_MS })
  }

  /** Waits until an element's text is this, or matches it. */
  async reads(id: string, expected: string | RegExp): Promise<string> {
    let last = ''
    const matches = (text: string) => (typeof expected === 'string' ? text === expected : expected.test(text))
    return this.until(`#${id} reads ${String(expected)}`, async () => {
      last =
        (await this.byId(id)
          .textContent({ timeout: LOOK_EVERY_MS })
          .catch(() => null)) ?? last
      return matches(last) ? last : undefined
    }).catch((error: unknown) => {
      throw new Error(`${error instanceof Error ? error.message : String(error)}\nIt reads: ${last}`)
    })
  }

  /** Asks until `look` finds something. */
  until<T>(
    what: string,
    look: () => Promise<T | undefined> | T | undefined,
    patienceMs?: number,
  ): Promise<T> {
    return until(what, look, patienceMs)
  }
}

/** Asks until `look` finds something. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined> | T | undefined,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (Date.now() > deadline) throw new Error(`${what}: not within ${patienceMs} ms`)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
}
