import type { Clock, PageCost } from '../ports'
import type { OpenPage } from './openPage'
import { createMoves } from './moves'

/** What is needed of Taro to move between pages. */
export interface PageNavigation {
  /** The open pages, the one on top last. */
  pages(): readonly OpenPage[]
  /** The route of the page that a path leads to: pages are told apart by nothing else. */
  routeOf(path: string): string
  /** The app's first page; undefined where it cannot be told. */
  firstPage(): string | undefined
  /** Routes of the pages of the app's tab bar, which cannot be put on top of others. */
  tabs(): readonly string[]
  /** Puts a page on top. Refused with ten pages open, and for a page of the tab bar. */
  navigateTo(options: { url: string }): Promise<unknown>
  /** Puts a page in the place of the one on top. */
  redirectTo(options: { url: string }): Promise<unknown>
  /** Takes the `delta` uppermost pages away. */
  navigateBack(options: { delta: number }): Promise<unknown>
  /** Takes all pages away, and opens this one. */
  reLaunch(options: { url: string }): Promise<unknown>
  /** How long the page below may still be hidden after one was put on top, in ms: who goes back sooner finds it blank. */
  settlesIn(): number
  /** Fetches the code of a page that need not be open; nothing where pages come by themselves. */
  fetch(route: string): Promise<unknown>
}

/** The call page among the app's own; `path` is the call page's. */
export interface CallPages {
  /** Fetches the call page's code, so that it opens at once later. Fails where it cannot be had now. */
  prepare(path: string): Promise<void>
  /**
   * Brings the call page to the user. With ten pages open it takes the place of the last one, which `close` brings back;
   * with fewer it takes nobody's, and fails where the platform refuses it for some other reason. Where it is open below
   * others, those go: a second one would draw the same media once more.
   * @param cost - `none`: fail rather than have those go; `any`: take the place of the last page, or of all pages, rather
   * than fail
   */
  open(path: string, cost: PageCost): Promise<void>
  /** Takes the call page away, if it is on top. */
  close(path: string): Promise<void>
  /** Whether there is a page that `cover` can show: `above`, or the one below the call page. */
  canCover(path: string, above: string | undefined): boolean
  /** Shows a page above the call page, which stays. */
  cover(path: string, above: string | undefined): Promise<void>
}

/** A mini program keeps so many pages at most. */
const MOST_PAGES = 10

/** Opens and closes the call page, one step at a time, so that it is never there twice and never left behind. */
export function createCallPages(navigation: PageNavigation, clock: Pick<Clock, 'after'>): CallPages {
  let last: Promise<void> = Promise.resolve()
  /** The page below is as hidden as it will be. */
  let settled: Promise<void> = Promise.resolve()
  /** The page whose place the call page has taken. */
  let replaced: string | null = null

  function enqueue(step: () => Promise<void>): Promise<void> {
    const done = last.then(step)
    // The next step does not suffer from this one's failure, which is its caller's to handle.
    last = done.catch(() => undefined)
    return done
  }

  const routeOf = (path: string) => navigation.routeOf(path)
  const make = createMoves(clock)
  const isOnTop = (route: string) => navigation.pages().slice(-1)[0]?.route === route
  const isFull = () => navigation.pages().length >= MOST_PAGES

  async function open(path: string, cost: PageCost): Promise<void> {
    const route = routeOf(path)
    const isThere = () => isOnTop(route)
    if (isThere()) return
    const pages = navigation.pages()
    const index = pages.map((page) => page.route).lastIndexOf(route)
    if (index >= 0) {
      // What was typed into them would be lost, and whoever goes back from them comes to it.
      if (cost === 'none') throw new Error('pages of the app lie above the call page')
      const delta = pages.length - 1 - index
      await make(() => navigation.navigateBack({ delta }), isThere)
      return
    }
    replaced = null
    try {
      await make(() => navigation.navigateTo({ url: path }), isThere, isFull)
      const wait = navigation.settlesIn()
      if (wait > 0) settled = new Promise((resolve) => void clock.after(wait, resolve))
    } catch (thrown) {
      // A page that has to go comes back new, without what was typed into it.
      if (!isFull() && cost !== 'any') throw thrown
      await replace(path, isThere, cost)
    }
  }

  async function replace(path: string, isThere: () => boolean, cost: PageCost): Promise<void> {
    replaced = navigation.pages().slice(-1)[0]?.url ?? null
    try {
      await make(() => navigation.redirectTo({ url: path }), isThere)
    } catch (thrown) {
      replaced = null
      if (cost !== 'any') throw thrown
      await make(() => navigation.reLaunch({ url: path }), isThere)
    }
  }

  async function close(path: string): Promise<void> {
    const route = routeOf(path)
    const isGone = () => !isOnTop(route)
    await settled
    if (isGone()) return
    const url = replaced
    replaced = null
    if (navigation.pages().length < 2) {
      const first = navigation.firstPage()
      const next = url ?? (first === undefined ? undefined : `/${routeOf(first)}`)
      if (next !== undefined) await make(() => navigation.reLaunch({ url: next }), isGone)
      return
    }
    const goBack = () => make(() => navigation.navigateBack({ delta: 1 }), isGone)
    if (url === null) await goBack()
    else await make(() => navigation.redirectTo({ url }), isGone).catch(goBack)
  }

  /** What can be put above the call page; the same while something is. */
  function coverOf(path: string, above: string | undefined): string | undefined {
    const pages = navigation.pages()
    const index = pages.map((page) => page.route).lastIndexOf(routeOf(path))
    if (index < 0 || index + 1 >= MOST_PAGES) return undefined
    const url = above ?? pages[index - 1]?.url ?? navigation.firstPage()
    return url === undefined || navigation.tabs().map(routeOf).includes(routeOf(url)) ? undefined : url
  }

  async function cover(path: string, above: string | undefined): Promise<void> {
    const route = routeOf(path)
    const url = coverOf(path, above)
    if (url === undefined) throw new Error('there is no page to show above the call page')
    if (!isOnTop(route)) return
    await make(
      () => navigation.navigateTo({ url: `/${url.replace(/^\/+/, '')}` }),
      () => !isOnTop(route),
    )
  }

  return {
    prepare: async (path) => void (await navigation.fetch(routeOf(path))),
    open: (path, cost) => enqueue(() => open(path, cost)),
    close: (path) => enqueue(() => close(path)),
    canCover: (path, above) => coverOf(path, above) !== undefined,
    cover: (path, above) => enqueue(() => cover(path, above)),
  }
}
