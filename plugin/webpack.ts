import { endBuild } from './complaint'
import { unknownTaro } from './complaints'
import { leaveFinishedSdk } from './finishedSdk'
import { translateRouter } from './olderBrowsers'
import { type Placing, substitutes } from './placing'
import type { AppConfig, Chain, MainPluginArgs, SubPackage } from './taro'

/** Has webpack find and compile the package as if it stood in the app's sources. */
export function changeChain(chain: Chain, placing: Placing): void {
  resolveOwn(chain, placing)
  compileOwn(chain, placing)
  if (placing.platform === 'h5') {
    configureRoutes(chain, placing)
    leaveFinishedSdk(chain)
    translateRouter(chain)
  } else {
    keepInSubpackage(chain, placing)
  }
}

/** The pages stand where the app's would, each seam is the platform's, and the SDK is the app's file. */
function resolveOwn({ resolve: { alias } }: Chain, placing: Placing): void {
  for (const [place, module] of substitutes(placing)) alias.set(place, module)
  if (placing.wechatSdk !== undefined) alias.set('nertc-wechat-sdk', placing.wechatSdk)
}

function compileOwn({ module }: Chain, { platform, library, filesFolder }: Placing): void {
  // Taro compiles what has "taro" in its path below node_modules; a package that is linked to lies elsewhere.
  module.rule('script').include.add(library)
  const own = module.rule('taro-nertc-call').test(/\.js$/)
  own.include.add(library)
  // What Taro and Babel write into a module names files without their extension, and Taro looks for its components in
  // such modules alone.
  own.type('javascript/auto').resolve.set('fullySpecified', false)
  // An app's rules for media may write them into the code, where a mini program cannot play them, or fetch them from
  // another machine. Files of a mini program belong into the subpackage.
  for (const rule of ['media', 'image']) {
    if (module.rules.has(rule)) module.rule(rule).exclude.add(library)
  }
  const files = module
    .rule('taro-nertc-call-files')
    .test(/\.(mp3|png)$/)
    .type('asset/resource')
  files.include.add(library)
  const hash = platform === 'h5' ? '.[contenthash:8]' : ''
  files.set('generator', { filename: `${filesFolder}/[name]${hash}[ext]` })
}

/** The router asks for a page's configuration beside the page, in the app's sources: it is told here. */
function configureRoutes(chain: Chain, { root, pages }: Placing): void {
  if (!chain.plugins.has('mainPlugin')) endBuild(unknownTaro('mainPlugin'))
  const configs = Object.fromEntries(pages.map(({ name, config }) => [`${root}/${name}`, config]))
  const code = `config.routes.forEach(function (route) { Object.assign(route, ${JSON.stringify(configs)}[route.path]) })\n`
  chain.plugin('mainPlugin').tap((args: MainPluginArgs) => {
    const [options] = args
    options.loaderMeta ??= {}
    options.loaderMeta.execBeforeCreateWebApp = code + (options.loaderMeta.execBeforeCreateWebApp ?? '')
    return args
  })
}

interface SplitPlugin {
  getSubpackageConfig?(...args: unknown[]): AppConfig['subPackages']
}

/** Taro looks into app.config itself for what belongs to a subpackage, and does not see what a plugin adds to it. */
function keepInSubpackage(chain: Chain, { root, pages }: Placing): void {
  if (!chain.plugins.has('miniSplitChunksPlugin')) return
  const added: SubPackage = { root, pages: pages.map(({ name }) => name) }
  chain.plugin('miniSplitChunksPlugin').init((Constructor, args) => {
    const plugin: SplitPlugin = new Constructor(...args)
    const own = plugin.getSubpackageConfig
    if (own === undefined) return endBuild(unknownTaro('MiniSplitChunksPlugin'))
    plugin.getSubpackageConfig = (...given) => [...(own.apply(plugin, given) ?? []), added]
    return plugin
  })
}
