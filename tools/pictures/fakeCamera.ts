import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { drawScene, type Scene, SCENE_SIZE } from './scenes'

const FRAMES = 12
const SWAY = 8

/** Films a scene: a file of JPEG pictures one after another, which Chromium takes for a camera and plays in a loop. */
export async function film(browser: Browser, scene: Scene, folder: string, name: string): Promise<string> {
  const page = await browser.newPage({ viewport: SCENE_SIZE })
  const frames: Buffer[] = []
  for (let frame = 0; frame < FRAMES; frame += 1) {
    const sway = SWAY * Math.sin((2 * Math.PI * frame) / FRAMES)
    await page.setContent(`<body style="margin:0">${drawScene(scene, sway)}</body>`)
    frames.push(await page.screenshot({ type: 'jpeg', quality: 92 }))
  }
  await page.close()
  const file = path.join(folder, `${name}.mjpeg`)
  await writeFile(file, Buffer.concat(frames))
  return file
}
