import { patienceMs } from 'mini-program-host'
import type { CDPSession, Page } from 'playwright-core'

/** One thing that went over a socket, or that this side did by itself. */
export interface Message {
  /** ms since 1970, with fractions. */
  readonly at: number
  readonly way: 'in' | 'out' | 'own'
  readonly what: string
}

/** What happened when, in ms since 1970, with fractions. */
export type Marks = Readonly<Partial<Record<MarkName, number>>>

/** `opened`: the caller's call page was drawn; `painted`: the callee's ring was; `frame`: a picture was decoded. */
export type MarkName = 'dial' | 'opened' | 'called' | 'painted' | 'accept' | 'frame' | 'hangUp' | 'ended'

interface Probe {
  readonly marks: Marks
  readonly messages: readonly Message[]
  mark(name: MarkName): void
  whenDrawn(selector: string, name: MarkName): void
  forget(): void
  longestFrame(): number
  connectionsHeld(): number
}

declare global {
  interface Window {
    readonly bench: Probe
    bare?: {
      dial(callee: string): Promise<void>
      accept(): Promise<void>
      hangUp(): Promise<void>
    }
  }
}

/** How one kit's page is driven: what a person would do there, and how it is seen. */
export interface PageWays {
  /** Does what a tap does, in the page; `what` is marked in the same moment. */
  act(page: Page, what: 'dial' | 'accept' | 'hangUp'): Promise<void>
  /** What is there while the page rings, dials, and has no call. */
  readonly ringing: string
  readonly dialling: string
  readonly resting: string
  /** What a person taps to be done with a call that is over, where the page stays for that. */
  readonly done?: string
}

/** One person at one page of a kit. */
export class BenchSide {
  private readonly devtools: Promise<CDPSession>

  /** @param name - who it is, for what is said of a call that failed */
  constructor(
    readonly page: Page,
    private readonly ways: PageWays,
    readonly name: string,
  ) {
    this.devtools = page.context().newCDPSession(page)
  }

  /** Nothing of the call before is remembered. */
  async prepare(role: 'caller' | 'callee'): Promise<void> {
    const drawn = role === 'callee' ? this.ways.ringing : this.ways.dialling
    // With the first wait the browser's driver puts a script of 330 KB into the page: not while a call is timed.
    await this.page.waitForFunction(() => true)
    await this.page.evaluate(
      ([selector, name]) => {
        window.bench.forget()
        window.bench.whenDrawn(selector, name)
      },
      [drawn, role === 'callee' ? 'painted' : 'opened'] as const,
    )
  }

  /** Does what a tap does, and marks it. */
  act(what: 'dial' | 'accept' | 'hangUp'): Promise<void> {
    return this.ways.act(this.page, what)
  }

  /**
   * Waits until something was marked.
   * @throws an error that says what was marked until then, and what the page shows
   */
  async has(name: MarkName): Promise<void> {
    const timeout = patienceMs()
    try {
      await this.page.waitForFunction((mark) => mark in window.bench.marks, name, { polling: 20, timeout })
    } catch (thrown) {
      throw await this.missing(`“${name}” was not seen`, timeout, thrown)
    }
  }

  /** Waits until the page has no call any more. */
  async rests(): Promise<void> {
    const timeout = patienceMs()
    const { done } = this.ways
    try {
      if (done !== undefined) await this.page.locator(done).click({ timeout })
      await this.page.locator(this.ways.resting).waitFor({ state: 'attached', timeout })
    } catch (thrown) {
      throw await this.missing('the page did not come to rest', timeout, thrown)
    }
  }

  /** Closes the page and all that belongs to it. */
  close(): Promise<void> {
    return this.page.context().close()
  }

  /** What has happened since `prepare`. */
  marks(): Promise<Marks> {
    return this.page.evaluate(() => ({ ...window.bench.marks }))
  }

  /** The longest time between two frames since `prepare`, in ms. */
  longestFrame(): Promise<number> {
    return this.page.evaluate(() => window.bench.longestFrame())
  }

  /** Makes the page's processor seem so many times slower than it is. */
  async slowDown(rate: number): Promise<void> {
    await (await this.devtools).send('Emulation.setCPUThrottlingRate', { rate })
  }

  /** Bytes on the page's heap that something holds. */
  async heap(): Promise<number> {
    const devtools = await this.devtools
    await devtools.send('HeapProfiler.collectGarbage')
    return (await devtools.send('Runtime.getHeapUsage')).usedSize
  }

  /** Connections that something holds. */
  async connectionsHeld(): Promise<number> {
    await (await this.devtools).send('HeapProfiler.collectGarbage')
    return this.page.evaluate(() => window.bench.connectionsHeld())
  }

  /** What has gone over this page's sockets since `prepare`. */
  messages(): Promise<readonly Message[]> {
    return this.page.evaluate(() => [...window.bench.messages])
  }

  private async missing(what: string, timeout: number, cause: unknown): Promise<Error> {
    const seen = Object.keys(await this.marks()).join(', ')
    const text = await this.page.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').slice(0, 200))
    const within = Math.round(timeout / 1_000)
    return new Error(
      `${this.name}: ${what} within ${within} s; seen: ${seen}; it shows “${text}” (${String(cause)})`,
    )
  }
}
