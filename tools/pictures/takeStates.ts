import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { startHostBrowser } from 'mini-program-host'
import sharp from 'sharp'
import { distOf } from '../build/demoBuild'
import { requireChromium } from '../chromium/findChromium'
import { type Plate, platesFor } from '../gallery/choices'
import { takePlate } from '../gallery/takePlate'
import { startCloud } from '../serve/startCloud'

/** How high a state is drawn, in pixels, and what is between two. */
const HEIGHT = 420
const GAP = 12
const GROUND = '#e9edf4'

type Wishes = Parameters<typeof platesFor>[0]

/** A picture: the states in it, from the left to the right, and in what they are shown. */
interface Row {
  readonly file: string
  readonly wishes: readonly Wishes[]
}

const phone = (languages: string): readonly Wishes[] =>
  [
    { only: 'called-video', themes: 'dark' },
    { only: 'talking-swapped', themes: 'dark' },
    { only: 'voice-asked-for-video', themes: 'light' },
    { only: 'ended-no-answer', themes: 'light' },
  ].map((wish) => ({ ...wish, platforms: 'h5', sizes: 'phone', languages }))

const ROWS: readonly Row[] = [
  { file: 'states-en.webp', wishes: phone('en') },
  { file: 'states-zh.webp', wishes: phone('zh-CN') },
  {
    file: 'states-wide.webp',
    wishes: [{ only: 'muted-and-weak', themes: 'dark', platforms: 'h5', sizes: 'desktop', languages: 'en' }],
  },
]

/** Some states of the gallery beside each other, small, for the docs. */
export async function takeStates(folder: string): Promise<void> {
  const cloud = await startCloud({ port: 0, staticRoot: distOf('h5') }, 'npm run pictures')
  const browser = await startHostBrowser(requireChromium())
  try {
    await mkdir(folder, { recursive: true })
    for (const { file, wishes } of ROWS) {
      const pictures: Buffer[] = []
      for (const plate of wishes.flatMap((wish): readonly Plate[] => platesFor(wish)))
        await takePlate(browser, cloud.address, plate, async (_, picture) => void pictures.push(picture))
      await writeFile(path.join(folder, file), await besideEachOther(pictures))
    }
  } finally {
    await browser.close()
    await cloud.close()
  }
}

/** One WebP picture of several. */
async function besideEachOther(pictures: readonly Buffer[]): Promise<Buffer> {
  const drawn = await Promise.all(
    pictures.map((picture) =>
      sharp(picture).resize({ height: HEIGHT }).toBuffer({ resolveWithObject: true }),
    ),
  )
  const width = drawn.reduce((sum, { info }) => sum + info.width + GAP, GAP)
  let left = GAP
  const parts = drawn.map(({ data, info }) => {
    const part = { input: data, top: GAP, left }
    left += info.width + GAP
    return part
  })
  const ground = sharp({
    create: { width, height: HEIGHT + 2 * GAP, channels: 3, background: GROUND },
  })
  return ground.composite(parts).webp({ quality: 80 }).toBuffer()
}
