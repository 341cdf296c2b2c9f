import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { capture } from '../process/capture'
import { root } from '../root'
import { type BuildResult, buildApp } from './buildApp'
import { templateAppRoot } from './installedApp'
import type { Platform } from './platform'

/** An app with other versions than this repository's, all installed from the registry. */
export interface Variant {
  /** Of each of Taro's packages. */
  readonly taro: string
  readonly webpack: string
  readonly mobx: string
  readonly mobxReactLite: string
  readonly designWidth: 375 | 750
  /** pnpm lets a package import only what it names itself. */
  readonly manager: 'npm' | 'pnpm'
  readonly platforms: readonly Platform[]
}

/** What the package says it works with, at its ends. */
export const VARIANTS: readonly Variant[] = [
  {
    taro: '3.6.40',
    webpack: '5.78.0',
    mobx: '^6.13.0',
    mobxReactLite: '^4.0.0',
    designWidth: 750,
    manager: 'npm',
    platforms: ['h5', 'weapp', 'alipay'],
  },
  {
    taro: '4.0.9',
    webpack: '5.91.0',
    mobx: '^7.1.0',
    mobxReactLite: '^5.1.0',
    designWidth: 375,
    manager: 'pnpm',
    platforms: ['h5', 'weapp', 'alipay'],
  },
]

const OF_TARO = [
  'components',
  'helper',
  'plugin-framework-react',
  'plugin-platform-alipay',
  'plugin-platform-h5',
  'plugin-platform-weapp',
  'react',
  'runtime',
  'shared',
  'taro',
  'cli',
  'taro-loader',
  'webpack5-runner',
]

const INSTALL = {
  npm: ['install', '--no-package-lock'],
  pnpm: ['exec', '--yes', 'pnpm@10', '--', 'install', '--no-lockfile'],
} as const

/**
 * Installs the package in an app of these versions, which has the sources of the app that `makeInstalledApp` made.
 * @param archive - what `npm pack` made of the package
 * @returns the app's folder, outside of this repository so that nothing is found in it
 */
export async function makeVariant(variant: Variant, archive: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'call-variant-'))
  const from = templateAppRoot('installed-app')
  for (const part of ['src', 'sdk', 'types']) {
    await cp(path.join(from, part), path.join(folder, part), { recursive: true })
  }
  await mkdir(path.join(folder, 'config'))
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifestOf(variant, archive)))
  await writeFile(path.join(folder, 'config', 'index.js'), configOf(variant))
  await cp(path.join(from, 'babel.config.js'), path.join(folder, 'babel.config.js'))
  await cp(path.join(root, '.npmrc'), path.join(folder, '.npmrc'))
  const { code, output } = await capture('npm', INSTALL[variant.manager], { cwd: folder })
  if (code !== 0) throw new Error(`the packages of ${variant.taro} are not installed:\n${output.trimEnd()}`)
  return folder
}

/** Builds such an app with its own Taro. */
export function buildVariant(folder: string, platform: Platform): Promise<BuildResult> {
  return buildApp({ platform, appRoot: folder, taroRoot: folder })
}

/** Takes such an app away: it has some 400 MB of packages. */
export async function removeVariant(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
}

function manifestOf({ taro, webpack, mobx, mobxReactLite }: Variant, archive: string): object {
  return {
    name: 'app-of-another-version',
    version: '1.0.0',
    private: true,
    browserslist: ['iOS >= 12', 'Chrome >= 69'],
    dependencies: {
      ...Object.fromEntries(OF_TARO.map((name) => [`@tarojs/${name}`, taro])),
      'babel-preset-taro': taro,
      '@babel/core': '^7.24.0',
      '@babel/preset-react': '^7.24.0',
      '@babel/runtime': '^7.24.0',
      '@pmmmwh/react-refresh-webpack-plugin': '^0.5.5',
      '@types/react': '^18.0.0',
      'react-refresh': '^0.14.0',
      postcss: '^8.4.0',
      webpack,
      react: '^18.0.0',
      'react-dom': '^18.0.0',
      mobx,
      'mobx-react-lite': mobxReactLite,
      'nim-web-sdk-ng': '^10.8.1',
      'nertc-web-sdk': '^5.8.34',
      'taro-nertc-call': `file:${archive}`,
    },
  }
}

function configOf({ designWidth }: Variant): string {
  return `module.exports = {
  projectName: 'app',
  date: '2026-11-27',
  designWidth: ${designWidth},
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: 'dist/' + process.env.TARO_ENV,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: ['taro-nertc-call/plugin'],
  mini: {},
  h5: { publicPath: '/', staticDirectory: 'static' },
}
`
}
