import type { Browser } from 'playwright-core'
import { launchMiniProgram, LIGHT_SCRIPT, type HostOptions, type MiniProgram } from '../../src'
import { FixtureApp } from '../fixtureApp'
import { isFullRun } from './inFullRun'
import { connectBrowser } from './connectBrowser'

type Platform = 'weapp' | 'alipay'

/** What works the same on both is shown on both in the full run. */
export const PLATFORMS: readonly Platform[] = isFullRun ? ['weapp', 'alipay'] : ['weapp']

/** A browser, and the fixture app in the host. */
export class HostStage {
  private readonly programs: MiniProgram[] = []
  private readonly apps: FixtureApp[] = []

  private constructor(readonly browser: Browser) {}

  static async open(): Promise<HostStage> {
    return new HostStage(await connectBrowser())
  }

  app(platform: Platform): FixtureApp {
    const app = new FixtureApp(platform)
    this.apps.push(app)
    return app
  }

  async start(platform: Platform, options: HostOptions = {}, app = this.app(platform)): Promise<MiniProgram> {
    const program = await launchMiniProgram(app.folder, {
      browser: this.browser,
      initScripts: [LIGHT_SCRIPT],
      density: 1,
      ...options,
    })
    this.programs.push(program)
    return program
  }

  /** Fails if a mini program had problems that its test did not take. */
  async clear(): Promise<void> {
    const closed = await Promise.allSettled(this.programs.splice(0).map((program) => program.close()))
    this.apps.splice(0).forEach((app) => app.dispose())
    expect(closed.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []))).toEqual(
      [],
    )
  }

  close(): Promise<void> {
    return this.browser.close()
  }
}

export function eachOnItsStage(): () => HostStage {
  let stage: HostStage
  beforeAll(async () => {
    stage = await HostStage.open()
  })
  afterEach(() => stage.clear())
  afterAll(() => stage.close())
  return () => stage
}
