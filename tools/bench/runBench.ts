import { chromium, type Browser } from 'playwright-core'
import { startLocalCloud } from 'yunxin-local-cloud'
import { launchOptions } from '../chromium/launchOptions'
import type { BenchSide } from './BenchSide'
import { BrowserCpu } from './BrowserCpu'
import { FIGURE_NAMES, figuresOf, type Figure } from './figures'
import { bareKit, moduleKit, type Kit } from './kits'
import { timeCall, type TimedCall } from './oneCall'
import { makeSite } from './site'
import { summaryOf, type Summary } from './statistics'

const KITS: readonly Kit[] = [moduleKit, bareKit]

/** How the bench is run. */
export interface BenchOptions {
  /** Calls of each kit in each setting. */
  readonly rounds: number
  /** One way, in ms, of signalling and of what media says besides media. */
  readonly latencies: readonly number[]
  /** By how much the pages are slowed down in a setting of its own, at the second of the latencies; 1: there is none. */
  readonly slowdown: number
}

/** What the calls are made under. */
export interface Setting {
  /** One way, in ms. */
  readonly latency: number
  /** How many times slower than it is a page's processor seems. */
  readonly slowdown: number
}

/** One kit's figures in one setting. */
export interface Row extends Setting {
  readonly kit: Kit['name']
  readonly figures: Readonly<Record<Figure, Summary>>
  /** A call in the middle, for a waterfall. */
  readonly example: TimedCall
}

/** What a kit's pages show once, and not in each setting. */
export interface PagesOfKit {
  readonly kit: Kit['name']
  /** The first call after the pages were loaded, at the first latency. */
  readonly firstCall: Readonly<Record<Figure, number>>
  /** How much larger the caller's heap has become with each call after the first few, in KB. */
  readonly heapPerCall: number
  /** Connections of the caller's that are still held when all calls are over. */
  readonly connectionsHeld: number
}

/** All that the bench has to tell. */
export interface Outcome {
  readonly rows: readonly Row[]
  readonly pages: readonly PagesOfKit[]
}

interface Pair {
  readonly kit: Kit
  readonly caller: BenchSide
  readonly callee: BenchSide
}

/**
 * Times calls of the module and of the bare SDKs in turn, on one machine, in one browser.
 * @param say - told how far it is
 */
export async function runBench(options: BenchOptions, say: (text: string) => void): Promise<Outcome> {
  const site = await makeSite()
  const cloud = await startLocalCloud({ staticRoot: site.folder })
  const browser = await chromium.launch(launchOptions())
  try {
    const cpu = await BrowserCpu.of(browser)
    const pairs = await Promise.all(KITS.map((kit) => openPair(kit, browser, cloud.address)))
    const settings = settingsOf(options)
    cloud.control.latency({ ms: settings[0]?.latency ?? 0, on: 'all' })
    say('the first call of each')
    const firsts = await eachInTurn(pairs, ({ caller, callee }) => timeCall(caller, callee, cpu))
    const heaps = await eachInTurn(pairs, ({ caller }) => caller.heap())
    const rows: Row[] = []
    for (const setting of settings) {
      cloud.control.latency({ ms: setting.latency, on: 'all' })
      await eachInTurn(pairs, ({ caller, callee }) =>
        Promise.all([caller, callee].map((side) => side.slowDown(setting.slowdown))),
      )
      rows.push(...(await timeSetting(setting, options.rounds, pairs, cpu, say)))
    }
    const calls = settings.length * options.rounds
    const pages = await eachInTurn(pairs, async ({ kit, caller }, index) => {
      const first = firsts[index]
      if (first === undefined) throw new Error(`${kit.name} made no first call`)
      return {
        kit: kit.name,
        firstCall: figuresOf(first),
        heapPerCall: ((await caller.heap()) - (heaps[index] ?? 0)) / 1024 / calls,
        connectionsHeld: await caller.connectionsHeld(),
      }
    })
    return { rows, pages }
  } finally {
    await browser.close()
    await cloud.close()
    await site.remove()
  }
}

function settingsOf({ latencies, slowdown }: BenchOptions): Setting[] {
  const settings = latencies.map((latency) => ({ latency, slowdown: 1 }))
  const latency = latencies[1] ?? latencies[0]
  return slowdown > 1 && latency !== undefined ? [...settings, { latency, slowdown }] : settings
}

/** In turn, round by round: what else the machine does meets both. */
async function timeSetting(
  setting: Setting,
  rounds: number,
  pairs: readonly Pair[],
  cpu: BrowserCpu,
  say: (text: string) => void,
): Promise<Row[]> {
  const timed = pairs.map(({ kit }) => ({ kit, calls: [] as TimedCall[] }))
  for (let round = 1; round <= rounds; round += 1) {
    for (const [index, { caller, callee }] of pairs.entries()) {
      timed[index]?.calls.push(await timeCall(caller, callee, cpu))
    }
    say(`${nameOf(setting)}: ${round} of ${rounds} rounds`)
  }
  return timed.map(({ kit, calls }) => rowOf(setting, kit, calls))
}

/** A setting in words. */
export function nameOf({ latency, slowdown }: Setting): string {
  return slowdown === 1 ? `${latency} ms` : `${latency} ms, processor × ${slowdown}`
}

async function eachInTurn<T, R>(
  all: readonly T[],
  act: (each: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  for (const [index, each] of all.entries()) results.push(await act(each, index))
  return results
}

async function openPair(kit: Kit, browser: Browser, origin: string): Promise<Pair> {
  const [caller, callee] = await Promise.all(
    kit.accounts.map((account) => kit.open(browser, origin, account)),
  )
  if (caller === undefined || callee === undefined) throw new Error(`${kit.name} has no two sides`)
  return { kit, caller, callee }
}

function rowOf(setting: Setting, { name }: Kit, calls: readonly TimedCall[]): Row {
  const figures = calls.map(figuresOf)
  const example = calls[Math.floor(calls.length / 2)]
  if (example === undefined) throw new Error(`${name} made no call`)
  const summaries = FIGURE_NAMES.map((figure) => [figure, summaryOf(figures.map((each) => each[figure]))])
  return { ...setting, kit: name, figures: Object.fromEntries(summaries) as Row['figures'], example }
}
