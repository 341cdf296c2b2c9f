import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { capture } from '../process/capture'
import { root } from '../root'
import { type BuildResult, buildApp } from './buildApp'
import { templateAppRoot } from './installedApp'
import type { Platform } from './platform'
import { type Variant, variantDist } from './variants'

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
  for (const part of ['src', 'sdk', 'types', 'tsconfig.json']) {
    await cp(path.join(from, part), path.join(folder, part), { recursive: true })
  }
  await mkdir(path.join(folder, 'config'))
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifestOf(variant, archive)))
  await writeFile(path.join(folder, 'config', 'index.js'), configOf(variant))
  await writeFile(path.join(folder, 'babel.config.js'), babelConfigOf(variant))
  await cp(path.join(root, '.npmrc'), path.join(folder, '.npmrc'))
  const { code, output } = await capture('npm', INSTALL[variant.manager], { cwd: folder })
  if (code !== 0) throw new Error(`the packages of ${variant.taro} are not installed:\n${output.trimEnd()}`)
  return folder
}

/** Builds such an app with its own Taro, and keeps the build where `variantDist` says. */
export async function buildVariant(
  variant: Variant,
  folder: string,
  platform: Platform,
): Promise<BuildResult> {
  const result = await buildApp({ platform, appRoot: folder, taroRoot: folder })
  const outputRoot = variantDist(variant, platform)
  await rm(outputRoot, { recursive: true, force: true })
  if (result.ok) await cp(result.outputRoot, outputRoot, { recursive: true })
  return { ...result, outputRoot }
}

/** Takes such an app away: it has some 400 MB of packages. */
export async function removeVariant(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
}

function manifestOf(variant: Variant, archive: string): object {
  const { taro, bundler, browsers, mobx, mobxReactLite, typescript } = variant
  return {
    name: 'app-of-another-version',
    version: '1.0.0',
    private: true,
    browserslist: browsers,
    dependencies: {
      ...Object.fromEntries(OF_TARO.map((name) => [`@tarojs/${name}`, taro])),
      ...bundler,
      'babel-preset-taro': taro,
      '@babel/core': '^7.24.0',
      '@babel/plugin-transform-class-properties': '7.25.9',
      '@babel/preset-react': '^7.24.0',
      '@babel/runtime': '^7.24.0',
      '@types/react': '^18.0.0',
      postcss: '^8.4.0',
      typescript,
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

function configOf({ designWidth, compiler }: Variant): string {
  const runner = compiler === 'vite' ? "'vite'" : "{ type: 'webpack5', prebundle: { enable: false } }"
  return `module.exports = {
  projectName: 'app',
  date: '2026-11-27',
  designWidth: ${designWidth},
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: 'dist/' + process.env.TARO_ENV,
  framework: 'react',
  compiler: ${runner},
  cache: { enable: false },
  plugins: ['taro-nertc-call/plugin'],
  mini: {},
  h5: { publicPath: '/', staticDirectory: 'static' },
}
`
}

/** As Taro's template has it. */
function babelConfigOf({ compiler }: Variant): string {
  const options = `{ framework: 'react', ts: true, compiler: '${compiler}' }`
  return `module.exports = { presets: [['taro', ${options}]] }\n`
}
