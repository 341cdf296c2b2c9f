import type { CallEvent } from '../../../../src/call/machine/events/callEvent'
import type { CallErrorCode } from '../../../../src/call/machine/terms/errorCode'
import {
  accepted,
  allowed,
  answered,
  closed,
  endReasonOf,
  hungUp,
  invited,
  posted,
  remoteRejected,
  run,
  runFrom,
  T0,
  wayTo,
} from '../calls'

const ringing = run(invited()).state

const failed = (code: CallErrorCode): CallEvent => ({
  type: 'media.failed',
  at: T0,
  callId: 'call-1',
  code,
})

const noCamera: CallEvent = { type: 'devices.failed', at: T0, callId: 'call-1', code: 'DEVICE_NOT_FOUND' }

const reasons = [
  ['PERMISSION_DENIED', 'permissionDenied'],
  ['UNSUPPORTED_PLATFORM', 'unsupported'],
  ['RTC_JOIN_FAILED', 'mediaFailed'],
] as const

describe('a call that is dialled', () => {
  it.each(reasons)('ends by its reason when media says %s', (code, reason) => {
    expect(endReasonOf(run(...wayTo.calling, failed(code)))).toBe(reason)
  })

  it('says why when it is withdrawn: who has answered meanwhile hears it with the CLOSE', () => {
    const owed = (end: CallEvent) =>
      run(...wayTo.calling, end).state.ledger.outbox.map(({ request }) => request)
    expect(owed(failed('RTC_JOIN_FAILED'))).toEqual([
      expect.objectContaining({ kind: 'cancel', reason: 4 }),
      expect.objectContaining({ kind: 'close', mediaFailed: true }),
    ])
    expect(owed(hungUp)).toEqual([
      expect.objectContaining({ kind: 'cancel', reason: 0 }),
      expect.objectContaining({ kind: 'close', mediaFailed: false }),
    ])
  })
})

describe('an answered call', () => {
  it.each(reasons)('ends by its reason when the media room answers %s', (code, reason) => {
    const step = runFrom(ringing, accepted, allowed, answered, failed(code))
    expect(endReasonOf(step)).toBe(reason)
    expect(posted(step)).toEqual([expect.objectContaining({ kind: 'close', mediaFailed: true })])
  })

  // Its devices may fail before the service has said whose answer it took.
  it.each([failed('UNSUPPORTED_PLATFORM'), noCamera])(
    'tells so also where its answer is still on its way',
    (failure) => {
      const { state } = runFrom(ringing, accepted, allowed, failure)
      expect(posted(runFrom(state, answered))).toEqual([
        expect.objectContaining({ kind: 'close', mediaFailed: true }),
      ])
      const lost = { type: 'signal.answerFailed', at: T0, callId: 'call-1', code: 'NETWORK' } as const
      expect(posted(runFrom(state, lost))).toEqual([expect.objectContaining({ kind: 'reject', reason: 4 })])
    },
  )

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
