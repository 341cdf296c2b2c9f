import { CallError } from '../../../error/CallError'
import type { CallErrorCode } from '../../../machine/terms/errorCode'
import type { Lack } from '../../../machine/terms/lack'
import type { MediaSide } from '../../ports'
import type { LiveSign } from './liveReports'

const CATEGORY = `its category must allow live streams, and the switch under "development, interface settings" of its console must be on`
const UNAGREED = 'its user has not agreed to its privacy guide'
const UNDECLARED = 'its privacy guide does not name the device, or there is none'

/** What tells of a component that the platform keeps back, so that there is no media here; null for any other sign. */
export function withheldEvent(sign: LiveSign | null, side: MediaSide) {
  switch (sign) {
    case 'unsupported':
      return failed(side, 'UNSUPPORTED_PLATFORM', CATEGORY)
    case 'privacyAgreement':
      return failed(side, 'PERMISSION_DENIED', UNAGREED, sign)
    case 'privacyDeclaration':
      return failed(side, 'PERMISSION_DENIED', UNDECLARED, sign)
    default:
      return null
  }
}

function failed(side: MediaSide, code: CallErrorCode, why: string, lack?: Lack) {
  const component = side === 'local' ? 'live-pusher' : 'live-player'
  const detail = `this mini program may not use <${component}>: ${why} (see docs/wechat.md)`
  const cause = new CallError(code, detail, undefined, lack)
  return { type: 'media.failed', code, cause, ...(lack && { lack }) } as const
}
