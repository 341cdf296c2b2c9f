/** A part of the repository that the import table knows. */
export type Layer = keyof typeof LAYERS

interface LayerRule {
  /** A file belongs to the first layer with a path it starts with. */
  readonly paths: readonly string[]
  /** What it may import, besides itself. */
  readonly imports: readonly string[]
  /** What it may import types from. */
  readonly types?: readonly string[]
  /** Packages it may import. */
  readonly packages?: readonly string[]
}

const TARO_PAGE = ['react', '@tarojs/components', '@tarojs/taro']

/** DESIGN's import table: imports point down only, and the bindings are the one place where adapters are named. */
export const LAYERS = {
  machine: { paths: ['src/call/machine/'], imports: [] },
  locales: { paths: ['src/call/locales/'], imports: [], types: ['machine'] },
  error: { paths: ['src/call/error/'], imports: ['locales'], types: ['machine'] },
  ports: { paths: ['src/call/platform/ports.ts'], imports: [], types: ['machine', 'error'] },
  engine: {
    paths: ['src/call/engine/'],
    imports: ['machine', 'error', 'locales'],
    types: ['ports'],
    packages: ['mitt'],
  },
  signal: {
    paths: ['src/call/platform/signal/'],
    imports: ['machine', 'error', 'locales'],
    types: ['ports'],
  },
  rtc: {
    paths: ['src/call/platform/rtc/'],
    imports: ['machine', 'error', 'locales'],
    types: ['ports'],
    packages: ['nertc-web-sdk', 'nertc-wechat-sdk', '@tarojs/taro'],
  },
  host: {
    paths: ['src/call/platform/host/'],
    imports: ['machine', 'error', 'locales'],
    types: ['ports'],
    packages: ['@tarojs/taro'],
  },
  bindings: {
    paths: ['src/call/platform/bindings/'],
    imports: ['rtc', 'host', 'signal', 'error', 'locales'],
    types: ['ports', 'machine'],
    packages: ['nim-web-sdk-ng'],
  },
  im: {
    paths: ['src/call/im.ts', 'src/call/im/'],
    imports: ['bindings', 'signal'],
    packages: ['nim-web-sdk-ng'],
  },
  entry: {
    paths: ['src/call/index.ts', 'src/call/createCall.ts', 'src/call/assembleCall.ts'],
    imports: ['engine', 'machine', 'error', 'locales', 'bindings', 'signal', 'host'],
    types: ['ports'],
  },
  store: {
    paths: ['src/call/store/'],
    imports: ['engine', 'machine', 'error', 'locales'],
    types: ['ports'],
    packages: ['mobx', 'mobx-react-lite', 'react'],
  },
  components: {
    paths: ['src/call/components/'],
    imports: ['locales', 'error', 'machine'],
    types: ['store', 'engine', 'ports'],
    packages: TARO_PAGE,
  },
  'main-ui': {
    paths: ['src/call/main-ui/'],
    imports: ['components', 'engine', 'machine', 'locales', 'error'],
    types: ['ports'],
    packages: TARO_PAGE,
  },
  // The far end of the web-view adapter: it runs in an H5 page, and is that page.
  'media-page': {
    paths: ['src/call/pages/media/'],
    imports: ['pages', 'components', 'store', 'engine', 'machine', 'locales', 'error', 'bindings', 'rtc'],
    types: ['ports'],
    packages: [...TARO_PAGE, 'mobx-react-lite'],
  },
  pages: {
    paths: ['src/call/pages/'],
    imports: ['components', 'store', 'engine', 'machine', 'locales', 'error', 'bindings'],
    types: ['ports'],
    packages: [...TARO_PAGE, 'mobx-react-lite'],
  },
} as const satisfies Record<string, LayerRule>

/** The rule of a layer, without the names it is written with. */
export function ruleOf(layer: Layer): LayerRule {
  return LAYERS[layer]
}

/** Which layer of the call module a file is in; null for a file that is in none. */
export function layerOf(file: string): Layer | null {
  const names = Object.keys(LAYERS).filter(isLayer)
  return names.find((name) => ruleOf(name).paths.some((start) => file.startsWith(start))) ?? null
}

function isLayer(name: string): name is Layer {
  return name in LAYERS
}
