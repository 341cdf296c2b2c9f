import { CallError } from '../../error/CallError'
import type { RtcPort } from '../ports'

/** Stands in where no media SDK is there: signalling works, and a call ends with a reason that says why. */
export function createUnsupportedRtc(detail: string): RtcPort {
  const refuse = () => new CallError('UNSUPPORTED_PLATFORM', detail)
  return {
    canJoinEarly: false,
    prepare: () => Promise.reject(refuse()),
    open() {
      throw refuse()
    },
    dispose: () => undefined,
  }
}
