import { allowed, dialled, run, T0 } from '../calls'

describe('a call that the service did not take', () => {
  it.each([
    ['UNKNOWN_USER', 'callee'],
    ['NOT_LOGGED_IN', 'login'],
    ['NETWORK', undefined],
  ] as const)('leaves what it was not taken for: %s', (code, lack) => {
    const failed = { type: 'signal.placeFailed', at: T0, callId: 'call-1', code } as const
    expect(run(dialled(), allowed, failed).state.ledger.lastCall?.lack).toBe(lack)
  })
})
