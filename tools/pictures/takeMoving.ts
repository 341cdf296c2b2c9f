import { FilmStrip } from './FilmStrip'
import { untilPicture } from './phone'
import type { TwoPhones } from './twoPhones'

/** A call from the tap to its end, on both phones: it rings, is answered, goes on for a while, and is hung up. */
export async function takeMoving({ alice, bob }: TwoPhones, file: string): Promise<void> {
  const strip = new FilmStrip([alice, bob])
  await strip.run(700)
  await alice.locator('#demo-dial-video').click()
  await bob.locator('#call-page[data-status="called"]').waitFor()
  await strip.run(2_500)
  await bob.locator('#call-accept').click()
  // One picture while media is set up, which wants the machine for itself.
  await strip.run(0)
  await Promise.all([untilPicture(alice), untilPicture(bob)])
  await strip.run(4_000)
  await alice.locator('#call-hangup').click()
  await strip.run(1_500)
  await strip.write(file)
}
