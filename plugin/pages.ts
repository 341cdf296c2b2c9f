import { readFileSync } from 'node:fs'
import path from 'node:path'

/** A page of the subpackage. */
export interface CallPage {
  /** Its path in the subpackage. */
  readonly name: string
  /** The module that draws it. */
  readonly module: string
  /** What its `index.config` says. */
  readonly config: object
}

/**
 * The pages of a platform: only H5 has the page that an Alipay mini program opens in a web-view.
 * @param library - where the package's modules are
 */
export function pagesOf(platform: string, library: string): readonly CallPage[] {
  const names = platform === 'h5' ? ['pages/call/index', 'pages/media/index'] : ['pages/call/index']
  return names.map((name) => ({
    name,
    module: path.join(library, `${name}.js`),
    config: configOf(path.join(library, `${name}.config.json`)),
  }))
}

function configOf(file: string): object {
  const config: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return typeof config === 'object' && config !== null ? config : {}
}
