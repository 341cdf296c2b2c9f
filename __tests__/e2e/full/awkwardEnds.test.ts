import path from 'node:path'
import { until } from 'mini-program-host/until'
import type { Phone } from '../calls/Phone'
import { useStage } from '../calls/useStage'

/** A moment of the media SDK's: one of its requests is made, or answered. */
interface Moment {
  readonly method: 'Join' | 'Produce' | 'Consume'
  /** How many of them come before it. */
  readonly after: number
  readonly answered: boolean
}

/** What happens in it: the call is hung up, or the connection to the media service breaks. */
type Act = 'hangUp' | 'cut'

declare global {
  interface Window {
    /** See moment.js. */
    readonly moment: {
      await(moment: Moment & { readonly act: Act }): void
      isOver(): boolean
    }
  }
}

const MOMENT = { before: path.join(__dirname, 'moment.js') }
/** One way, in ms: so long that what is under way is not over by chance. */
const APART = 40

const stage = useStage()

const moments = (...names: readonly [Moment['method'], number][]): readonly Moment[] =>
  names.flatMap(([method, after]) => [false, true].map((answered) => ({ method, after, answered })))

/** Answers a call, has it end in each of these moments, and makes one more, which is talked. */
async function endIn(act: Act, which: readonly Moment[]): Promise<void> {
  const [alice, bob] = [await stage().phone('alice', MOMENT), await stage().phone('bob', MOMENT)]
  const dial = async () => {
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-accept')
  }
  for (const moment of which) {
    stage().cloud.control.latency({ ms: APART, on: 'rtc' })
    await bob.page.evaluate((awaited) => window.moment.await(awaited), { ...moment, act })
    await dial()
    await until(`${moment.method} of bob`, () =>
      bob.page.evaluate(() => (window.moment.isOver() ? true : undefined)),
    )
    if (act === 'cut') {
      // It comes back by itself, or the call ends for it: how, other tests say.
      await bob.page.evaluate(() => window.__call?.hangUp().catch(() => undefined))
    }
    await over(alice, bob)
  }
  stage().cloud.control.latency({ ms: 0, on: 'rtc' })
  await dial()
  await Promise.all([alice.sees(), bob.sees(), alice.hearsSound(), bob.hearsSound()])
  await bob.tap('call-hangup')
  await over(alice, bob)
  // A rejection that nobody handles is one of these; what Chromium itself says of a socket that was cut is none.
  const ours = (phone: Phone) => phone.errors.filter((error) => !/^WebSocket (is|connection)/.test(error))
  expect([ours(alice), ours(bob)]).toEqual([[], []])
}

async function over(...phones: readonly Phone[]): Promise<void> {
  await Promise.all(phones.map((phone) => phone.backOnFirstPage()))
  await Promise.all(phones.map((phone) => phone.letGoOfEverything()))
}

describe('no promise is left that nobody handles, and the next call works,', () => {
  test('where a call is hung up as its media is subscribed to', () =>
    endIn('hangUp', moments(['Consume', 0], ['Consume', 1])))

  test('where the connection breaks as media is subscribed to', () => endIn('cut', moments(['Consume', 0])))

  test('where a call is hung up as it enters the media room, and as it publishes', () =>
    endIn('hangUp', moments(['Join', 0], ['Produce', 0], ['Produce', 1])))

  test('where the connection breaks as it publishes', () =>
    endIn('cut', moments(['Produce', 0], ['Produce', 1])))
})
