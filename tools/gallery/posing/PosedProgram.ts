import path from 'node:path'
import { launchMiniProgram, type MiniProgram, until } from 'mini-program-host'
import type { Browser } from 'playwright-core'
import { distOf } from '../../build/demoBuild'
import { SDK_STATISTICS } from '../../wechat-sdk/sdkStatistics'
import { nobodyTalks, type Pictures, type PosedIn, snapshotFor } from './posedCall'
import type { Pose } from './poses'

const POSE = path.join(__dirname, 'pose.js')
/** How far apart two looks at a page are that stands still, in ms: what crosses to it arrives a turn later. */
const APART_MS = 120

/** Where a mini program is posed. */
export interface PosedProgramOptions extends PosedIn {
  readonly platform: 'weapp' | 'alipay'
  readonly screen: { readonly width: number; readonly height: number }
}

/** The call page of the demo app's build for a mini program, which shows whatever state it is asked for. */
export class PosedProgram {
  private shown = 0

  private constructor(private readonly program: MiniProgram) {}

  /** @param first - what the page shows when it opens */
  static async open(
    browser: Browser,
    { platform, screen, origin, locale, theme }: PosedProgramOptions,
    first: Pose,
  ): Promise<PosedProgram> {
    const program = await launchMiniProgram(distOf(platform), {
      browser,
      initScripts: [POSE],
      density: 1,
      screen,
      vendorAddresses: [SDK_STATISTICS],
      query: { locale, theme, cloud: origin },
    })
    await program.shows('demo-login')
    await program.page.evaluate((snapshot) => window.posing.begin(snapshot), first.snapshot)
    await program.shows('call-page')
    await program.page.addStyleTag({
      content: '*, *::before, *::after { animation: none !important; transition: none !important; }',
    })
    return new PosedProgram(program)
  }

  /** Shows a state, with these pictures where its cameras are on; returns when the page stands still. */
  async show(pose: Pose, pictures: Pictures): Promise<void> {
    this.shown += 1
    const { snapshot, films } = snapshotFor(pose, pictures, this.shown)
    await this.program.page.evaluate(([next, seen, who]) => window.posing.show(next, seen, who), [
      snapshot,
      films,
      pose.talking ?? nobodyTalks,
    ] as const)
    await this.standsStill()
    if (pose.swapped !== true) return
    await this.program.page.locator('.host-page-on-top .call-pane--small').tap()
    await this.standsStill()
  }

  /** The screen as a JPEG picture of this quality, 0 to 100. */
  picture(quality: number): Promise<Buffer> {
    return this.program.page.screenshot({ type: 'jpeg', quality })
  }

  /** @throws an error that lists what went wrong in the mini program, if anything did */
  close(): Promise<void> {
    return this.program.close()
  }

  private async standsStill(): Promise<void> {
    const { page } = this.program
    const look = () => page.locator('.host-page-on-top').evaluate(({ outerHTML }) => outerHTML)
    await until('the page stands still', async () => {
      const before = await look()
      await page.waitForTimeout(APART_MS)
      return (await look()) === before ? true : undefined
    })
    await page.waitForFunction(() => window.posing.isDrawn())
  }
}
