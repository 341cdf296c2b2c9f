import type { Device } from '../../protocol'
import { ApiFailure } from './ApiFailure'
import type { Premises, Room } from './Room'

/** @claim weapp | The scopes of microphone and camera. | https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/authorize.html */
const WEAPP_SCOPES: Readonly<Record<Device, string>> = { microphone: 'scope.record', camera: 'scope.camera' }
/** @claim alipay | The scopes of microphone and camera. | https://opendocs.alipay.com/mini/api/xmk3ml */
const ALIPAY_SCOPES: Readonly<Record<Device, string>> = {
  microphone: 'scope.audioRecord',
  camera: 'scope.camera',
}
const DEVICES: readonly Device[] = ['microphone', 'camera']
const AUTHORISED = { granted: 'authorized', refused: 'denied', unasked: 'not determined' } as const

/**
 * Permissions, in the mini program and in the phone.
 * @claim both | getSetting names a scope only after the user decided on it. | https://developers.weixin.qq.com/miniprogram/dev/api/open-api/setting/wx.getSetting.html
 * @claim both | getAppAuthorizeSetting says `authorized`, `denied` or `not determined` for the phone's permission. | https://developers.weixin.qq.com/miniprogram/dev/api/base/system/wx.getAppAuthorizeSetting.html
 * @claim both | openSetting answers when the user comes back from the settings page. That it needs a tap is not checked here. | https://developers.weixin.qq.com/miniprogram/dev/api/open-api/setting/wx.openSetting.html
 */
export const permissionRoom: Room = (premises) => {
  const { api, desk, dialogues, platform } = premises
  const scopes = platform === 'weapp' ? WEAPP_SCOPES : ALIPAY_SCOPES
  const settings = () => {
    const decided = DEVICES.filter((device) => desk.all[device].program !== 'unasked')
    const entries = decided.map((device) => [scopes[device], desk.all[device].program === 'granted'] as const)
    return { authSetting: Object.fromEntries(entries) }
  }
  api.asynchronous('getSetting', settings)
  api.asynchronous('openSetting', async () => {
    await dialogues.ask({ kind: 'settings', title: '设置', content: '', confirmText: '返回' })
    return settings()
  })
  api.synchronous('getAppAuthorizeSetting', () => ({
    cameraAuthorized: AUTHORISED[desk.all.camera.system],
    microphoneAuthorized: AUTHORISED[desk.all.microphone.system],
    notificationAuthorized: 'authorized',
  }))
  if (platform === 'weapp') weappPermissions(premises)
  // Opens the phone's own settings; the test hides and shows the app.
  else api.asynchronous('showAuthGuide', () => ({ shown: true }))
}

/**
 * @claim weapp | authorize fails with "auth deny" where the user refuses or has refused. | https://developers.weixin.qq.com/miniprogram/dev/api/open-api/authorize/wx.authorize.html
 * @claim weapp | Where the phone refuses the client, authorize fails with "system permission denied": as getLocation does. | assumption
 */
function weappPermissions({ api, desk, privacy }: Premises): void {
  api.asynchronous('authorize', async ({ scope }: { readonly scope: string }) => {
    const device = DEVICES.find((name) => WEAPP_SCOPES[name] === scope)
    if (!device) throw new ApiFailure(`invalid scope ${scope}`)
    await privacy.demand(device, 'authorize')
    const outcome = await desk.ask(device)
    if (outcome === 'refusedInSystem') throw new ApiFailure('system permission denied')
    if (outcome === 'refusedInProgram') throw new ApiFailure('auth deny')
  })
  api.asynchronous('openAppAuthorizeSetting', () => undefined)
}
