import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { distOf } from './build/demoBuild'
import { ensureLocalDemo } from './build/ensureLocalDemo'
import { ensureChromium } from './chromium/installChromium'
import { launchOptions } from './chromium/launchOptions'
import { film } from './gallery/fakeCamera'
import { openPhone, untilPicture } from './gallery/phone'
import { SCENES } from './gallery/scenes'
import { endCaptured } from './process/capture'
import { onStop } from './process/onStop'
import { runTool } from './process/options'
import { withProgress } from './process/withProgress'
import { root } from './root'
import { startCloud } from './serve/startCloud'

const USAGE = `usage: npm run gallery

Makes the pictures of README out of a real call between two browsers, whose cameras see drawn people.`

const IMAGES = path.join(root, 'docs', 'images')

runTool(USAGE, async () => {
  onStop(() => endCaptured())
  await withProgress('Looking for a browser', () => ensureChromium(console.log))
  await ensureLocalDemo()
  await withProgress('Making a call and its pictures', takePictures)
})

async function takePictures(): Promise<void> {
  const films = await mkdtemp(path.join(tmpdir(), 'call-films-'))
  const cloud = await startCloud({ port: 0, staticRoot: distOf('h5') }, 'npm run gallery')
  const studio = await chromium.launch(launchOptions())
  const [alicesFilm, bobsFilm] = [
    await film(studio, SCENES.alice, films, 'alice'),
    await film(studio, SCENES.bob, films, 'bob'),
  ]
  await studio.close()
  const alice = await openPhone(cloud.address, 'alice', alicesFilm)
  const bob = await openPhone(cloud.address, 'bob', bobsFilm)
  try {
    await alice.page.locator('#demo-dial-video').click()
    await bob.page.locator('#call-page[data-status="called"]').waitFor()
    await bob.page.waitForTimeout(600)
    await bob.page.screenshot({ path: path.join(IMAGES, 'ringing.png') })
    await bob.page.locator('#call-accept').click()
    await Promise.all([untilPicture(alice.page), untilPicture(bob.page)])
    await bob.page.waitForTimeout(3_000)
    await bob.page.screenshot({ path: path.join(IMAGES, 'call.png') })
  } finally {
    await Promise.all([alice.browser.close(), bob.browser.close()])
    await cloud.close()
    await rm(films, { recursive: true, force: true })
  }
}
