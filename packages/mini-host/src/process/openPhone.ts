import type { BrowserContext, Page } from 'playwright-core'
import type { Launch, RuntimeControls } from '../protocol'
import { isLoopback, NetworkServices } from './NetworkServices'

/** Alipay's script for pages in a web-view. */
const APPX_SCRIPT = 'https://appx/web-view.min.js'

/** A browser page that is ready to run a mini program. */
export interface Phone {
  readonly context: BrowserContext
  readonly page: Page
  readonly network: NetworkServices
  /** Requests of the page and its web-views that would have left this machine. */
  readonly strayRequests: readonly string[]
  /** Runs the mini program, in a fresh page; settles when its first page is open. */
  start(launch: Launch): Promise<void>
  /**
   * Ends it at once.
   * @claim both | The system ends an app without telling it where it needs the memory; what it has kept, and what its user has decided, stays. | https://developers.weixin.qq.com/miniprogram/dev/framework/runtime/operating-mechanism.html
   */
  end(): Promise<void>
  /**
   * Asks the page for something, or to do something, once the mini program was started.
   * @throws an error if it was not started, or what the control itself throws
   */
  control<Name extends keyof RuntimeControls>(
    name: Name,
    ...given: Parameters<RuntimeControls[Name]>
  ): Promise<Awaited<ReturnType<RuntimeControls[Name]>>>
}

/**
 * Opens the host's page in a browser, and gives it this process's network.
 * @param address - where the host's server is
 * @param appxBridge - the script that a web-view's page gets for Alipay's: the real one is on another machine
 */
export async function openPhone(
  context: BrowserContext,
  address: string,
  appxBridge: string,
): Promise<Phone> {
  // The mini program's own permissions are asked for in the page; a web-view's are its frame's.
  await context.grantPermissions(['camera', 'microphone'])
  await context.route(APPX_SCRIPT, (route) =>
    route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: appxBridge }),
  )
  const strayRequests: string[] = []
  context.on('request', (request) => {
    const url = request.url()
    if (/^(http|ws)/.test(url) && url !== APPX_SCRIPT && !isLoopback(url)) strayRequests.push(url)
  })
  const page = await context.newPage()

  async function control<Name extends keyof RuntimeControls>(
    name: Name,
    ...given: Parameters<RuntimeControls[Name]>
  ): Promise<Awaited<ReturnType<RuntimeControls[Name]>>> {
    const result: unknown = await page.evaluate(callControl, { name, given })
    // The page's side of the protocol answers what the protocol says.
    return result as Awaited<ReturnType<RuntimeControls[Name]>>
  }
  const network = new NetworkServices((id, event) => {
    // A page that has gone needs to hear nothing more.
    control('socketEvent', id, event).catch(() => undefined)
  })
  await page.exposeFunction('callProcess', (name: string, given: unknown[]) => {
    const service: unknown = Reflect.get(network, name)
    return typeof service === 'function' ? (service.apply(network, given) as unknown) : undefined
  })
  async function start(launch: Launch): Promise<void> {
    await page.goto(address)
    await page.evaluate((given) => window.miniHost.start(given), launch)
  }
  async function end(): Promise<void> {
    network.forgetSockets()
    await page.goto('about:blank')
  }
  return { context, page, network, strayRequests, start, end, control }
}

/** Runs in the page. */
function callControl({ name, given }: { name: keyof RuntimeControls; given: readonly unknown[] }): unknown {
  const { controls } = window.miniHost
  if (!controls) throw new Error('the mini program has not been started')
  const control: unknown = controls[name]
  return typeof control === 'function' ? (control.apply(controls, given) as unknown) : undefined
}
