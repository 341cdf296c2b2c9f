import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { startLocalCloud } from 'yunxin-local-cloud'
import { platesFor } from '../../../tools/gallery/choices'
import { galleryPage, type Shot } from '../../../tools/gallery/page/galleryPage'
import { takePlate } from '../../../tools/gallery/takePlate'
import { connectBrowser } from '../browsers/connect'
import { inFullRun } from '../inFullRun'
import { buildOf } from '../Stage'

// The page that `npm run gallery` writes, looked through by keyboard.

let browser: Browser
beforeAll(async () => {
  browser = await connectBrowser('page')
})
afterAll(() => browser.close())

const STATES = [
  ['talking', 'A video call'],
  ['voice', 'A voice call'],
] as const
const SHOTS: readonly Shot[] = (['dark', 'light'] as const).flatMap((theme) =>
  STATES.map(([name, words]) => ({
    platform: 'h5' as const,
    size: 'phone' as const,
    theme,
    locale: 'en' as const,
    name,
    words,
    file: `data:image/svg+xml,${theme}-${name}`,
  })),
)

const told = (page: Page) => page.locator('#viewer figcaption').textContent()
const count = (page: Page) => page.locator('#count').textContent()

test('filters what it shows, and pages through states and settings by arrow keys', async () => {
  const page = await browser.newPage()
  await page.setContent(galleryPage(SHOTS))
  expect(await count(page)).toBe('4 pictures')

  await page.locator('figure[data-name="talking"][data-theme="dark"]').press('Enter')
  expect(await told(page)).toBe('A video call talking · H5 · phone 390 × 844 · dark · English')
  await page.keyboard.press('ArrowRight')
  expect(await told(page)).toMatch(/^A video call.* light/)
  await page.keyboard.press('ArrowDown')
  expect(await told(page)).toMatch(/^A voice call.* light/)
  // There is nothing further down.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowLeft')
  expect(await told(page)).toMatch(/^A voice call.* dark/)
  await page.keyboard.press('ArrowUp')
  expect(await told(page)).toMatch(/^A video call.* dark/)
  await page.keyboard.press('Escape')
  expect(await page.locator('#viewer[open]').count()).toBe(0)

  await page.locator('select[name="theme"]').selectOption('light')
  expect(await count(page)).toBe('2 pictures')
  await page.locator('input[name="words"]').fill('voice')
  expect(await count(page)).toBe('1 pictures')
  expect(await page.locator('section:visible h2').allTextContents()).toEqual(['A voice call voice'])
  await page.close()
})

inFullRun('has a picture of a state on every platform', async () => {
  const cloud = await startLocalCloud({ staticRoot: buildOf('h5') })
  const host = await connectBrowser('host')
  const sizes: unknown[] = []
  const wishes = { only: 'called-video', sizes: 'phone', themes: 'dark', languages: 'en' }
  for (const plate of platesFor(wishes))
    await takePlate(host, cloud.address, plate, async ({ name }, picture) => {
      const { width, height } = await sharp(picture).metadata()
      sizes.push([plate.platform, name, width, height])
    })
  await host.close()
  await cloud.close()
  expect(sizes).toEqual(['h5', 'weapp', 'alipay'].map((platform) => [platform, 'called-video', 390, 844]))
})
