import path from 'node:path'
import { until } from 'mini-program-host/until'
import type { CallOptions, CallReport, Peer } from '../../../src/call'
import type { CallTelemetry } from '../../../src/call/telemetry'
import type { Phone } from '../calls/Phone'
import type { MiniPhone } from '../mini/MiniPhone'

interface Tone {
  readonly file: string
  readonly volume: number
}

/** What the app was handed of its calls. */
interface Told {
  readonly messages: readonly Peer[]
  readonly reports: readonly CallReport[]
  readonly measured: readonly CallTelemetry[]
}

declare global {
  interface Window {
    /** The grown app's, see its `src/phone.ts`. */
    readonly __own?: {
      dial(options: CallOptions): Promise<string>
      told(): Told
      silence(): void
    }
    /** See `ringTone.js`. */
    readonly tones: () => readonly Tone[]
    /** See `chosen.js`. */
    readonly chosen: {
      notices(): readonly { readonly title: string; readonly isOpen: boolean }[]
      look(here: boolean): void
      tapNotice(): void
      camera(): { readonly height: number; readonly frameRate: number; readonly blurAskedFor: unknown }
    }
  }
}

/** The scripts that keep what no page shows. */
export const CHOSEN = ['../calls/ringTone.js', 'chosen.js'].map((file) => path.join(__dirname, file))

/** What can be asked of the grown app's call, in a browser and in WeChat alike. */
export interface ChosenPhone {
  readonly account: string
  /** Dials by the call object. @returns `placed`, or the error's code and sentence */
  dial(options: CallOptions): Promise<string>
  /** What the app was handed so far. */
  told(): Promise<Told>
  /** No tone of a call that comes in any more. */
  silence(): Promise<void>
  /** What is heard now. */
  tones(): Promise<readonly Tone[]>
  /** Ids of the buttons of the call page, as they stand. */
  buttons(): Promise<readonly string[]>
}

const BUTTONS = '.call-control'

/** Somebody in a browser. */
export function inBrowser({ account, page }: Phone): ChosenPhone {
  return {
    account,
    dial: (options) => page.evaluate((given) => window.__own?.dial(given) ?? 'no app', options),
    told: () => page.evaluate(() => window.__own?.told() ?? { messages: [], reports: [], measured: [] }),
    silence: () => page.evaluate(() => window.__own?.silence()),
    tones: () => page.evaluate(() => window.tones()),
    buttons: () => page.locator(BUTTONS).evaluateAll((buttons) => buttons.map(({ id }) => id)),
  }
}

/** Somebody in WeChat. */
export function inWeChat({ account, program }: MiniPhone): ChosenPhone {
  // The grown app says these in these forms.
  return {
    account,
    dial: async (options) => (await program.askApp('dial', options)) as string,
    told: async () => (await program.askApp('told')) as Told,
    silence: async () => void (await program.askApp('silence')),
    tones: async () =>
      (await program.audio())
        .filter(({ state, loop }) => state === 'playing' && loop)
        .map(({ src, volume }) => ({ file: src.split('/').at(-1) ?? '', volume })),
    buttons: () =>
      program.page
        .locator(`.host-page-on-top ${BUTTONS}`)
        .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-mini-id') ?? '')),
  }
}

/** Waits until something can be read of a phone as it is expected. */
export async function untilIt<T>(what: string, read: () => Promise<T>, expected: T): Promise<void> {
  let last: unknown
  await until(what, async () => {
    last = await read()
    return JSON.stringify(last) === JSON.stringify(expected) ? true : undefined
  }).catch((error: Error) => {
    throw new Error(`${error.message}\nIt is: ${JSON.stringify(last)}`)
  })
}
