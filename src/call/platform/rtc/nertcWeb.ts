import NERTC from 'nertc-web-sdk'
import type { RtcPort } from '../ports'
import { createNertcRtc, type NertcOptions } from './nertc/createNertcRtc'
import { pageMedia } from './nertc/pageMedia'
import type { NertcSdk } from './nertc/sdk'

// Its typings leave out the emitter that its devices are.
const sdk = NERTC as typeof NERTC & Pick<NertcSdk, 'Device'>

/**
 * Media through NERTC in a browser. The SDK touches `window` as soon as it is loaded, so that this module is for
 * browsers only, and a chunk of its own.
 */
export function createNertcWeb(options: NertcOptions): RtcPort {
  return createNertcRtc(options, { sdk, page: pageMedia })
}
