import type { EndReason } from '../terms/endReason'
import type { CallErrorCode } from '../terms/errorCode'

/** Why a call ends whose media, or a device that it cannot do without, failed: the same at every moment of the call. */
export function reasonOfMedia(code: CallErrorCode): EndReason {
  if (code === 'PERMISSION_DENIED') return 'permissionDenied'
  return code === 'UNSUPPORTED_PLATFORM' ? 'unsupported' : 'mediaFailed'
}

const OF_MEDIA: readonly EndReason[] = ['mediaFailed', 'permissionDenied', 'unsupported']

/** Ends that the far side hears of as failed media: whose fault it was, and whether by a refusal, is not its business. */
export const isOfMedia = (reason: EndReason): boolean => OF_MEDIA.includes(reason)
