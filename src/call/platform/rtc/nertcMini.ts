import YunXinMiniappSDK from 'nertc-wechat-sdk'
import type { RtcPort } from '../ports'
import { NertcMiniSession } from './nertcMini/NertcMiniSession'
import type { NertcMiniOptions } from './nertcMini/options'
import type { MiniSdk } from './nertcMini/sdk'

const sdk: MiniSdk = YunXinMiniappSDK

/** Media through NERTC in a WeChat mini program. The SDK belongs to the subpackage, and with it this module. */
export function createNertcMini(options: NertcMiniOptions): RtcPort {
  const { log = () => undefined } = options
  return {
    // In the room it only listens until it publishes.
    canJoinEarly: true,
    prepare: async () => undefined,
    open: () => new NertcMiniSession({ ...options, sdk, log }),
    dispose: () => undefined,
  }
}
