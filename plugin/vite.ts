import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { commonStyles } from './commonStyles'
import { keepLate } from './lateModules'
import { type Placing, substitutes } from './placing'
import type { ViteCompiler, ViteConfig, VitePlugin } from './taro'

const FILE = /\.(mp3|png)$/

/** Has Vite find and compile the package as if it stood in the app's sources. */
export function changeVite(config: ViteConfig, { pages }: ViteCompiler, placing: Placing): void {
  for (const { name, config: own } of placing.pages) {
    const page = pages.find((one) => one.name === `${placing.root}/${name}`)
    if (page !== undefined) Object.assign(page.config, { ...own, ...page.config })
  }
  // Before Taro's own, which take a file of a package for one of the app's.
  const last = placing.platform === 'weapp' ? [commonStyles()] : []
  config.plugins = [callVitePlugin(placing), ...(config.plugins ?? []), ...last]
}

/** What a package with pages needs of Vite beside what Taro's runner does. */
function callVitePlugin(placing: Placing): VitePlugin {
  const { platform, library, filesFolder, wechatSdk } = placing
  const instead = substitutes(placing)
  const isPage = (id: string) => instead.has(id) && !isInside(id, library)
  const isFile = wechatSdk !== undefined && path.isAbsolute(wechatSdk)
  let isServed = false
  return {
    name: 'taro-nertc-call',
    enforce: 'pre',
    // NetEase's file is a script, and Vite looks for scripts in packages alone.
    config: () =>
      isFile ? { build: { commonjsOptions: { include: [/node_modules/, literally(wechatSdk)] } } } : {},
    configResolved({ command, build }) {
      isServed = command === 'serve'
      const { output } = build.rollupOptions
      if (output !== undefined) keepLate(output, (id) => isInside(id, library) || isPage(pathOf(id)))
    },
    resolveId(source, importer, { isEntry }) {
      if (source === 'nertc-wechat-sdk' && isFile) return wechatSdk
      // As an entry it is Taro's, which puts its own words around the page.
      if (isEntry === true) return null
      if (importer === undefined || !source.startsWith('.'))
        return instead.get(path.normalize(source)) ?? null
      return instead.get(path.resolve(path.dirname(importer), source)) ?? null
    },
    load(id) {
      if (!FILE.test(id) || !isInside(id, library)) return null
      if (isServed) return `export default ${JSON.stringify(path.posix.join('/@fs', id))}`
      const source = readFileSync(id)
      const { name, ext } = path.parse(id)
      const hash =
        platform === 'h5' ? `.${createHash('sha256').update(source).digest('hex').slice(0, 8)}` : ''
      const file = this.emitFile({ type: 'asset', fileName: `${filesFolder}/${name}${hash}${ext}`, source })
      // Vite writes the file's address in place of this.
      return `export default "__VITE_ASSET__${file}__"`
    },
  }
}

function isInside(id: string, folder: string): boolean {
  return path.normalize(pathOf(id)).startsWith(folder + path.sep)
}

/** The file that a module was made of, whatever Rollup and Taro put around its name. */
function pathOf(id: string): string {
  return path.normalize(id.replace(/^\0/, '').replace(/\?.*$/, ''))
}

function literally(text: string): RegExp {
  return new RegExp(text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replaceAll('\\\\', '[\\\\/]'))
}
