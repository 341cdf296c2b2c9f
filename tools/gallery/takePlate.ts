import type { Browser } from 'playwright-core'
import { type Plate, type Size, SIZES } from './choices'
import type { Pictures } from './posing/posedCall'
import { PosedPage } from './posing/PosedPage'
import { PosedProgram } from './posing/PosedProgram'
import type { Pose } from './posing/poses'

/** Enough for letters to be clean at their own size. */
const QUALITY = 82

/** What the cameras see: held upright here, lying over there. */
const PICTURES: Pictures = {
  local: { drawing: 'person', width: 480, height: 640 },
  remote: { drawing: 'person', width: 640, height: 480 },
}

/** Where the states of a setting are shown, one after another. */
interface Stand {
  show(pose: Pose): Promise<Buffer>
  close(): Promise<void>
}

/**
 * Takes a JPEG picture of each state of a plate.
 * @param origin - where the local cloud serves the H5 build
 * @param keep - is handed each picture as soon as it is taken
 */
export async function takePlate(
  browser: Browser,
  origin: string,
  plate: Plate,
  keep: (pose: Pose, picture: Buffer) => Promise<void>,
): Promise<void> {
  const stand = await standFor(browser, origin, plate)
  try {
    for (const pose of plate.poses) await keep(pose, await stand.show(pose))
  } finally {
    await stand.close()
  }
}

function standFor(browser: Browser, origin: string, plate: Plate): Promise<Stand> {
  const size = SIZES[plate.size]
  return plate.platform === 'h5'
    ? pageStand(browser, origin, plate, size)
    : programStand(browser, origin, plate, size)
}

async function pageStand(browser: Browser, origin: string, plate: Plate, size: Size): Promise<Stand> {
  const { locale, theme, poses } = plate
  // A finger is what phones and tablets have: the button that flips the camera follows from it.
  const context = await browser.newContext({ viewport: size, hasTouch: plate.size !== 'desktop' })
  const posed = await PosedPage.open(context, origin, locale, firstOf(poses), { theme })
  return {
    async show(pose) {
      await posed.show(pose, PICTURES)
      return posed.page.screenshot({ type: 'jpeg', quality: QUALITY })
    },
    close: () => context.close(),
  }
}

async function programStand(browser: Browser, origin: string, plate: Plate, screen: Size): Promise<Stand> {
  const { platform, locale, theme, poses } = plate
  if (platform === 'h5') throw new Error('H5 is no mini program')
  const posed = await PosedProgram.open(browser, { platform, screen, origin, locale, theme }, firstOf(poses))
  return {
    async show(pose) {
      await posed.show(pose, PICTURES)
      return posed.picture(QUALITY)
    },
    close: () => posed.close(),
  }
}

function firstOf(poses: readonly Pose[]): Pose {
  const [first] = poses
  if (first === undefined) throw new Error('a plate has a state at least')
  return first
}
