import type { CallErrorCode } from '../terms/errorCode'
import type { Lack } from '../terms/lack'

/** Nothing is to be told of a device any more. */
export const NO_NOTICE = { notice: null, noticeLack: null } as const

/** What is told of something that went wrong and ends nothing; which device it is about, where that is known. */
export function noticeOf(code: CallErrorCode, lack: Lack | undefined) {
  return { notice: code, noticeLack: lack ?? null }
}
