import { Chance } from '../../soak/Chance'
import { expectThat } from './PeerStage'
import { junkFrame } from './junkFrame'
import type { PeerAttack } from './peerAttack'

const FRAMES = 500

/** The same junk each time for the same seed. */
function frames(seed: number): readonly string[] {
  const chance = new Chance(seed)
  return Array.from({ length: FRAMES }, () => junkFrame(chance))
}

/** Five hundred pushes of junk on the wire, at some of which the IM SDK throws inside its own callbacks. */
export const JUNK: readonly PeerAttack[] = [
  {
    name: 'junk pushes while nothing is going on',
    async run(stage) {
      const [alice, bob] = await stage.two()
      stage.say(`bob hears ${FRAMES} frames of junk`)
      const links = await bob.page.evaluate((junk) => window.attack.hear(junk), frames(1))
      expectThat('nobody heard it', links > 0)
      expectThat('bob is in a call', (await bob.snapshot()).callStatus === 'idle')
      await stage.callsAgain(alice, bob)
      await stage.callsAgain(bob, alice)
    },
  },
  {
    name: 'junk pushes while it rings, and in the call',
    async run(stage) {
      const [alice, bob] = await stage.two()
      await alice.dial('bob', 'audio')
      await bob.callPage('called')
      stage.say(`both hear ${FRAMES} frames of junk while it rings`)
      await alice.page.evaluate((junk) => window.attack.hear(junk), frames(2))
      await bob.page.evaluate((junk) => window.attack.hear(junk), frames(3))
      await bob.tap('call-accept')
      await Promise.all([alice.hearsSound(), bob.hearsSound()])
      stage.say('and once more in the call')
      await alice.page.evaluate((junk) => window.attack.hear(junk), frames(4))
      await bob.page.evaluate((junk) => window.attack.hear(junk), frames(5))
      await Promise.all([alice.hearsSound(), bob.hearsSound()])
      await stage.hangUp(bob, alice)
      await stage.records(1)
      await stage.callsAgain(bob, alice)
    },
  },
]
