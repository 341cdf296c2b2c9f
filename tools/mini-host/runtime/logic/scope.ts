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

/** What each of the app's modules gets to see. */
export function createScope(options: ScopeOptions): (module: string) => ModuleScope {
  const { platform, api, appConsole, problems, timers, registry, getApp, getCurrentPages } = options
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
    global: {},
    ...(platform === 'alipay' ? { navigator: ALIPAY_NAVIGATOR } : {}),
  }
  return (module) => ({
    ...shared,
    Page: (definition: PageDefinition) => registry.registerPage(module, definition),
    Component: (definition: object) => registry.registerComponent(module, definition),
  })
}
