import type { VitePlugin } from './taro'

const APP = 'app.wxss'
/** At the root: what Taro's runner takes together of several pages. */
const COMMON = /^[\w-]+\.wxss$/

/**
 * Has WeChat read the style sheets that several pages share. Taro's Vite runner names them in the app's own sheet, and
 * nowhere where the app has none.
 */
export function commonStyles(): VitePlugin {
  return {
    name: 'taro-nertc-call:common-styles',
    enforce: 'post',
    generateBundle(_, bundle) {
      const names = Object.values(bundle).map(({ fileName }) => fileName)
      const common = names.filter((name) => COMMON.test(name))
      if (names.includes(APP) || common.length === 0) return
      const source = common.map((name) => `@import "${name}";\n`).join('')
      this.emitFile({ type: 'asset', fileName: APP, source })
    },
  }
}
