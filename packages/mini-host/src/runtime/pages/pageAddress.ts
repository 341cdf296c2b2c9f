import { resolveModule } from '../logic/ModuleLoader'

/** A page and what it is opened with; the query's values are decoded, as onLoad gets them. */
export interface PageAddress {
  readonly route: string
  readonly query: Readonly<Record<string, string>>
}

/** `/pages/index/index?id=7`, or relative to the page it is said on. */
export function parsePageAddress(url: string, from = ''): PageAddress {
  const [path = '', search = ''] = url.split('?')
  const query = search
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=')
      return [name, decodeURIComponent(value.join('='))] as const
    })
  return { route: resolveModule(from, path), query: Object.fromEntries(query) }
}
