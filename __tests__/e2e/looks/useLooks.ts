import type { Browser, BrowserContext } from 'playwright-core'
import { startLocalCloud, type LocalCloud } from 'yunxin-local-cloud'
import { POSES, type Pose } from '../../../tools/gallery/posing/poses'
import type { PosedLocale } from '../../../tools/gallery/posing/posedCall'
import { type Opened, PosedPage } from '../../../tools/gallery/posing/PosedPage'
import { connectBrowser } from '../browsers/connect'
import { buildOf } from '../Stage'

/** A browser for the tests of a file, in which the call page shows whatever state it is asked for. */
export class Looks {
  private constructor(
    private readonly cloud: LocalCloud,
    private readonly browser: Browser,
    private readonly context: BrowserContext,
  ) {}

  static async start(): Promise<Looks> {
    const cloud = await startLocalCloud({ staticRoot: buildOf('h5') })
    const browser = await connectBrowser('page')
    return new Looks(cloud, browser, await browser.newContext({ hasTouch: true }))
  }

  /** Opens the call page. */
  open(locale: PosedLocale, first: Pose = named('voice'), opened: Opened = {}): Promise<PosedPage> {
    return PosedPage.open(this.context, this.cloud.address, locale, first, opened)
  }

  async close(): Promise<void> {
    await this.browser.close()
    await this.cloud.close()
  }
}

/** A state by its name. @throws an error where none has it */
export function named(name: string): Pose {
  const pose = POSES.find((known) => known.name === name)
  if (pose === undefined) throw new Error(`no pose is called ${name}`)
  return pose
}

/** Gives the tests of a file one browser. */
export function useLooks(): () => Looks {
  let looks: Looks
  beforeAll(async () => {
    looks = await Looks.start()
  })
  afterAll(() => looks.close())
  return () => looks
}
