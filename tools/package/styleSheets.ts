import { readFileSync } from 'node:fs'
import path from 'node:path'
import { compile } from 'sass'
import { importedModule, isModule, specifiersOf } from './specifiers'
import { isCode, MODULE, moduleName } from './sourceFiles'

/** The package's style sheets, by the entries that import them. */
export interface StyleSheets {
  /** The text of each, by its name in the package's `styles`. */
  readonly sheets: Readonly<Record<string, string>>
  /** Which of them an entry imports, in this order. */
  readonly imports: Readonly<Record<string, readonly string[]>>
}

const ON_HOST_PAGES = 'main-ui/index'
const HISTORY = 'history-ui/index'
const PAGES = ['pages/call/index', 'pages/media/index']

/**
 * Puts the style sheets of the components together: what both the pages and the host app's own pages need, and what one
 * of them, or the list of past calls, needs. A component of the package imports none, since a bundler that meets small sheets in two orders warns of
 * it, and cannot keep both.
 */
export function styleSheets(files: readonly string[]): StyleSheets {
  const onHostPages = sheetsBelow([ON_HOST_PAGES], files)
  const inPages = sheetsBelow(PAGES, files)
  const inHistory = sheetsBelow([HISTORY], files)
  const shared = inPages.filter((sheet) => onHostPages.includes(sheet))
  const rest = (sheets: readonly string[]) => sheets.filter((sheet) => !shared.includes(sheet))
  return {
    sheets: {
      shared: compiled(shared),
      'main-ui': compiled(rest(onHostPages)),
      history: compiled(rest(inHistory)),
      pages: compiled(rest(inPages)),
    },
    imports: {
      [ON_HOST_PAGES]: ['shared', 'main-ui'],
      [HISTORY]: ['shared', 'history'],
      ...Object.fromEntries(PAGES.map((page) => [page, ['shared', 'pages']])),
    },
  }
}

function compiled(sheets: readonly string[]): string {
  return sheets.map((sheet) => compile(path.join(MODULE, sheet)).css).join('\n\n') + '\n'
}

/**
 * The style sheets of all that these modules import, each import at its place and all that it brings before the next, as a
 * bundler takes them: a component's sheet comes after those of the components it is made of, and may say otherwise.
 */
function sheetsBelow(entries: readonly string[], files: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  const sheets = new Set<string>()
  const visit = (name: string) => {
    if (seen.has(name)) return
    seen.add(name)
    for (const file of files.filter((one) => isCode(one) && moduleName(one) === name)) {
      for (const specifier of specifiersOf(readFileSync(path.join(MODULE, file), 'utf8'))) {
        if (specifier.endsWith('.scss')) sheets.add(path.posix.join(path.posix.dirname(file), specifier))
        else if (isModule(specifier)) visit(importedModule(file, specifier, files))
      }
    }
  }
  entries.forEach(visit)
  return [...sheets]
}
