import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { startLocalCloud, type LocalCloud } from 'yunxin-local-cloud'
import { builtFor, distOf } from '../../../../tools/build/demoBuild'
import { launchOptions } from '../../../../tools/chromium/launchOptions'
import { launchWebKit, type WebKit } from '../../../../tools/webkit/launchWebKit'
import { Phone } from '../../calls/Phone'
import { WebKitPhone } from './WebKitPhone'

/** A phone's window, as in the other tests. */
const VIEW = { width: 390, height: 844 }
const STAND_INS = 'standIns.js'

/**
 * A local cloud, a Chromium, and a WebKit that the demo app is drawn in. WebDriver runs nothing before a page's own
 * scripts: so the cloud serves a copy of the build, with `standIns.js` in front of them.
 */
export class WebKitStage {
  private constructor(
    readonly cloud: LocalCloud,
    private readonly folder: string,
    private readonly webkit: WebKit,
    private readonly browser: Browser,
  ) {}

  /** `devices`: whether this WebKit offers microphone and camera. */
  static async open({ devices }: { readonly devices: boolean }): Promise<WebKitStage> {
    if (builtFor('h5')?.cloud !== 'local') {
      throw new Error(
        'There is no build of the demo app for the local cloud: CALL_CLOUD=local npm run build:h5',
      )
    }
    const folder = mkdtempSync(path.join(tmpdir(), 'call-webkit-'))
    cpSync(distOf('h5'), folder, { recursive: true })
    cpSync(path.join(__dirname, STAND_INS), path.join(folder, STAND_INS))
    const page = path.join(folder, 'index.html')
    const html = readFileSync(page, 'utf8')
    writeFileSync(page, html.replace(/<head[^>]*>/, `$&<script src="/${STAND_INS}"></script>`))
    return new WebKitStage(
      await startLocalCloud({ staticRoot: folder }),
      folder,
      await launchWebKit({ ...VIEW, devices }),
      await chromium.launch(launchOptions()),
    )
  }

  /** Somebody at the one window of WebKit, signed in. */
  phone(
    account: string,
    options: { readonly standIns: boolean; readonly locale?: 'zh-CN' | 'en' },
  ): Promise<WebKitPhone> {
    return WebKitPhone.open(this.webkit.driver, this.cloud.address, account, options)
  }

  /** Somebody with a Chromium of their own, signed in. */
  async chromium(account: string): Promise<Phone> {
    const context = await this.browser.newContext({ viewport: VIEW, locale: 'zh-CN' })
    await context.grantPermissions(['camera', 'microphone'], { origin: this.cloud.address })
    await context.addInitScript({ path: path.join(__dirname, 'arriving.js') })
    return Phone.open(context, this.cloud.address, account)
  }

  /** Everybody gone and everything forgotten. */
  async clear(): Promise<void> {
    await Promise.all(this.browser.contexts().map((context) => context.close()))
    await this.webkit.driver.get('about:blank')
    this.cloud.control.reset()
  }

  async close(): Promise<void> {
    await this.browser.close()
    await this.webkit.close()
    await this.cloud.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
