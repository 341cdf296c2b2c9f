import type { MiniPlatform } from '../../pack/distribution'
import type { AppDefinition } from '../app/AppLifecycle'
import type { PageDefinition } from '../pages/pageInstance'
import type { Problems } from '../Problems'
import type { AppTimers } from './AppTimers'
import type { ModuleScope } from './ModuleLoader'
import { createRefusedFunction } from './refusedFunction'
import type { Registry } from './Registry'

interface ScopeOptions {
  readonly platform: MiniPlatform
  readonly api: Record<string, unknown>
  readonly appConsole: unknown
  readonly problems: Problems
  readonly timers: AppTimers
  readonly registry: Registry
  getApp(): AppDefinition
  getCurrentPages(): readonly unknown[]
}

/** @claim alipay | The logic has a `navigator` with `swuserAgent`. Read in Taro's runtime for Alipay. | https://github.com/NervJS/taro/blob/v4.2.0/packages/taro-platform-alipay/src/runtime.ts */
const ALIPAY_NAVIGATOR = { swuserAgent: 'AlipayClient/10.6.0 Nebula' }

/**
 * What JavaScript itself has; of the browser's globals nothing is in `globalThis`.
 * @claim both | There are `globalThis` and `global`, without a DOM. Reported of WeChat, assumed of Alipay. | https://github.com/lodash/lodash/issues/5746
 */
const BUILT_INS = [
  'Array',
  'ArrayBuffer',
  'BigInt',
  'Boolean',
  'DataView',
  'Date',
  'Error',
  'Infinity',
  'JSON',
  'Map',
  'Math',
  'NaN',
  'Number',
  'Object',
  'Promise',
  'Proxy',
  'Reflect',
  'RegExp',
  'Set',
  'String',
  'Symbol',
  'TypeError',
  'Uint8Array',
  'WeakMap',
  'WeakSet',
  'decodeURIComponent',
  'encodeURIComponent',
  'isFinite',
  'isNaN',
  'parseFloat',
  'parseInt',
] as const

/** What each of the app's modules gets to see. */
export function createScope(options: ScopeOptions): (module: string) => ModuleScope {
  const { platform, api, appConsole, problems, timers, registry, getApp, getCurrentPages } = options
  const globals: Record<string, unknown> = Object.fromEntries(
    BUILT_INS.map((name) => [name, Reflect.get(window, name) as unknown]),
  )
  const shared: ModuleScope = {
    [platform === 'weapp' ? 'wx' : 'my']: api,
    console: appConsole,
    setTimeout: timers.setTimeout,
    setInterval: timers.setInterval,
    clearTimeout: timers.clear,
    clearInterval: timers.clear,
    Function: createRefusedFunction(problems),
    App: registry.registerApp,
    Behavior: (definition: object) => registry.registerBehavior(definition),
    getApp,
    getCurrentPages,
    global: globals,
    globalThis: globals,
    ...(platform === 'alipay' ? { navigator: ALIPAY_NAVIGATOR } : {}),
  }
  return (module) => ({
    ...shared,
    Page: (definition: PageDefinition) => registry.registerPage(module, definition),
    Component: (definition: object) => registry.registerComponent(module, definition),
  })
}
