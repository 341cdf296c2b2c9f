import type { Clock, Dispose, HostPort } from '../ports'

/** What is needed of Taro to move between pages. */
export interface PageNavigation {
  /** Routes of the open pages, the one on top last, with or without a leading slash and a query. */
  routes(): readonly string[]
  /** The app's first page; undefined where it cannot be told. */
  firstPage(): string | undefined
  navigateTo(options: { url: string }): Promise<unknown>
  redirectTo(options: { url: string }): Promise<unknown>
  navigateBack(options: { delta: number }): Promise<unknown>
  reLaunch(options: { url: string }): Promise<unknown>
}

/** How often, and how long, a page is waited for after it was asked to come or go, in ms. */
const LOOK_EVERY = 50
const LOOK_FOR = 3_000

/** Opens and closes the call page, one step at a time, so that it is never there twice and never left behind. */
export function createCallPages(
  navigation: PageNavigation,
  clock: Pick<Clock, 'after'>,
): Pick<HostPort, 'openPage' | 'closePage'> {
  let last: Promise<void> = Promise.resolve()

  function enqueue(step: () => Promise<void>): Promise<void> {
    const done = last.then(step)
    // The next step does not suffer from this one's failure, which is its caller's to handle.
    last = done.catch(() => undefined)
    return done
  }

  const isOnTop = (route: string) => {
    const routes = navigation.routes()
    return routeOf(routes[routes.length - 1] ?? '') === route
  }

  /**
   * Waits until a page has come or gone, which is later than `going` tells; on H5 that never settles for a move that the
   * browser does not make. A page that does neither is given up after a while, not waited for.
   */
  function arrival(going: Promise<unknown>, route: string, onTop: boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      let waited = 0
      let over = false
      let stop: Dispose = () => undefined
      const look = () => {
        stop()
        over ||= isOnTop(route) === onTop || waited >= LOOK_FOR
        if (over) {
          resolve()
          return
        }
        stop = clock.after(LOOK_EVERY, () => {
          waited += LOOK_EVERY
          look()
        })
      }
      going.then(look, (thrown: unknown) => {
        stop()
        reject(thrown)
      })
      look()
    })
  }

  async function open(path: string): Promise<void> {
    const route = routeOf(path)
    if (isOnTop(route)) return
    const routes = navigation.routes().map(routeOf)
    const index = routes.lastIndexOf(route)
    const going =
      index >= 0
        ? navigation.navigateBack({ delta: routes.length - 1 - index })
        : // A mini program keeps ten pages at most: the call takes the place of the last one then.
          navigation.navigateTo({ url: path }).catch(() => navigation.redirectTo({ url: path }))
    await arrival(going, route, true)
  }

  async function close(path: string): Promise<void> {
    const route = routeOf(path)
    if (!isOnTop(route)) return
    const first = navigation.firstPage()
    const alone = navigation.routes().length < 2
    if (alone && first === undefined) return
    const going = alone
      ? navigation.reLaunch({ url: `/${routeOf(first ?? '')}` })
      : navigation.navigateBack({ delta: 1 })
    await arrival(going, route, false)
  }

  return {
    openPage: (path) => enqueue(() => open(path)),
    closePage: (path) => enqueue(() => close(path)),
  }
}

function routeOf(path: string): string {
  return path.replace(/^\/+/, '').replace(/[?#].*$/, '')
}
