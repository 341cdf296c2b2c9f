import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../root'

/** What an app may import of the package, and the module of `src/call` behind it. */
export const ENTRIES = {
  '.': 'index',
  './store': 'store/index',
  './main-ui': 'main-ui/index',
  './history': 'history/index',
  './history-ui': 'history-ui/index',
  './slots': 'slots/index',
  './im': 'im',
  './telemetry': 'telemetry/index',
  './locales/ja': 'locales/ja',
} as const

interface OwnManifest {
  readonly name: string
  readonly version: string
  readonly description: string
  readonly license: string
  readonly repository?: unknown
  readonly dependencies: Readonly<Record<string, string>>
}

/** What the package works with, as far as it was tried; `mitt` alone comes with it. */
const PEERS = {
  '@tarojs/components': '>=3.6.0 <5',
  '@tarojs/taro': '>=3.6.0 <5',
  mobx: '^6.1.0 || ^7.0.0',
  'mobx-react-lite': '^3.2.0 || ^4.0.0 || ^5.0.0',
  'nertc-web-sdk': '^5.8.0',
  'nim-web-sdk-ng': '^10.8.0',
  // `useSyncExternalStore` came with 18.
  react: '^18.0.0',
}

/** A mini program without an H5 build has no use for it. */
const OPTIONAL = ['nertc-web-sdk']

/** The repository's own package.json. */
export function ownManifest(): OwnManifest {
  const manifest: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  // It is this repository's, and a test of the package looks at what comes of it.
  return manifest as OwnManifest
}

/** The package's package.json. */
export function packageManifest(): Readonly<Record<string, unknown>> {
  const { name, version, description, license, repository, dependencies } = ownManifest()
  return {
    name,
    version,
    description,
    keywords: ['taro', 'taro-plugin', 'weapp', 'alipay', 'h5', 'call', 'video', 'webrtc', 'nertc', 'yunxin'],
    license,
    ...(repository === undefined ? {} : { repository }),
    type: 'module',
    // What `exports` says, for who does not read it: TypeScript's `moduleResolution: "node"`, and Taro for its plugins.
    main: './index.js',
    types: './index.d.ts',
    exports: {
      ...Object.fromEntries(
        Object.entries(ENTRIES).map(([entry, module]) => [
          entry,
          { types: `./${module}.d.ts`, default: `./${module}.js` },
        ]),
      ),
      './plugin': { types: './plugin/index.d.ts', default: './plugin/index.js' },
      './package.json': './package.json',
    },
    // Style sheets and who imports them, what hands the media SDK in, and the pages, which a build enters by.
    sideEffects: [
      '**/*.css',
      './main-ui/index.js',
      './lib/main-ui/index.js',
      './history-ui/index.js',
      './lib/history-ui/index.js',
      './lib/pages/**',
      './lib/platform/bindings/rtc*.js',
    ],
    engines: { node: '>=20' },
    dependencies: { mitt: dependencies.mitt },
    peerDependencies: PEERS,
    peerDependenciesMeta: Object.fromEntries(OPTIONAL.map((peer) => [peer, { optional: true }])),
  }
}
