import { ApiFailure } from './ApiFailure'
import type { Room } from './Room'

interface VibrateOptions {
  readonly type?: string
}

/**
 * Vibration and the screen: recorded, for a test to look at.
 * @claim weapp | vibrateShort needs a type of heavy, medium or light. | https://developers.weixin.qq.com/miniprogram/dev/api/device/vibrate/wx.vibrateShort.html
 */
export const deviceRoom: Room = ({ api, platform }) => {
  api.asynchronous('vibrateLong', () => undefined)
  api.asynchronous('vibrateShort', ({ type }: VibrateOptions) => {
    const known = ['heavy', 'medium', 'light'].includes(type ?? '')
    if (platform === 'weapp' && !known) throw new ApiFailure('style is not support')
  })
  if (platform === 'alipay') api.asynchronous('vibrate', () => undefined)
  api.asynchronous('setKeepScreenOn', () => undefined)
}
