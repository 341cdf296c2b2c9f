import { routeOf, type RouterSettings } from './pageRoutes'

/** A page in an app's stack. */
export interface OpenPage {
  /** As the app's configuration has it, without a leading slash. */
  readonly route: string
  /** What opens the same page again: a leading slash, the route, and the query it was opened with. */
  readonly url: string
}

/**
 * A page as a platform tells of it.
 * @param told - its route, with or without a leading slash; on H5 its address, with its query
 * @param options - what it was opened with
 * @param router - how its address differs from its route
 */
export function openPageOf(
  told: string,
  options: Readonly<Record<string, unknown>> = {},
  router?: RouterSettings,
): OpenPage {
  const route = routeOf(told, router)
  const query = Object.entries(options)
    // Taro adds entries of its own.
    .filter(([name, value]) => !name.startsWith('$') && typeof value === 'string')
    .map(([name, value]) => `${name}=${encoded(String(value))}`)
    .join('&')
  return { route, url: `/${route}${query === '' ? '' : `?${query}`}` }
}

/** Some platforms hand values on as they stand in the address, others decode them first. */
function encoded(value: string): string {
  return /[&#\s]|[^\x20-\x7e]/.test(value) ? encodeURIComponent(value) : value
}
