import type { PackedProgram } from '../../pack/packedProgram'
import { ApiFailure } from '../api/ApiFailure'
import type { Packages } from '../logic/Packages'
import { OpenPage, type PageSurroundings } from './OpenPage'
import { type PageAddress, parsePageAddress } from './pageAddress'
import type { PageDefinition } from './pageInstance'
import { showTitle } from './titleBar'

/** @claim both | At most ten pages are open; navigateTo fails with "webview count limit exceed" then. | https://developers.weixin.qq.com/miniprogram/dev/api/route/wx.navigateTo.html */
const MOST_PAGES = 10

interface StackOptions {
  readonly program: PackedProgram
  readonly packages: Packages
  readonly around: PageSurroundings
  /** What `Page()` was given for a route. */
  definitionOf(route: string): PageDefinition | undefined
  /** A page is covered by another, or uncovered. */
  onCovered(page: OpenPage, covered: boolean): void
}

/** The pages that are open, the one on top last. Moves happen one after the other. */
export class PageStack {
  readonly pages: OpenPage[] = []
  private last: Promise<unknown> = Promise.resolve()

  constructor(private readonly options: StackOptions) {}

  /** The page that the user sees; undefined before the first one. */
  get top(): OpenPage | undefined {
    return this.pages[this.pages.length - 1]
  }

  /** The page on whose view a method was called; undefined for one that has been closed. */
  pageOf(caller: unknown): OpenPage | undefined {
    return this.pages.find((page) => page.owns(caller))
  }

  /**
   * Opens a page over the one on top.
   * @throws ApiFailure if there is no such page, if it is a tab, or if there are too many
   */
  navigateTo = (url: string): Promise<void> =>
    this.move(async () => {
      const address = await this.prepare(url)
      this.refuseTab(address)
      if (this.pages.length >= MOST_PAGES) throw new ApiFailure('webview count limit exceed')
      const covered = this.top
      covered?.call('onHide')
      this.open(address)
      if (covered) this.options.onCovered(covered, true)
    })

  /**
   * Opens a page in place of the one on top.
   * @throws ApiFailure if there is no such page, or it is a tab; the old one stays then
   */
  redirectTo = (url: string): Promise<void> =>
    this.move(async () => {
      const address = await this.prepare(url)
      this.refuseTab(address)
      this.pages.pop()?.close()
      this.open(address)
    })

  /**
   * Closes every page, the topmost first, and opens this one.
   * @throws ApiFailure if there is no such page; the others stay then
   */
  reLaunch = (url: string): Promise<void> =>
    this.move(async () => {
      const address = await this.prepare(url)
      this.pages
        .splice(0)
        .reverse()
        .forEach((page) => page.close())
      this.open(address)
    })

  /**
   * The same for a page of the tab bar; the host draws no bar.
   * @throws ApiFailure if there is no such page, or it is no tab
   */
  switchTab = (url: string): Promise<void> =>
    this.move(async () => {
      const address = await this.prepare(url)
      if (!this.isTab(address)) throw new ApiFailure('can not switch to no-tabBar page')
      this.pages
        .splice(0)
        .reverse()
        .forEach((page) => page.close())
      this.open(address)
    })

  /**
   * Closes the topmost pages.
   * @param delta - how many; 1 at least
   * @throws ApiFailure if only one page is open
   * @claim both | navigateBack from the only page fails; more than there are goes to the first. | https://developers.weixin.qq.com/miniprogram/dev/api/route/wx.navigateBack.html
   */
  navigateBack = (delta = 1): Promise<void> =>
    this.move(async () => {
      if (this.pages.length < 2) throw new ApiFailure('cannot navigate back at first page.')
      const count = Math.min(Math.max(delta, 1), this.pages.length - 1)
      this.pages
        .splice(-count)
        .reverse()
        .forEach((page) => page.close())
      const { top } = this
      this.draw()
      if (top) this.options.onCovered(top, false)
      top?.call('onShow')
    })

  private open(address: PageAddress): void {
    const { around, packages } = this.options
    const page = new OpenPage(address, this.definitionOf(address), around)
    this.pages.push(page)
    this.draw()
    page.call('onLoad', { ...address.query })
    page.call('onShow')
    page.callLater('onReady', undefined)
    packages.preloadFor(address.route)
  }

  private async prepare(url: string): Promise<PageAddress> {
    const address = parsePageAddress(url, this.top?.address.route)
    await this.options.packages.load(address.route)
    // Before anything is closed for it.
    this.definitionOf(address)
    return address
  }

  private definitionOf({ route }: PageAddress): PageDefinition {
    const definition = this.options.definitionOf(route)
    if (!definition) throw new ApiFailure(`Page "${route}" has not been registered yet.`)
    return definition
  }

  private draw(): void {
    this.pages.forEach((page) => page.show(page === this.top))
    if (this.top) showTitle(this.options.program, this.top.address.route)
  }

  private isTab({ route }: PageAddress): boolean {
    return this.options.program.app.tabs.includes(route)
  }

  private refuseTab(address: PageAddress): void {
    if (this.isTab(address)) throw new ApiFailure('can not navigateTo a tabbar page')
  }

  private move(step: () => Promise<void>): Promise<void> {
    const done = this.last.then(step)
    // The next move does not suffer from this one's failure, which is its caller's to handle.
    this.last = done.catch(() => undefined)
    return done
  }
}
