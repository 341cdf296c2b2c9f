import { createLateRtc } from './lateRtc'
import type { NertcMiniOptions } from './nertcMini/options'

/** Where the call page leaves WeChat's media adapter, and the main package finds it. */
export const lateNertcMini = createLateRtc<NertcMiniOptions>()
