import type { Frame, Locator } from 'playwright-core'
import { Elements } from './Elements'

/** One `<video>` of a page. */
export interface VideoState {
  /** The id of the nearest element around it that has one. */
  readonly id: string
  /** Pictures decoded since it began. */
  readonly frames: number
  readonly width: number
  readonly height: number
}

/** The H5 page inside a `web-view`. */
export class WebPage extends Elements {
  private constructor(readonly frame: Frame) {
    super((selector) => frame.locator(selector))
  }

  static async of(element: Locator): Promise<WebPage> {
    const handle = await element.elementHandle()
    const frame = await handle?.contentFrame()
    if (!frame) throw new Error('the web-view shows no page')
    return new WebPage(frame)
  }

  byId(id: string): Locator {
    return this.locate(`#${id}`).last()
  }

  attribute(id: string, name: string): Promise<string | null> {
    return this.byId(id).getAttribute(name)
  }

  videos(): Promise<readonly VideoState[]> {
    return this.frame.evaluate(() =>
      [...document.querySelectorAll('video')].map((video) => ({
        id: video.closest('[id]')?.id ?? '',
        frames: video.getVideoPlaybackQuality().totalVideoFrames,
        width: video.videoWidth,
        height: video.videoHeight,
      })),
    )
  }
}
