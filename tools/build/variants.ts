import path from 'node:path'
import { WORK } from './installedApp'
import type { Platform } from './platform'

/** An app with other versions than this repository's, all installed from the registry. */
export interface Variant {
  /** Of each of Taro's packages. */
  readonly taro: string
  readonly compiler: 'webpack5' | 'vite'
  /** What compiles it: Taro's runner, and what that and Taro's preset for Babel ask the app for. */
  readonly bundler: Readonly<Record<string, string>>
  readonly mobx: string
  readonly mobxReactLite: string
  /** As Taro's template of that version names it, at its oldest. */
  readonly typescript: string
  /** As Taro's template of that version has it: 3.6's own runtime does not run on WeChat where `const` stays one. */
  readonly browsers: readonly string[]
  readonly designWidth: 375 | 750
  /** pnpm lets a package import only what it names itself. */
  readonly manager: 'npm' | 'pnpm'
  readonly platforms: readonly Platform[]
}

const ES6 = ['iOS >= 12', 'Chrome >= 69']

/** What the package says it works with, at its ends. */
export const VARIANTS: readonly Variant[] = [
  {
    taro: '3.6.40',
    ...webpack('3.6.40', '5.78.0'),
    mobx: '^6.13.0',
    mobxReactLite: '^4.0.0',
    typescript: '4.9.5',
    browsers: ['last 3 versions', 'Android >= 4.1', 'ios >= 8'],
    designWidth: 750,
    manager: 'npm',
    platforms: ['h5', 'weapp', 'alipay'],
  },
  {
    taro: '4.0.9',
    ...webpack('4.0.9', '5.91.0'),
    mobx: '^7.1.0',
    mobxReactLite: '^5.1.0',
    typescript: '5.4.5',
    browsers: ES6,
    designWidth: 375,
    manager: 'pnpm',
    platforms: ['h5', 'weapp', 'alipay'],
  },
  {
    taro: '4.2.0',
    compiler: 'vite',
    bundler: {
      '@tarojs/vite-runner': '4.2.0',
      '@vitejs/plugin-react': '^4.3.0',
      terser: '^5.30.4',
      vite: '^4.2.0',
    },
    mobx: '^7.1.0',
    mobxReactLite: '^5.1.0',
    typescript: '5.4.5',
    browsers: ES6,
    designWidth: 750,
    manager: 'npm',
    // For Alipay Taro's Vite runner breaks off by itself.
    platforms: ['h5', 'weapp'],
  },
]

function webpack(taro: string, version: string) {
  const bundler = {
    '@tarojs/taro-loader': taro,
    '@tarojs/webpack5-runner': taro,
    // Taro 4.0 uses it without naming it.
    '@babel/plugin-proposal-class-properties': '7.14.5',
    '@pmmmwh/react-refresh-webpack-plugin': '^0.5.5',
    'react-refresh': '^0.14.0',
    webpack: version,
  }
  return { compiler: 'webpack5', bundler } as const
}

/** What a variant is called in the list of steps. */
export function nameOf({ taro, manager, compiler }: Variant): string {
  return `Taro ${taro} by ${manager}${compiler === 'vite' ? ', with Vite' : ''}`
}

/** Where a variant's last build is kept; the app itself is not. */
export function variantDist({ taro, compiler }: Variant, platform: Platform): string {
  return path.join(WORK, 'variants', `${taro}-${compiler}`, platform)
}
