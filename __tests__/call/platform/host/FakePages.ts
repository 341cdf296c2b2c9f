import type { PageNavigation } from '../../../../src/call/platform/host/callPages'
import { openPageOf } from '../../../../src/call/platform/host/openPage'
import { routeOf, type RouterSettings } from '../../../../src/call/platform/host/pageRoutes'

const MOST_PAGES = 10

/** An app's pages, at most ten of them, as in a mini program. */
export class FakePages implements PageNavigation {
  readonly stack = ['pages/index/index']
  readonly moves: string[] = []
  first: string | undefined = 'pages/index/index'
  /** Pages come and go only with `arrive()`, though the promises say they have. */
  late = false
  /** Promises never settle. */
  silent = false
  refuse = false
  /** So many moves more fail, whichever they are. */
  refuseNext = 0
  /** Moves that fail, by name. */
  readonly refused = new Set<string>()
  private readonly underWay: (() => void)[] = []

  tabBar: string[] = []
  /** How long a page below may still be hidden, in ms. */
  settles = 0
  settlesIn = () => this.settles
  /** As on H5, where the stack holds addresses. */
  router: RouterSettings = {}

  pages = () => this.stack.map((entry) => openPageOf(entry, {}, this.router))
  routeOf = (path: string) => routeOf(path, this.router)
  firstPage = () => this.first
  tabs = () => this.tabBar
  readonly fetched: string[] = []
  fetch = async (route: string) => this.fetched.push(route)

  arrive(): void {
    this.underWay.splice(0).forEach((move) => move())
  }

  navigateTo = ({ url }: { url: string }) =>
    this.move('navigateTo', url, this.stack.length < MOST_PAGES, () => this.stack.push(addressOf(url)))

  redirectTo = ({ url }: { url: string }) =>
    this.move('redirectTo', url, true, () => this.stack.splice(-1, 1, addressOf(url)))

  navigateBack = ({ delta }: { delta: number }) =>
    this.move('navigateBack', delta, true, () => this.stack.splice(-delta))

  reLaunch = ({ url }: { url: string }) =>
    this.move('reLaunch', url, true, () => this.stack.splice(0, Infinity, addressOf(url)))

  private async move(name: string, detail: unknown, allowed: boolean, act: () => void): Promise<void> {
    this.moves.push(`${name} ${String(detail)}`)
    if (this.refuse || this.refused.has(name) || !allowed || this.refuseNext-- > 0)
      throw new Error(`${name}:fail`)
    if (this.late) this.underWay.push(act)
    else act()
    if (this.silent) await new Promise<never>(() => undefined)
  }
}

function addressOf(url: string): string {
  return url.slice(1)
}
