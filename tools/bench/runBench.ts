import { chromium, type Browser } from 'playwright-core'
import { startLocalCloud } from 'yunxin-local-cloud'
import { launchOptions } from '../chromium/launchOptions'
import { bareKit, moduleKit, type Kit } from './kits'
import { FIGURES, figuresOf, timeCall, type Figure, type TimedCall } from './oneCall'
import { makeSite } from './site'
import { summaryOf, type Summary } from './statistics'

const KITS: readonly Kit[] = [moduleKit, bareKit]

/** How the bench is run. */
export interface BenchOptions {
  /** Calls of each kit at each latency; the first one, in which everything is loaded, is not counted. */
  readonly rounds: number
  /** One way, in ms, of signalling and of what media says besides media. */
  readonly latencies: readonly number[]
}

/** One kit's figures at one latency. */
export interface Row {
  readonly latency: number
  readonly kit: Kit['name']
  readonly figures: Readonly<Record<Figure, Summary>>
  /** A call in the middle, for a waterfall. */
  readonly example: TimedCall
}

/**
 * Times calls of the module and of the bare SDKs in turn, on one machine, in one browser.
 * @param say - told how far it is
 */
export async function runBench(
  { rounds, latencies }: BenchOptions,
  say: (text: string) => void,
): Promise<readonly Row[]> {
  const site = await makeSite()
  const cloud = await startLocalCloud({ staticRoot: site.folder })
  const browser = await chromium.launch(launchOptions())
  try {
    const pairs = await Promise.all(KITS.map((kit) => openPair(kit, browser, cloud.address)))
    const rows: Row[] = []
    for (const latency of latencies) {
      cloud.control.latency({ ms: latency, on: 'all' })
      const timed = pairs.map(({ kit }) => ({ kit, calls: [] as TimedCall[] }))
      for (let round = 0; round <= rounds; round += 1) {
        for (const [index, { caller, callee }] of pairs.entries()) {
          const call = await timeCall(caller, callee)
          if (round > 0) timed[index]?.calls.push(call)
        }
        say(`${latency} ms one way: ${round} of ${rounds} rounds`)
      }
      rows.push(...timed.map(({ kit, calls }) => rowOf(latency, kit, calls)))
    }
    return rows
  } finally {
    await browser.close()
    await cloud.close()
    await site.remove()
  }
}

async function openPair(kit: Kit, browser: Browser, origin: string) {
  const [caller, callee] = await Promise.all(
    kit.accounts.map((account) => kit.open(browser, origin, account)),
  )
  if (caller === undefined || callee === undefined) throw new Error(`${kit.name} has no two sides`)
  return { kit, caller, callee }
}

function rowOf(latency: number, { name }: Kit, calls: readonly TimedCall[]): Row {
  const figures = calls.map(figuresOf)
  const example = calls[Math.floor(calls.length / 2)]
  if (example === undefined) throw new Error(`${name} made no call`)
  // The keys of FIGURES are all there are.
  const names = Object.keys(FIGURES) as Figure[]
  const summaries = names.map((figure) => [figure, summaryOf(figures.map((each) => each[figure]))])
  return { latency, kit: name, figures: Object.fromEntries(summaries) as Row['figures'], example }
}
