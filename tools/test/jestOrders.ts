import type { JestOrder } from './jestStep'

const BROWSER = 'a browser'
const BUILDS = ['build for h5', 'build for weapp', 'build for alipay']

/** Of logic and pages. */
export const UNITS = [
  // The IM SDK's time-outs and pauses are waited for, a third of their time.
  { name: 'unit tests', project: 'node', files: /^(?!.*\/call\/model\/)/, workers: 2 },
  { name: 'the model', project: 'node', files: /\/__tests__\/call\/model\// },
  { name: 'page tests', project: 'ui' },
] as const satisfies readonly JestOrder[]

/**
 * In a real browser. What keeps running is the DTLS library under the media relay: a handshake that was cut off is tried
 * again for half a minute, and cannot be called off.
 */
export const IN_BROWSERS = [
  // Whatever is in none of the others.
  inBrowser({
    name: 'calls and pages in browsers',
    files: /\/__tests__\/e2e\/(?!mini\/|installedApp|full\/|apps\/)/,
    after: BUILDS,
  }),
  inBrowser({
    name: 'calls of mini programs',
    files: /\/__tests__\/e2e\/(mini\/|installedApp)/,
    after: [...BUILDS, 'installed, for h5', 'installed, for weapp'],
  }),
  inBrowser({ name: 'the packages in a browser', files: /\/packages\/[^/]+\/__tests__\/browser\// }),
] as const

function inBrowser({ after = [], ...order }: Omit<JestOrder, 'project'>): JestOrder {
  return { ...order, project: 'e2e', after: [BROWSER, ...after], forceExit: true, shown: true }
}

/** In a full run only. */
export const IN_ALL_BROWSERS: JestOrder = {
  name: 'what takes long in browsers',
  project: 'e2e',
  files: /\/__tests__\/e2e\/full\//,
  after: [BROWSER, 'Firefox and WebKit', ...BUILDS],
  forceExit: true,
  shown: true,
}

/** In a full run only: the apps besides the demo and the one that installs the package, once they are built. */
export const OF_OTHER_APPS: JestOrder = {
  ...IN_ALL_BROWSERS,
  name: 'calls of other apps',
  files: /\/__tests__\/e2e\/apps\//,
  after: [BROWSER],
}
