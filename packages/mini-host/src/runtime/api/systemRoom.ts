import type { Premises, Room } from './Room'

const STATUS_BAR = 24
const TITLE_BAR = 44

/** The model that stands for each system. */
const SYSTEMS = {
  android: { platform: 'android', system: 'Android 14', brand: 'Xiaomi', model: '23127PN0CC' },
  ios: { platform: 'ios', system: 'iOS 17.5', brand: 'iPhone', model: 'iPhone 15' },
  harmony: { platform: 'ohos', system: 'OpenHarmony 5.0', brand: 'HUAWEI', model: 'ALN-AL80' },
} as const

/**
 * What the app is told of phone, client and window.
 * @claim weapp | The names of the fields; HarmonyOS is platform `ohos`. The values are made up. | https://developers.weixin.qq.com/miniprogram/dev/api/base/system/wx.getDeviceInfo.html
 * @claim alipay | The names of the fields. Alipay writes its platforms iOS and Android. | https://opendocs.alipay.com/mini/api/system-info
 */
export const systemRoom: Room = (premises) => {
  const { api, platform, program, options } = premises
  const launchOptions = () => ({
    path: options.page ?? program.app.pages[0],
    query: { ...options.query },
    scene: platform === 'weapp' ? 1001 : '1300',
    referrerInfo: {},
  })
  api.synchronous('getSystemInfoSync', () => everything(premises))
  api.asynchronous('getSystemInfo', () => everything(premises))
  api.synchronous('getWindowInfo', windowInfo)
  api.synchronous('getDeviceInfo', () => deviceInfo(premises))
  api.synchronous('getAppBaseInfo', () => clientInfo(premises))
  api.synchronous('getSystemSetting', () => ({
    bluetoothEnabled: true,
    locationEnabled: true,
    wifiEnabled: true,
  }))
  api.synchronous('getMenuButtonBoundingClientRect', menuButton)
  api.synchronous('getLaunchOptionsSync', launchOptions)
  api.synchronous('getEnterOptionsSync', launchOptions)
  api.synchronous('canIUse', (schema: string) => (schema.split('.')[0] ?? '') in api.members)
  if (platform === 'weapp') {
    const miniProgram = { appId: 'touristappid', envVersion: 'develop', version: '' }
    api.synchronous('getAccountInfoSync', () => ({ miniProgram }))
    api.members.env = { USER_DATA_PATH: 'wxfile://usr' }
    api.synchronous('nextTick', (callback: () => void) => premises.thread.later(callback))
  } else {
    api.synchronous('getAppIdSync', () => ({ appId: '2021000000000000' }))
    api.members.SDKVersion = '2.9.10'
    api.members.env = { USER_DATA_PATH: 'https://usr' }
  }
}

function everything(premises: Premises) {
  return { ...windowInfo(), ...deviceInfo(premises), ...clientInfo(premises), ...authorisations(premises) }
}

function windowInfo() {
  const safeArea = {
    left: 0,
    right: window.innerWidth,
    top: STATUS_BAR,
    bottom: window.innerHeight,
    width: window.innerWidth,
    height: window.innerHeight - STATUS_BAR,
  }
  return {
    pixelRatio: devicePixelRatio,
    screenWidth: window.innerWidth,
    screenHeight: window.innerHeight,
    windowWidth: window.innerWidth,
    windowHeight: window.innerHeight - TITLE_BAR,
    statusBarHeight: STATUS_BAR,
    screenTop: STATUS_BAR + TITLE_BAR,
    safeArea,
  }
}

function deviceInfo({ platform, options }: Premises) {
  const device = SYSTEMS[options.system]
  const written = { android: 'Android', ios: 'iOS', ohos: 'HarmonyOS' } as const
  return platform === 'weapp' ? device : { ...device, platform: written[device.platform] }
}

function clientInfo({ platform }: Premises) {
  const language = 'zh_CN'
  if (platform === 'alipay') return { language: 'zh-Hans', version: '10.6.0', app: 'alipay' }
  return {
    language,
    version: '8.0.50',
    SDKVersion: '3.5.0',
    theme: 'light',
    fontSizeSetting: 16,
    host: { env: 'WeChat' },
  }
}

function authorisations({ desk }: Premises) {
  const isOpen = (device: 'camera' | 'microphone') => desk.all[device].system === 'granted'
  return { cameraAuthorized: isOpen('camera'), microphoneAuthorized: isOpen('microphone') }
}

function menuButton() {
  const [width, height] = [87, 32]
  const [top, right] = [STATUS_BAR + 6, window.innerWidth - 7]
  return { width, height, top, right, bottom: top + height, left: right - width }
}
