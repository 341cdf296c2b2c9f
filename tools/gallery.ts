import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { startHostBrowser } from 'mini-program-host'
import { distOf } from './build/demoBuild'
import { ensureLocalDemo } from './build/ensureLocalDemo'
import { requireChromium } from './chromium/findChromium'
import { ensureChromium } from './chromium/installChromium'
import { type Plate, platesFor } from './gallery/choices'
import { galleryPage, type Shot } from './gallery/page/galleryPage'
import { takePlate } from './gallery/takePlate'
import { endCaptured } from './process/capture'
import { onStop } from './process/onStop'
import { readCommandLine, runTool } from './process/options'
import { withProgress } from './process/withProgress'
import { root } from './root'
import { startCloud } from './serve/startCloud'

const USAGE = `usage: npm run gallery [-- OPTIONS]

Takes a picture of every state of a call on every platform, in every size, theme and language, in Chromium, and writes a
page to look through them: dist/gallery/index.html. All of it takes a quarter of an hour; each option takes a part, as a
list with commas.
  --only WORDS       states that have these words in their name or description
  --platforms NAMES  h5, weapp, alipay
  --sizes NAMES      phone, short, small, landscape, tablet, desktop
  --themes NAMES     dark, light
  --languages TAGS   zh-CN, en, ja, and ar: nobody's words, written from the right`

const FOLDER = path.join(root, 'dist', 'gallery')
const OPTION = { type: 'string' } as const

runTool(USAGE, async (args) => {
  const { values } = readCommandLine({
    args,
    options: { only: OPTION, platforms: OPTION, sizes: OPTION, themes: OPTION, languages: OPTION },
  })
  const plates = platesFor(values)
  const total = plates.reduce((sum, { poses }) => sum + poses.length, 0)
  onStop(() => endCaptured())
  await withProgress('Looking for a browser', () => ensureChromium(console.log))
  // The local cloud serves H5's in any case.
  await ensureLocalDemo('h5')
  for (const platform of new Set(plates.map((plate) => plate.platform))) await ensureLocalDemo(platform)
  const shots = await takeAll(plates, total)
  const page = path.join(FOLDER, 'index.html')
  await writeFile(page, galleryPage(shots))
  console.log(`${total} pictures: ${path.relative(root, page)}`)
})

async function takeAll(plates: readonly Plate[], total: number): Promise<readonly Shot[]> {
  await rm(FOLDER, { recursive: true, force: true })
  const cloud = await startCloud({ port: 0, staticRoot: distOf('h5') }, 'npm run gallery')
  const browser = await startHostBrowser(requireChromium())
  const shots: Shot[] = []
  try {
    for (const plate of plates) {
      const { platform, size, theme, locale } = plate
      console.log(`${platform}, ${size}, ${theme}, ${locale} (${shots.length} of ${total})`)
      const folder = `${platform}/${size}-${theme}-${locale}`
      await mkdir(path.join(FOLDER, folder), { recursive: true })
      await takePlate(browser, cloud.address, plate, async ({ name, words }, picture) => {
        const file = `${folder}/${name}.jpg`
        await writeFile(path.join(FOLDER, file), picture)
        shots.push({ platform, size, theme, locale, name, words, file })
      })
    }
  } finally {
    await browser.close()
    await cloud.close()
  }
  return shots
}
