import { endBuild } from './complaint'
import { badOption, noOptions } from './complaints'

/** What the plugin may be told; nothing has to be. */
export interface CallPluginOptions {
  /** The folder of the calls' subpackage, and the beginning of its pages' paths; `call` unless set. */
  root?: string
  /** WeChat: where NERTC's mini-program SDK is, from the app's folder; `sdk/nertc-wechat-sdk.js` unless set. */
  wechatSdk?: string
  /** Alipay: the address of the media page of the app's H5 build, `https://app.example/#/call/pages/media/index`. */
  mediaPage?: string
  /**
   * The app's module of components for the call page, from the app's folder, with or without extension: `src/call-slots`.
   * It exports `slots`, of the type `CallSlots` of `taro-nertc-call/slots`. None unless set.
   */
  slots?: string
}

/** The options, with those that were not set. */
export interface Settings {
  readonly root: string
  readonly wechatSdk: string
  readonly mediaPage: string | undefined
  readonly slots: string | undefined
}

const ROOT = /^[\w-]+(\/[\w-]+)*$/
const ADDRESS = /^https?:\/\/\S+$/

const KNOWN = ['root', 'wechatSdk', 'mediaPage', 'slots']

/** Reads what the app says; ends the build where there is no sense in it. */
export function readOptions(options: unknown): Settings {
  const isObject = typeof options === 'object' && !Array.isArray(options)
  if (options !== undefined && !isObject) endBuild(noOptions)
  const given = Object.entries(options ?? {})
  const read: Record<string, string> = {}
  for (const [name, value] of given) {
    if (!KNOWN.includes(name)) {
      endBuild(
        badOption(name, { zhCN: `可用的选项是 ${KNOWN.join('、')}`, en: `there are ${KNOWN.join(', ')}` }),
      )
    }
    if (value === undefined) continue
    if (typeof value !== 'string' || value === '') {
      endBuild(badOption(name, { zhCN: '应为非空字符串', en: 'it has to be a text' }))
    }
    read[name] = value
  }
  const { root = 'call', wechatSdk = 'sdk/nertc-wechat-sdk.js', mediaPage, slots } = read
  if (!ROOT.test(root)) {
    endBuild(
      badOption('root', {
        zhCN: '应为类似 call 或 packages/call 的目录',
        en: 'it is a folder like call or packages/call',
      }),
    )
  }
  if (mediaPage !== undefined && !ADDRESS.test(mediaPage)) {
    endBuild(badOption('mediaPage', { zhCN: '应为 http(s) 地址', en: 'it is an address with http or https' }))
  }
  return { root, wechatSdk, mediaPage, slots }
}
