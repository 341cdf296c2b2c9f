import { expectThat } from './PeerStage'
import type { PeerAttack } from './peerAttack'

const HOUR_MS = 3_600_000
/** No call of an attack is as long, in seconds. */
const LONG_S = 300

/** Seconds that a clock such as `1:00:11` or `00:11` shows. */
function secondsOf(clock: string): number {
  return clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
}

/** The device's clock is set in the middle of a call. */
export const CLOCKS: readonly PeerAttack[] = [HOUR_MS, -HOUR_MS].map((step) => ({
  name: `a clock is set ${step > 0 ? 'forward' : 'back'} by an hour in the call`,
  async run(stage) {
    const [alice, bob] = await stage.talk()
    stage.say('the clock of alice’s device is set')
    await alice.page.evaluate((byMs) => window.attack.setClock(byMs), step)
    const before = secondsOf(await alice.text('call-duration'))
    await alice.page.waitForFunction(
      (shown) => document.querySelector('#call-duration')?.textContent !== shown,
      await alice.text('call-duration'),
    )
    const after = secondsOf(await alice.text('call-duration'))
    expectThat(`the page showed ${before} s, then ${after} s`, after > before && after < LONG_S)
    await Promise.all([alice.hearsSound(), bob.hearsSound()])
    await stage.hangUp(alice, bob)
    const [record] = await stage.records(1)
    const durations = record?.durations.map(({ duration }) => duration) ?? []
    expectThat(
      `the record says ${durations.join(' and ')} s`,
      durations.every((each) => each > 0 && each < LONG_S),
    )
    await stage.callsAgain(alice, bob)
  },
}))
