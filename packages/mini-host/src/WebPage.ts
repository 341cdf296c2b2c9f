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

  /**
   * The page inside a web-view, once its element is there.
   * @param element - the web-view's iframe
   * @throws an error if the element shows no page
   */
  static async of(element: Locator): Promise<WebPage> {
    const handle = await element.elementHandle()
    const frame = await handle?.contentFrame()
    if (!frame) throw new Error('the web-view shows no page')
    return new WebPage(frame)
  }

  /** The last element with this id: Taro keeps the pages below in the document, before the one on top. */
  byId(id: string): Locator {
    return this.locate(`#${id}`).last()
  }

  /** An attribute as it is written in the document; null where it is not. */
  attribute(id: string, name: string): Promise<string | null> {
    return this.byId(id).getAttribute(name)
  }

  /** Every `<video>` of the page, also one without a picture. */
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
