import type { Browser } from 'playwright-core'
import { startHostBrowser } from './browser/startHostBrowser'
import { MiniProgram } from './MiniProgram'
import { readDistribution } from './pack/distribution'
import { packMiniProgram } from './pack/packMiniProgram'
import { openPhone } from './process/openPhone'
import { serveHost } from './process/hostServer'
import { appxBridgeScript, runtimeScript } from './process/scripts'
import type {
  Device,
  DevicePermission,
  KeptOnPhone,
  Permissions,
  PrivacyGuide,
  RuntimeOptions,
} from './protocol'
import { patienceMs } from './until'

/** How a mini program is started; every field has a value of its own where it is not given. */
export interface HostOptions extends Partial<Omit<RuntimeOptions, 'permissions' | 'privacy'>> {
  /** One Chromium for several mini programs; one as `startHostBrowser` starts it, closed with it, unless given. */
  readonly browser?: Browser
  /** In CSS pixels; 390 × 844 unless set. */
  readonly screen?: { readonly width: number; readonly height: number }
  /** How many of the screen's pixels make a CSS pixel; 2 unless set. Fewer are quicker to draw. */
  readonly density?: number
  /** Files whose JavaScript runs in every page and frame before anything else. */
  readonly initScripts?: readonly string[]
  /** Granted at both levels, unless a test says otherwise, per device. */
  readonly permissions?: Partial<Record<Device, Partial<DevicePermission>>>
  /** WeChat's privacy guide: one that names both devices and was agreed to, unless a test says otherwise. */
  readonly privacy?: Partial<PrivacyGuide>
  /**
   * How addresses on other machines begin that a vendor's SDK asks on its own account. They are refused like every other,
   * and are no problem of the app's.
   */
  readonly vendorAddresses?: readonly string[]
}

const DEFAULTS: RuntimeOptions = {
  query: {},
  system: 'android',
  suspendAfterMs: 5_000,
  bridgeDelayMs: 1,
  apiDelayMs: 1,
  subpackageDelayMs: 20,
  holdSubpackages: false,
  permissions: {
    microphone: { program: 'granted', system: 'granted', answer: 'grant' },
    camera: { program: 'granted', system: 'granted', answer: 'grant' },
  },
  privacy: { declares: ['microphone', 'camera'], agreed: true, answer: 'agree' },
  liveComponents: true,
  storage: {},
}

/** What the pages in a web-view see of the client. */
const CHROME =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36'
const USER_AGENTS = {
  weapp: `${CHROME} MicroMessenger/8.0.50 MiniProgramEnv/android miniProgram`,
  alipay: `${CHROME} AliApp(AP/10.6.0) AlipayClient/10.6.0 MiniProgram`,
} as const

const SCREEN = { width: 390, height: 844 }

/**
 * Starts a built mini program, `dist/weapp` or `dist/alipay`, as a cold start does.
 * @param folder - the build
 * @returns the running mini program, when its first page has been opened
 * @throws an error that says what is wrong with the build, or with the app's start
 */
export async function launchMiniProgram(folder: string, options: HostOptions = {}): Promise<MiniProgram> {
  const {
    browser: shared,
    screen = SCREEN,
    density = 2,
    initScripts = [],
    permissions = {},
    privacy = {},
    vendorAddresses = [],
    ...given
  } = options
  const distribution = readDistribution(folder)
  const pack = packMiniProgram(distribution)
  const server = await serveHost(folder, pack, runtimeScript())
  const browser = shared ?? (await startHostBrowser())
  const closeAll = async () => {
    await (shared ? undefined : browser.close())
    await server.close()
  }
  try {
    const context = await browser.newContext({
      viewport: screen,
      deviceScaleFactor: density,
      hasTouch: true,
      isMobile: true,
      locale: 'zh-CN',
      userAgent: USER_AGENTS[distribution.platform],
    })
    for (const file of initScripts) await context.addInitScript({ path: file })
    context.setDefaultTimeout(patienceMs())
    const program = await openPhone(context, server.address, appxBridgeScript())
    const runtime = {
      ...DEFAULTS,
      ...given,
      permissions: withDefaults(permissions),
      privacy: { ...DEFAULTS.privacy, ...privacy },
    }
    const start = (kept: Partial<KeptOnPhone>) =>
      program.start({ program: pack.program, options: { ...runtime, ...kept } })
    await start({})
    const { platform } = distribution
    return new MiniProgram({ ...program, start, platform, vendorAddresses, closeServer: closeAll })
  } catch (error) {
    await closeAll()
    throw error
  }
}

function withDefaults(given: NonNullable<HostOptions['permissions']>): Permissions {
  const { microphone, camera } = DEFAULTS.permissions
  return { microphone: { ...microphone, ...given.microphone }, camera: { ...camera, ...given.camera } }
}
