import path from 'node:path'
import { untilPicture } from './phone'
import type { TwoPhones } from './twoPhones'

/** The callee's phone as it rings, and in the call. */
export async function takeStills({ alice, bob }: TwoPhones, folder: string): Promise<void> {
  await alice.locator('#demo-dial-video').click()
  await bob.locator('#call-page[data-status="called"]').waitFor()
  await bob.waitForTimeout(600)
  await bob.screenshot({ path: path.join(folder, 'ringing.png') })
  await bob.locator('#call-accept').click()
  await Promise.all([untilPicture(alice), untilPicture(bob)])
  await bob.waitForTimeout(3_000)
  await bob.screenshot({ path: path.join(folder, 'call.png') })
}
