import { chromium } from 'playwright-core'
import { startLocalCloud } from 'yunxin-local-cloud'
import { launchOptions } from '../chromium/launchOptions'
import { BenchPair } from './BenchPair'
import { BrowserCpu } from './BrowserCpu'
import { FIGURE_NAMES, figuresOf, type Figure } from './figures'
import { bareKit, moduleKit, type Kit } from './kits'
import type { TimedCall } from './oneCall'
import { nameOf, settingsOf, type Setting } from './settings'
import { makeSite } from './site'
import { summaryOf, type Summary } from './statistics'

const KITS: readonly Kit[] = [moduleKit, bareKit]

/** So many calls come before the heap is looked at: what is made once is made by then. */
const CALLS_BEFORE_HEAP = 5

/** How long the pages are open before the first call, in ms: nobody has dialled by the time that a page has loaded. */
const OPEN_FOR = 5_000

/** How the bench is run. */
export interface BenchOptions {
  /** Calls of each kit in each setting. */
  readonly rounds: number
  /** One way, in ms, of signalling and of what media says besides media. */
  readonly latencies: readonly number[]
  /** By how much the caller's page is slowed down in a setting of its own, at the second of the latencies; 1: there is none. */
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
  /** How much larger the caller's heap becomes with each call after the first few, in KB; not told where a call failed. */
  readonly heapPerCall?: number
  /** Connections of the caller's that are still held when all calls are over. */
  readonly connectionsHeld: number
}

/** All that the bench has to tell. */
export interface Outcome {
  readonly rows: readonly Row[]
  readonly pages: readonly PagesOfKit[]
  /** Calls that failed, each in a sentence: of whom, when, and what was not seen. */
  readonly failed: readonly string[]
}

/**
 * Times calls of the module and of the bare SDKs in turn, on one machine, in one browser. A call that fails is told of, its
 * pages are opened anew, and the others are made all the same.
 * @param say - told how far it is
 */
export async function runBench(options: BenchOptions, say: (text: string) => void): Promise<Outcome> {
  const site = await makeSite()
  const cloud = await startLocalCloud({ staticRoot: site.folder })
  const browser = await chromium.launch(launchOptions())
  try {
    const cpu = await BrowserCpu.of(browser)
    const pairs = KITS.map((kit) => new BenchPair(kit, browser, cloud.address))
    await Promise.all(pairs.map((pair) => pair.open()))
    const failed: string[] = []
    const run: Run = { pairs, cpu, failed, say }
    const settings = settingsOf(options.latencies, options.slowdown)
    const [first = { latency: 0, slowdown: 1 }] = settings
    cloud.control.latency({ ms: first.latency, on: 'all' })
    say('the pages are open')
    await new Promise((resolve) => setTimeout(resolve, OPEN_FOR))
    say('the first call of each')
    const firsts = await eachInTurn(pairs, (pair) => pair.call(first, cpu))
    await warmUp(run, first)
    const rows: Row[] = []
    for (const setting of settings) {
      cloud.control.latency({ ms: setting.latency, on: 'all' })
      rows.push(...(await timeSetting(setting, options.rounds, run)))
    }
    return { rows, pages: await eachInTurn(pairs, (pair, index) => pageOf(pair, firsts[index])), failed }
  } finally {
    await browser.close()
    await cloud.close()
    await site.remove()
  }
}

interface Run {
  readonly pairs: readonly BenchPair[]
  readonly cpu: BrowserCpu
  readonly failed: string[]
  say(text: string): void
}

async function warmUp({ pairs, cpu, say }: Run, setting: Setting): Promise<void> {
  for (let call = 2; call <= CALLS_BEFORE_HEAP; call += 1) {
    say(`warming up: ${call} of ${CALLS_BEFORE_HEAP} calls`)
    await eachInTurn(pairs, (pair) => pair.call(setting, cpu))
  }
  await eachInTurn(pairs, (pair) => pair.countHeap())
}

/** In turn, round by round: what else the machine does meets both. */
async function timeSetting(setting: Setting, rounds: number, run: Run): Promise<Row[]> {
  const timed = run.pairs.map((pair) => ({ pair, calls: [] as TimedCall[] }))
  for (let round = 1; round <= rounds; round += 1) {
    for (const { pair, calls } of timed) {
      try {
        calls.push(await pair.call(setting, run.cpu))
      } catch (thrown) {
        const why = thrown instanceof Error ? thrown.message : String(thrown)
        const sentence = `${nameOf(setting)}, round ${round}: ${why}`
        run.failed.push(sentence)
        run.say(`failed: ${sentence}`)
        await pair.open()
      }
    }
    run.say(`${nameOf(setting)}: ${round} of ${rounds} rounds`)
  }
  return timed.map(({ pair, calls }) => rowOf(setting, pair.kit, calls))
}

async function pageOf(pair: BenchPair, first: TimedCall | undefined): Promise<PagesOfKit> {
  if (first === undefined) throw new Error(`${pair.kit.name} made no first call`)
  const heapPerCall = await pair.heapPerCall()
  return {
    kit: pair.kit.name,
    firstCall: figuresOf(first),
    ...(heapPerCall === undefined ? {} : { heapPerCall }),
    connectionsHeld: await pair.connectionsHeld(),
  }
}

async function eachInTurn<T, R>(
  all: readonly T[],
  act: (each: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  for (const [index, each] of all.entries()) results.push(await act(each, index))
  return results
}

function rowOf(setting: Setting, { name }: Kit, calls: readonly TimedCall[]): Row {
  const figures = calls.map(figuresOf)
  const example = calls[Math.floor(calls.length / 2)]
  if (example === undefined) throw new Error(`each call of ${name} at ${nameOf(setting)} failed`)
  const summaries = FIGURE_NAMES.map((figure) => [figure, summaryOf(figures.map((each) => each[figure]))])
  return { ...setting, kit: name, figures: Object.fromEntries(summaries) as Row['figures'], example }
}
