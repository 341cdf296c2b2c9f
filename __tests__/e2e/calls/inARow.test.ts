import { useStage } from './useStage'
import { inFullRun } from '../inFullRun'

/** Of six calls, twelve connections would be held. */
const CALLS = 6

const stage = useStage()

inFullRun(
  'calls in a row hold no connection once the next one is over: a page may have only so many',
  async () => {
    const phones = [await stage().phone('alice'), await stage().phone('bob')] as const
    const [alice, bob] = phones
    const before = await Promise.all(phones.map((phone) => phone.connections()))
    for (let count = 0; count < CALLS; count += 1) {
      await alice.dial('bob', 'video')
      await bob.callPage('called')
      await bob.tap('call-accept')
      await Promise.all([alice.callPage('inCall'), bob.callPage('inCall')])
      await (count % 2 === 0 ? alice : bob).tap('call-hangup')
      await Promise.all(phones.map((phone) => phone.backOnFirstPage()))
      await Promise.all(phones.map((phone) => phone.letGoOfEverything()))
    }
    for (const [side, phone] of phones.entries()) {
      const { made, held } = await phone.connections()
      // One in each direction for each call: the count would see them.
      expect(made - (before[side]?.made ?? 0)).toBeGreaterThanOrEqual(2 * CALLS)
      // Chromium itself holds the tracks that it has given last, and with what listens to them the one call they were for.
      expect(held).toBeLessThanOrEqual(2)
    }
  },
)
