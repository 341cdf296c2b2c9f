import { assembleCall, type CreateCallOptions } from './assembleCall'
import type { Call } from './engine/Call'
import { createClock, createHost, loadRtc } from './platform/bindings/index'
import { newCallId } from './platform/host/callIds'

/**
 * Makes the app's call object. To be called in the main package, before the IM instance logs in, so that no invite is
 * missed. There is one at a time: the pages find it by themselves.
 * @param options - the IM instance and the application's key, and what is to be other than usual
 * @returns the call object; `destroy()` releases all it holds, and the IM instance stays the app's
 * @throws CallError INVALID_ARGUMENT if `nim` or `appKey` is missing, `callTimeout` is out of range, or the call object
 * made before was not destroyed; a development build destroys it by itself, since it runs an edited file again
 */
export function createCall(options: CreateCallOptions): Call {
  return assembleCall(options, { createHost, loadRtc, clock: createClock(), newId: newCallId })
}
