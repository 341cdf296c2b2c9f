import type { PrivacyListener } from '../interface/PrivacyDesk'
import type { Room } from './Room'

/**
 * WeChat's privacy guide. Alipay has none.
 * @claim weapp | requirePrivacyAuthorize succeeds at once where the user has agreed before, and fails where they do not agree now. | https://developers.weixin.qq.com/miniprogram/dev/api/open-api/privacy/wx.requirePrivacyAuthorize.html
 */
export const privacyRoom: Room = ({ api, platform, privacy }) => {
  if (platform !== 'weapp') return
  api.asynchronous('requirePrivacyAuthorize', () => privacy.agree('requirePrivacyAuthorize'))
  api.asynchronous('getPrivacySetting', () => ({
    needAuthorization: privacy.needsAgreement,
    privacyContractName: '《小程序隐私保护指引》',
  }))
  api.asynchronous('openPrivacyContract', () => undefined)
  api.synchronous('onNeedPrivacyAuthorization', (listener: PrivacyListener) => privacy.listen(listener))
}
