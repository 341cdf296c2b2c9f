import { accepted, allowed, answered, endReasonOf, invited, run, runFrom, T0 } from './calls'

const ringing = run(invited()).state

describe('an answered call', () => {
  it.each([
    ['PERMISSION_DENIED', 'permissionDenied'],
    ['UNSUPPORTED_PLATFORM', 'unsupported'],
    ['RTC_JOIN_FAILED', 'mediaFailed'],
  ] as const)('ends by its reason when the media room answers %s', (code, reason) => {
    const step = runFrom(ringing, accepted, allowed, answered, {
      type: 'media.failed',
      at: T0,
      callId: 'call-1',
      code,
    })
    expect(endReasonOf(step)).toBe(reason)
  })
})
