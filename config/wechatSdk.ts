import { existsSync } from 'node:fs'
import path from 'node:path'
import { evaluateSdk } from './evaluateSdk'

/** The name under which the call module imports NERTC's mini-program SDK. */
const NAME = 'nertc-wechat-sdk'

/** Where an app puts the file, seen from its root. */
const PLACE = path.join('sdk', 'nertc-wechat-sdk.js')

/**
 * Stands in for it in builds for the local cloud, and in no other. Looked up and not imported: it is the app's to load.
 */
const STAND_IN = 'yunxin-local-cloud/nertc-mini-stand-in'

const WHERE_FROM =
  `NetEase hands it out as a file (https://doc.yunxin.163.com/nertc, SDK downloads, WeChat mini program): ` +
  `put that at ${PLACE}, or its path into NERTC_WECHAT_SDK`

export interface WechatSdk {
  /** For Taro's `alias`. */
  readonly alias: Readonly<Record<string, string>>
  /** Folders besides the sources that have to be compiled. */
  readonly compile: readonly string[]
}

interface Surroundings {
  readonly [name: string]: string | undefined
}

/**
 * Which file a WeChat build takes as NERTC's mini-program SDK: the one that NERTC_WECHAT_SDK names, else for the local
 * cloud (CALL_CLOUD=local) the stand-in, else the one in the app's `sdk` folder. Other platforms have no such SDK.
 * @param root the app's root
 * @throws an error of one sentence where a WeChat build has no such file, or the file is something else
 */
export function wechatSdk(root: string, environment: Surroundings = process.env): WechatSdk {
  const { CALL_CLOUD, NERTC_WECHAT_SDK, TARO_ENV } = environment
  if (TARO_ENV !== 'weapp') return { alias: {}, compile: [] }
  if (!NERTC_WECHAT_SDK && CALL_CLOUD === 'local') {
    const standIn = require.resolve(STAND_IN)
    return { alias: { [NAME]: standIn }, compile: [path.dirname(standIn)] }
  }
  const file = path.resolve(root, NERTC_WECHAT_SDK || PLACE)
  if (!existsSync(file)) {
    throw refusal(
      NERTC_WECHAT_SDK
        ? `NERTC_WECHAT_SDK names ${file}, which does not exist.`
        : `A WeChat build needs NERTC's mini-program SDK. ${WHERE_FROM}; CALL_CLOUD=local builds without it, for the local cloud.`,
    )
  }
  checkExports(file)
  return { alias: { [NAME]: file }, compile: [] }
}

function checkExports(file: string): void {
  let sdk: unknown
  try {
    sdk = evaluateSdk(file)
  } catch (thrown) {
    // esbuild names the place on its last line; other errors have one.
    const reason = String(thrown).trim().split('\n').pop() ?? ''
    throw refusal(`${file} does not run as a script (${reason}). ${WHERE_FROM}.`)
  }
  const isSdk =
    ((typeof sdk === 'object' && sdk !== null) || typeof sdk === 'function') &&
    'Client' in sdk &&
    typeof sdk.Client === 'function'
  if (!isSdk) throw refusal(`${file} is not NERTC's mini-program SDK: it exports no Client(). ${WHERE_FROM}.`)
}

/** An error that is shown as its sentence: Taro prints the stack, and where in here it was made tells nobody anything. */
function refusal(sentence: string): Error {
  return Object.assign(new Error(sentence), { stack: sentence })
}
