import type { Locator, Page } from 'playwright-core'
import { until } from 'mini-program-host/until'
import { SHARED_TITLE } from '../browsers/kinds'
import type { Phone } from '../calls/Phone'

/** Another tab of somebody's browser, which the browser shares without asking: its edges differ, so that a cut or a mirror is seen. */
export async function openTabToShare({ page }: Phone): Promise<Page> {
  const tab = await page.context().newPage()
  await tab.setViewportSize({ width: 1280, height: 720 })
  await tab.setContent(`
    <title>${SHARED_TITLE}</title>
    <style>
      body { margin: 0; height: 100vh; background: linear-gradient(90deg, #00f 8%, #0f0 8% 92%, #f00 92%) }
      i { position: fixed; top: 50%; left: 50%; width: 40px; height: 40px; background: #000; animation: go 0.5s infinite }
      @keyframes go { to { transform: translateX(60px) } }
    </style>
    <i></i>`)
  await page.bringToFront()
  return tab
}

/** The colours of the tab, from its left edge to its right one. */
export const TAB_COLOURS = ['blue', 'green', 'red']

/** Waits until a video has the tab's colours from edge to edge, or has not any more. */
export function untilTab(what: string, video: Locator, isSeen = true): Promise<true> {
  return until(what, async () =>
    ((await coloursOf(video)).join() === TAB_COLOURS.join()) === isSeen ? true : undefined,
  )
}

/** What stands at the left edge, beside the middle and at the right edge of the picture that a video shows. */
async function coloursOf(video: Locator): Promise<string[]> {
  return video.evaluate((element: HTMLVideoElement) => {
    const { videoWidth, videoHeight } = element
    const canvas = document.createElement('canvas')
    const context = canvas.getContext('2d')
    if (context === null || videoWidth === 0) return []
    Object.assign(canvas, { width: videoWidth, height: videoHeight })
    context.drawImage(element, 0, 0)
    return [0.04, 0.3, 0.96].map((place) => {
      const [red = 0, green = 0, blue = 0] = context.getImageData(
        Math.floor(videoWidth * place),
        Math.floor(videoHeight / 4),
        1,
        1,
      ).data
      const most = Math.max(red, green, blue)
      const clear = [red, green, blue].filter((one) => one > most / 2).length === 1 && most > 120
      return !clear ? 'none' : most === red ? 'red' : most === green ? 'green' : 'blue'
    })
  })
}

/** How a video's picture fills its place, and whether it is turned around. */
export function shapeOf(video: Locator): Promise<{ readonly fit: string; readonly mirrored: boolean }> {
  return video.evaluate((element) => {
    const { objectFit, transform } = getComputedStyle(element)
    return { fit: objectFit, mirrored: transform.startsWith('matrix(-1') }
  })
}
