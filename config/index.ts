import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import { cloudConstants } from './cloud'
import developmentConfig from './dev'
import productionConfig from './prod'
import { wechatSdk } from './wechatSdk'

const root = path.resolve(__dirname, '..')
const platform = process.env.TARO_ENV ?? 'h5'
const sdk = wechatSdk(root)

const baseConfig: UserConfigExport<'webpack5'> = {
  projectName: 'taro-nertc-call',
  date: '2026-11-24',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: process.env.CALL_OUTPUT_ROOT || `dist/${platform}`,
  framework: 'react',
  // Those parts of the plugin that an app with a copy of the module needs as well.
  plugins: (platform === 'h5' ? ['finishedSdk', 'olderBrowsers'] : ['liveErrors']).map((part) =>
    path.join(root, 'plugin', `${part}.ts`),
  ),
  alias: { '@': path.join(root, 'src'), ...sdk.alias },
  defineConstants: cloudConstants(),
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  mini: {
    compile: { include: [...sdk.compile] },
    // Keeps what only the subpackage uses, MobX above all, out of the main package.
    optimizeMainPackage: { enable: true },
    postcss: { pxtransform: { enable: true, config: {} } },
    // Every class has one style sheet, so that their order does not matter.
    miniCssExtractPluginOption: { ignoreOrder: true },
    webpackChain: withoutSizeHints,
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    postcss: {
      autoprefixer: { enable: true, config: {} },
      // On a wide screen the pages stay as large as on a phone.
      pxtransform: { enable: true, config: { maxRootSize: 23 } },
    },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    webpackChain: withoutSizeHints,
  },
}

/** Sizes have budgets of their own, in __tests__/build. */
function withoutSizeHints(chain: { performance: { hints(shown: false): unknown } }): void {
  chain.performance.hints(false)
}

export default defineConfig<'webpack5'>((merge, { mode }) =>
  merge({}, baseConfig, mode === 'development' ? developmentConfig : productionConfig),
)
