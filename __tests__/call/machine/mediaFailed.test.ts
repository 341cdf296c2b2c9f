import type { CallEvent } from '../../../src/call/machine/callEvent'
import type { CallErrorCode } from '../../../src/call/machine/errorCode'
import {
  accepted,
  allowed,
  answered,
  closed,
  endReasonOf,
  invited,
  posted,
  remoteRejected,
  run,
  runFrom,
  T0,
  wayTo,
} from './calls'

const ringing = run(invited()).state

const failed = (code: CallErrorCode): CallEvent => ({
  type: 'media.failed',
  at: T0,
  callId: 'call-1',
  code,
})

const reasons = [
  ['PERMISSION_DENIED', 'permissionDenied'],
  ['UNSUPPORTED_PLATFORM', 'unsupported'],
  ['RTC_JOIN_FAILED', 'mediaFailed'],
] as const

describe('a call that is dialled', () => {
  it.each(reasons)('ends by its reason when media says %s', (code, reason) => {
    expect(endReasonOf(run(...wayTo.calling, failed(code)))).toBe(reason)
  })
})

describe('an answered call', () => {
  it.each(reasons)('ends by its reason when the media room answers %s', (code, reason) => {
    const step = runFrom(ringing, accepted, allowed, answered, failed(code))
    expect(endReasonOf(step)).toBe(reason)
    expect(posted(step)).toEqual([expect.objectContaining({ kind: 'close', mediaFailed: true })])
  })

  // A component of the page may say so only after both are in the media room.
  it.each(reasons)('ends by the same reason when %s comes after it connected', (code, reason) => {
    const step = run(...wayTo.inCall, failed(code))
    expect(endReasonOf(step)).toBe(reason)
    expect(posted(step)).toEqual([expect.objectContaining({ kind: 'close', mediaFailed: true })])
  })

  it.each([
    [false, 'remoteHungUp'],
    [true, 'mediaFailed'],
  ] as const)('that the far side ends (its media failed: %s) ends so here', (mediaFailed, reason) => {
    const step = runFrom(ringing, accepted, allowed, answered, { ...closed(null), mediaFailed })
    expect(endReasonOf(step)).toBe(reason)
  })

  it('that the far side gives up in the media room ends so here', () => {
    const step = run(...wayTo.inCall, { ...closed(null), mediaFailed: true })
    expect(endReasonOf(step)).toBe('mediaFailed')
  })

  it('that is refused because the far side has no microphone ends as failed media, and is recorded as refused', () => {
    const step = run(...wayTo.calling, remoteRejected(4))
    expect(endReasonOf(step)).toBe('mediaFailed')
  })
})
