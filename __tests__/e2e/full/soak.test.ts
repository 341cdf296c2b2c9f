import { until } from 'mini-program-host/until'
import type { CDPSession } from 'playwright-core'
import type { Phone } from '../calls/Phone'
import { useStage } from '../calls/useStage'
import { globalListeners, heapOf, instancesOf } from './heap'

const CALLS = Number(process.env.SOAK_CALLS ?? 200)
const EVERY = Math.max(1, Math.floor(CALLS / 10))
/** The look to compare with: everything that is loaded once is loaded, and the list of past calls is full. */
const BASE = 1
/** What the heap may grow by for a call, in bytes: the RTC SDK keeps a list of its own, see docs/verified.md. */
const HEAP_PER_CALL = 64 * 1024

/** Chromium itself holds the tracks that it has given last, and with what listens to them the call they were for. */
const HELD = 2
/** More connections than Chromium lets a page have at a time: one that holds on to them cannot make all of these calls. */
const CONNECTIONS = 500

/** What Chromium's own objects have let go of may take more than one collection. */
async function holdsOneSession(page: CDPSession): Promise<true | undefined> {
  return (await instancesOf(page, 'NertcSession')) === 1 ? true : undefined
}

interface Look {
  readonly heap: number
  readonly listeners: number
  readonly held: number
}

describe(`${CALLS} real video calls in a row`, () => {
  const stage = useStage()

  test('leave no device, no connection and no record too many, and no memory held', async () => {
    const phones = [await stage().phone('alice'), await stage().phone('bob')] as const
    const [alice, bob] = phones
    const devtools = await Promise.all(phones.map(({ page }) => page.context().newCDPSession(page)))
    const looks: Look[][] = []

    const talk = async () => {
      await alice.dial('bob', 'video')
      await bob.callPage('called')
      await bob.tap('call-accept')
      await Promise.all([alice.callPage('inCall'), bob.callPage('inCall')])
      await alice.sees(5)
    }
    const end = async (who: Phone) => {
      await who.tap('call-hangup')
      await Promise.all(phones.map((phone) => phone.backOnFirstPage()))
      await Promise.all(phones.map((phone) => phone.letGoOfEverything()))
    }

    for (let count = 1; count <= CALLS; count += 1) {
      await talk()
      // The call that goes on is held, and no other.
      if (count === CALLS) {
        for (const page of devtools) await until('no other call is held', () => holdsOneSession(page))
      }
      await end(count % 2 === 0 ? alice : bob)
      if (count % EVERY !== 0) continue
      const look: Look[] = []
      for (const [side, page] of devtools.entries()) {
        const held = (await phones[side]?.connections())?.held ?? 0
        look.push({ heap: await heapOf(page), listeners: await globalListeners(page), held })
      }
      looks.push(look)
      const row = look.map(
        ({ heap, listeners, held }) =>
          `${(heap / 1e6).toFixed(1)} MB, ${listeners} listeners, ${held} connections held`,
      )
      process.stderr.write(`  ${count} calls: ${row.join('; ')}\n`)
    }

    await stage().nothingLeft()
    const { records } = await stage().state('the records', (state) => state.records.length >= CALLS)
    expect(records).toHaveLength(CALLS)
    for (const side of [0, 1]) {
      const [first, last] = [looks[BASE]?.[side], looks.at(-1)?.[side]]
      if (first === undefined || last === undefined) throw new Error('nobody looked')
      expect(last.listeners - first.listeners).toBeLessThanOrEqual(2)
      expect(Math.max(...looks.map((look) => look[side]?.held ?? 0))).toBeLessThanOrEqual(HELD)
      if (CALLS >= 200) expect((await phones[side]?.connections())?.made).toBeGreaterThan(CONNECTIONS)
      expect(last.heap - first.heap).toBeLessThan(HEAP_PER_CALL * (CALLS - EVERY * (BASE + 1)))
    }
  })
})
