import type { CDPSession } from 'playwright-core'
import type { Phone } from '../calls/Phone'
import { useStage } from '../calls/useStage'

const CALLS = Number(process.env.SOAK_CALLS ?? 200)
/** Calls between two looks. The first look comes after as many, when everything that is loaded once is loaded. */
const EVERY = Math.max(1, Math.floor(CALLS / 10))
/** What a heap may grow by over all, in bytes: caches of the SDKs fill slowly, a call that is held on to weighs more. */
const HEAP_GROWTH = 4 * 1024 * 1024

interface Look {
  readonly heap: number
  readonly nodes: number
  readonly listeners: number
}

jest.setTimeout(1_800_000)

/** What the page holds on to, after everything else was thrown away. */
async function lookAt(devtools: CDPSession): Promise<Look> {
  await devtools.send('HeapProfiler.collectGarbage')
  const { metrics } = await devtools.send('Performance.getMetrics')
  const valueOf = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0
  return {
    heap: valueOf('JSHeapUsedSize'),
    nodes: valueOf('Nodes'),
    listeners: valueOf('JSEventListeners'),
  }
}

async function devtoolsOf(phone: Phone): Promise<CDPSession> {
  const devtools = await phone.page.context().newCDPSession(phone.page)
  await devtools.send('Performance.enable')
  return devtools
}

describe(`${CALLS} real video calls in a row`, () => {
  const stage = useStage()

  test('leave no device, no connection and no record too many, and no memory held', async () => {
    const phones = [await stage().phone('alice'), await stage().phone('bob')] as const
    const [alice, bob] = phones
    const devtools = await Promise.all(phones.map(devtoolsOf))
    const looks: Look[][] = []

    for (let count = 1; count <= CALLS; count += 1) {
      await alice.dial('bob', 'video')
      await bob.callPage('called')
      await bob.tap('call-accept')
      await Promise.all([alice.callPage('inCall'), bob.callPage('inCall')])
      await alice.sees(5)
      await (count % 2 === 0 ? alice : bob).tap('call-hangup')
      await Promise.all(phones.map((phone) => phone.backOnFirstPage()))
      await Promise.all(phones.map((phone) => phone.letGoOfEverything()))
      if (count % EVERY !== 0) continue
      looks.push(await Promise.all(devtools.map(lookAt)))
      const row = looks
        .at(-1)
        ?.map(({ heap, nodes, listeners }) => `${(heap / 1e6).toFixed(1)} MB ${nodes} ${listeners}`)
      process.stderr.write(`  ${count} calls: heap, nodes, listeners: ${row?.join('   ') ?? ''}\n`)
    }

    await stage().nothingLeft()
    const { records } = await stage().state('the records', (state) => state.records.length >= CALLS)
    expect(records).toHaveLength(CALLS)
    for (const side of [0, 1]) {
      const [first, last] = [looks[0]?.[side], looks.at(-1)?.[side]]
      if (first === undefined || last === undefined) throw new Error('nobody looked')
      expect(last.heap - first.heap).toBeLessThan(HEAP_GROWTH)
      // A line in the list of past calls is kept for each of the last thirty.
      expect(last.listeners - first.listeners).toBeLessThan(60)
    }
  })
})
