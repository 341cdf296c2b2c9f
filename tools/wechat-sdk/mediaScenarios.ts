import type { Gateway } from 'yunxin-local-cloud'
import { eventually } from './eventually'
import { MediaSide } from './MediaSide'
import type { RunStep } from './step'

/** The SDK waits 5 s to 7 s before it connects again. */
const RECONNECTED_WITHIN = 12_000

/** The gateway takes a second to miss who is gone without a word. */
const SOON = 10_000

/** One way, in ms: so slow that there is time between what is asked and its answer. */
const SLOW = 300

/** Version 4.1.0 is like that, and none of the later ones (4.4.1, 4.6.10, 4.6.11). */
export const NOT_TOLD_AGAIN =
  'but not who is there: after a reconnect a call takes the far side for gone; use a newer version'

/** Drives the call module's own media on an SDK file through what a bad network does to it; some 40 s. */
export async function driveMedia(file: string, gateway: Gateway, step: RunStep): Promise<void> {
  const sides: MediaSide[] = []
  // What the SDK sends on a connection that has just broken fails in a promise that it gives to nobody.
  const unheard: unknown[] = []
  const hear = (reason: unknown) => void unheard.push(reason)
  process.on('unhandledRejection', hear)
  const side = (account: string, uid: number) => {
    const made = new MediaSide(file, gateway, account, uid)
    sides.push(made)
    return made
  }
  try {
    await step('our media: who hangs up in the middle of a join is not left in the room', async () => {
      gateway.slow(SLOW)
      const ghost = side('ghost', 201)
      await ghost.leaveWhileJoining()
      gateway.slow(0)
      await ghost.isGone()
    })

    const dave = side('dave', 202)
    const erin = side('erin', 203)
    dave.callWith(203)
    erin.callWith(202)
    await step('our media: a first connection that is refused is tried again', async () => {
      await erin.enter(false)
      gateway.cut('dave', 2_000)
      await dave.enter(true)
      await eventually('both kinds are published', () => dave.publishes('audio', 'video'))
    })

    await step('our media: cut off once more while it publishes again, it publishes both kinds', async () => {
      gateway.slow(SLOW)
      gateway.cut('dave')
      await eventually('it is gone', () => dave.publishes())
      await eventually('it publishes again', () => dave.publishes('audio'), RECONNECTED_WITHIN)
      gateway.cut('dave')
      gateway.slow(0)
      await eventually('it is gone', () => dave.publishes())
      await eventually('both kinds are back', () => dave.publishes('audio', 'video'), RECONNECTED_WITHIN)
    })

    await step('our media: back with nothing to publish, nobody has left', async () => {
      await eventually('the far side is there', () => erin.has('media.peerEntered'))
      erin.events.length = 0
      gateway.cut('erin')
      await eventually('it is back', () => erin.has('media.reconnected'), RECONNECTED_WITHIN)
      const decided = () => erin.has('media.streamChanged') || erin.has('media.peerLeft')
      await eventually('it knows who is there', decided)
      return erin.has('media.peerLeft') ? NOT_TOLD_AGAIN : undefined
    })
    await step('our media: both leave, and the room is empty', async () => {
      await Promise.all([dave.close(), erin.close()])
      await eventually('nobody is left', async () => (await gateway.members()).length === 0, SOON)
      return unheard.length === 0
        ? undefined
        : `on the way nobody was told of: ${unheard.map(String).join(', ')}`
    })
  } finally {
    gateway.slow(0)
    await Promise.all(sides.map((each) => each.close()))
    process.off('unhandledRejection', hear)
  }
}
