/** A page in an app's stack. */
export interface OpenPage {
  /** Without a leading slash. */
  readonly route: string
  /** What opens the same page again: a leading slash, the route, and the query it was opened with. */
  readonly url: string
}

/**
 * A page as a platform tells of it.
 * @param told - its route, with or without a leading slash, and on H5 with its query
 * @param options - what it was opened with
 */
export function openPageOf(told: string, options: Readonly<Record<string, unknown>> = {}): OpenPage {
  const route = told.replace(/^\/+/, '').replace(/[?#].*$/, '')
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
