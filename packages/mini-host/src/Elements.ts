import type { Locator } from 'playwright-core'
import { patienceMs, until } from './until'

/** A look at a text, in ms: what is not there now is looked at again. */
const GLANCE_MS = 50

/** Elements by the app's ids: what a person does with them and sees of them. */
export abstract class Elements {
  constructor(protected readonly locate: (selector: string) => Locator) {}

  /**
   * The element with the app's id. How ids are written into the document differs between a mini program and an H5
   * page.
   */
  abstract byId(id: string): Locator

  /** A finger's tap, where the finger would reach the element. */
  async tap(id: string): Promise<void> {
    await this.byId(id).tap({ timeout: patienceMs() })
  }

  /** Types into an input, in place of what was there. */
  async fill(id: string, value: string): Promise<void> {
    const element = this.byId(id)
    const field = element.locator('input, textarea')
    await ((await field.count()) > 0 ? field.first() : element).fill(value, { timeout: patienceMs() })
  }

  /** All text inside an element, also what cannot be seen; waits for the element to be there. */
  async text(id: string): Promise<string> {
    return (await this.byId(id).textContent({ timeout: patienceMs() })) ?? ''
  }

  /** Waits until it can be seen. */
  shows(id: string): Promise<void> {
    return this.byId(id).waitFor({ state: 'visible', timeout: patienceMs() })
  }

  /** Waits until it cannot be seen, or is gone. */
  showsNo(id: string): Promise<void> {
    return this.byId(id).waitFor({ state: 'hidden', timeout: patienceMs() })
  }

  /** Waits until an element's text is this, or matches it. */
  async reads(id: string, expected: string | RegExp): Promise<string> {
    let last = ''
    const matches = (text: string) => (typeof expected === 'string' ? text === expected : expected.test(text))
    return this.until(`#${id} reads ${String(expected)}`, async () => {
      last =
        (await this.byId(id)
          .textContent({ timeout: GLANCE_MS })
          .catch(() => null)) ?? last
      return matches(last) ? last : undefined
    }).catch((error: unknown) => {
      throw new Error(`${error instanceof Error ? error.message : String(error)}\nIt reads: ${last}`)
    })
  }

  /** Asks until `look` finds something, for as long as `patience` says, in ms. */
  until<T>(
    what: string,
    look: () => Promise<T | undefined> | T | undefined,
    patience?: () => number,
  ): Promise<T> {
    return until(what, look, patience)
  }
}
