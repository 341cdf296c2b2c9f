/** What an app may set of Taro's router on H5 (`h5.router`), by which its pages have other addresses than routes. */
export interface RouterSettings {
  /** What stands in front of every address, as of an app that is served from a folder. */
  readonly basename?: string
  /** Addresses of the app's own choosing, one or several for a page. */
  readonly customRoutes?: Readonly<Record<string, string | readonly string[]>>
}

/**
 * The route of a page, as the app's configuration lists it: no slash at either end, no query. Taro's router tells a page
 * by its address, with the basename in front and under the name that the app chose; an app may name it either way.
 */
export function routeOf(told: string, { basename = '', customRoutes = {} }: RouterSettings = {}): string {
  const address = bare(told)
  const prefix = bare(basename)
  const route = isBelow(address, prefix) ? bare(address.slice(prefix.length)) : address
  const own = Object.entries(customRoutes).find(([, names]) => [names].flat().map(bare).includes(route))
  return own === undefined ? route : bare(own[0])
}

/** Taro's router finds a page below its basename in whatever case the address has it. */
function isBelow(address: string, prefix: string): boolean {
  return prefix !== '' && `${address}/`.toLowerCase().startsWith(`${prefix}/`.toLowerCase())
}

function bare(path: string): string {
  return path.replace(/[?#].*$/, '').replace(/^\/+|\/+$/g, '')
}
