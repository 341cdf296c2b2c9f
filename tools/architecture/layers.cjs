const TARO_PAGE = ['react', '@tarojs/components', '@tarojs/taro']

/**
 * The import table: imports point down only, and the bindings are the one place where adapters are named.
 * @typedef {object} Layer
 * @property {readonly string[]} paths a file belongs to the first layer with a path it starts with
 * @property {readonly string[]} imports the layers it may import, besides itself
 * @property {readonly string[]} [types] the layers it may import types from
 * @property {readonly string[]} [packages] the packages it may import
 * @type {Readonly<Record<string, Layer>>}
 */
const LAYERS = {
  machine: { paths: ['src/call/machine/'], imports: [] },
  locales: { paths: ['src/call/locales/'], imports: [], types: ['machine'] },
  look: { paths: ['src/call/look/'], imports: [] },
  error: { paths: ['src/call/error/'], imports: ['locales'], types: ['machine'] },
  ports: {
    paths: [
      'ports',
      'signalPort',
      'claims',
      'clock',
      'devices',
      'outside',
      'pictureInPicture',
      'liveReport',
      'callStats',
      'talking',
    ].map((file) => `src/call/platform/${file}.ts`),
    imports: [],
    types: ['machine', 'error'],
  },
  // What stands between an SDK and every listener of ours.
  guarded: { paths: ['src/call/platform/guarded.ts'], imports: [] },
  engine: {
    paths: ['src/call/engine/'],
    imports: ['machine', 'error', 'locales'],
    types: ['ports'],
    packages: ['mitt'],
  },
  signal: {
    paths: ['src/call/platform/signal/'],
    imports: ['machine', 'error', 'locales', 'guarded'],
    types: ['ports'],
  },
  rtc: {
    paths: ['src/call/platform/rtc/'],
    imports: ['machine', 'error', 'locales', 'guarded'],
    types: ['ports', 'look'],
    packages: ['nertc-web-sdk', 'nertc-wechat-sdk', '@tarojs/taro'],
  },
  host: {
    paths: ['src/call/platform/host/'],
    imports: ['machine', 'error', 'locales', 'look'],
    types: ['ports'],
    packages: ['@tarojs/taro'],
  },
  bindings: {
    paths: ['src/call/platform/bindings/'],
    imports: ['rtc', 'host', 'signal', 'error', 'locales'],
    types: ['ports', 'machine', 'look'],
    packages: ['nim-web-sdk-ng'],
  },
  im: {
    paths: ['src/call/im.ts', 'src/call/im/'],
    imports: ['bindings', 'signal'],
    packages: ['nim-web-sdk-ng'],
  },
  // What keeps calls that are over; it is handed to the entry, which knows its type only.
  history: {
    paths: ['src/call/history/'],
    imports: ['engine', 'machine', 'error', 'signal', 'host', 'locales'],
    types: ['ports'],
    packages: ['@tarojs/taro'],
  },
  entry: {
    paths: ['src/call/index.ts', 'src/call/createCall.ts', 'src/call/assembleCall.ts', 'src/call/place.ts'],
    imports: ['engine', 'machine', 'error', 'locales', 'look', 'bindings', 'signal', 'host'],
    types: ['ports', 'history'],
  },
  store: {
    paths: ['src/call/store/'],
    imports: ['engine', 'machine', 'error', 'locales'],
    types: ['ports'],
    packages: ['mobx', 'mobx-react-lite', 'react'],
  },
  telemetry: {
    paths: ['src/call/telemetry/'],
    imports: [],
    types: ['engine', 'machine', 'ports'],
  },
  components: {
    paths: ['src/call/components/'],
    imports: ['locales', 'look', 'error', 'machine'],
    types: ['store', 'engine', 'ports'],
    packages: TARO_PAGE,
  },
  // What an app puts into the call page: types, and the module that a build puts the app's in the place of.
  slots: {
    paths: ['src/call/slots/'],
    imports: [],
    types: ['engine', 'machine'],
    packages: ['react'],
  },
  'main-ui': {
    paths: ['src/call/main-ui/'],
    imports: ['components', 'engine', 'machine', 'locales', 'error'],
    types: ['ports'],
    packages: TARO_PAGE,
  },
  'history-ui': {
    paths: ['src/call/history-ui/'],
    imports: ['components', 'history', 'engine', 'machine', 'locales', 'error'],
    types: ['ports'],
    packages: TARO_PAGE,
  },
  // The far end of the web-view adapter: it runs in an H5 page, and is that page.
  'media-page': {
    paths: ['src/call/pages/media/'],
    imports: [
      'pages',
      'components',
      'store',
      'engine',
      'machine',
      'locales',
      'look',
      'error',
      'bindings',
      'rtc',
    ],
    types: ['ports'],
    packages: [...TARO_PAGE, 'mobx-react-lite'],
  },
  pages: {
    paths: ['src/call/pages/'],
    imports: ['components', 'slots', 'store', 'engine', 'machine', 'locales', 'look', 'error', 'bindings'],
    types: ['ports'],
    packages: [...TARO_PAGE, 'mobx-react-lite'],
  },
}

module.exports = { LAYERS }
