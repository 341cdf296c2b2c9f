import { WechatHost } from './WechatHost'

/** The SDK looks for its host while it is loaded. */
Object.assign(globalThis, { wx: new WechatHost() })
