import { isRecord, textsOf } from './json'

/** Subpackages to fetch when a page is entered, by their roots, and over which network: WeChat's `preloadRule`. */
export interface PreloadRule {
  readonly network: 'all' | 'wifi'
  readonly packages: readonly string[]
}

/** What the host reads of app.json. */
export interface AppConfig {
  readonly pages: readonly string[]
  /** Roots without a slash at the end; pages below them. */
  readonly subpackages: readonly { readonly root: string; readonly pages: readonly string[] }[]
  /** Which subpackages are fetched when a page is entered, by the page's route. */
  readonly preload: Readonly<Record<string, PreloadRule>>
  readonly tabs: readonly string[]
  /** Defaults for every page. */
  readonly window: Readonly<Record<string, unknown>>
}

/**
 * Reads app.json, in which WeChat and Alipay have different names for the same.
 * @throws an error that names what is missing
 */
export function readAppConfig(json: unknown): AppConfig {
  if (!isRecord(json)) throw new Error('app.json is not an object')
  const pages = textsOf(json.pages)
  if (pages.length === 0) throw new Error('app.json lists no pages')
  const tabBar = isRecord(json.tabBar) ? json.tabBar : {}
  return {
    pages,
    subpackages: recordsOf(json.subPackages ?? json.subpackages).map(({ root, pages: below }) => ({
      root: String(root).replace(/^\/|\/$/g, ''),
      pages: textsOf(below),
    })),
    preload: preloadOf(json.preloadRule),
    tabs: recordsOf(tabBar.list ?? tabBar.items).map(({ pagePath }) => String(pagePath)),
    window: isRecord(json.window) ? json.window : {},
  }
}

function preloadOf(rules: unknown): Record<string, PreloadRule> {
  if (!isRecord(rules)) return {}
  const entries = Object.entries(rules).map(([page, rule]): [string, PreloadRule] => {
    const { network, packages } = isRecord(rule) ? rule : {}
    return [page, { network: network === 'all' ? 'all' : 'wifi', packages: textsOf(packages) }]
  })
  return Object.fromEntries(entries)
}

function recordsOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : []
}
