import type { CallEvent } from '../../../../src/call/machine/events/callEvent'
import { allowed, dialled, posted, run, runFrom, T0 } from '../calls'

/** The reply to `call` was lost: the room is looked for by the call's name. */
const lost = run(dialled(), allowed, {
  type: 'signal.placeFailed',
  at: T0,
  callId: 'call-1',
  code: 'TIMEOUT',
})
const key = lost.state.ledger.outbox[0]?.key ?? ''

const found = (...members: readonly string[]): CallEvent => ({
  type: 'outbox.found',
  at: T0,
  key,
  room: { channelId: 'room-1', members, uids: members.map((_, place) => place + 1) },
})

describe('a room that is found by the name of a call', () => {
  it('is withdrawn from where this account is in it', () => {
    expect(posted(lost)).toEqual([expect.objectContaining({ kind: 'sweep' })])
    const withdrawn = runFrom(lost.state, found('alice'))
    expect(withdrawn.state.ledger.outbox.map(({ request }) => request.kind)).toEqual(['cancel', 'close'])
  })

  it.each([['mallory'], ['bob', 'mallory']])('is left alone where it is another’s: %s', (...members) => {
    const other = runFrom(lost.state, found(...members))
    expect([posted(other), other.state.ledger.outbox]).toEqual([[], []])
  })

  it('is nobody’s where there is none', () => {
    const none = runFrom(lost.state, { type: 'outbox.found', at: T0, key, room: null })
    expect(none.state.ledger.outbox).toEqual([])
  })
})
