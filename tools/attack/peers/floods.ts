import { EVENT } from '../../../src/call/engine/event'
import { RINGS_MOST_OF_ALL } from '../../../src/call/machine/timing/limits'
import { expectThat, timesHeard } from './PeerStage'
import type { PeerAttack } from './peerAttack'

/** Calls of each account. */
const CALLS = 30

/** Many calls, each taken back at once. */
export const FLOODS: readonly PeerAttack[] = [
  {
    name: 'three accounts in turn ring and take it back, ninety times',
    async run(stage) {
      const [alice, bob] = await stage.two()
      const peers = [await stage.peer('carol'), await stage.peer('dave'), await stage.peer('erin')]
      stage.say(`carol, dave and erin call bob ${CALLS} times each, in turn`)
      for (let call = 0; call < CALLS; call += 1) {
        for (const peer of peers) {
          const invite = await peer.invite('bob')
          // Who is busy has refused by then, and there is nothing to withdraw.
          await peer.withdraw(invite).catch(() => peer.close(invite.channelId))
        }
      }
      await stage.nothingLeft()
      await bob.backOnFirstPage()
      const rings = await timesHeard(bob, EVENT.INVITED)
      expectThat(`it rang ${rings} times`, rings <= RINGS_MOST_OF_ALL)
      const openings = await bob.page.evaluate(() => window.attack.pageOpenings())
      expectThat(`the page opened ${openings} times`, openings <= 3)
      await stage.callsAgain(bob, alice)
    },
  },
]
