import { Room } from '../../../src/im/signalling/room'

const about = {
  channelId: '1',
  type: 1,
  name: undefined,
  extension: undefined,
  creator: 'alice',
  createTime: 0,
}
const INVITE = { requestId: 'r', from: 'alice', to: 'bob' }
const refusal = (code: number) => expect.objectContaining({ code })

describe('the invites of a room', () => {
  let room: Room
  beforeEach(() => {
    room = new Room(about, 1000)
    room.addInvite(INVITE)
  })

  test('one is pending until it was answered', () => {
    expect(room.pendingInvites()).toMatchObject([INVITE])
    room.pendingInvite(INVITE).status = 'accepted'
    expect(room.pendingInvites()).toEqual([])
  })

  test.each([
    ['accepted', 118302],
    ['rejected', 118307],
    ['cancelled', 118310],
  ] as const)('one that was %s is answered %i', (status, code) => {
    room.pendingInvite(INVITE).status = status
    expect(() => room.pendingInvite(INVITE)).toThrow(refusal(code))
  })

  test.each([
    ['another request id', { ...INVITE, requestId: 'other' }],
    ['another inviter', { ...INVITE, from: 'carol' }],
    ['another invitee', { ...INVITE, to: 'carol' }],
  ])('%s is no invite', (_, wanted) => {
    expect(() => room.pendingInvite(wanted)).toThrow(refusal(118310))
  })

  test('an invite may be made again after it ended', () => {
    room.pendingInvite(INVITE).status = 'rejected'
    room.addInvite(INVITE)
    expect(room.pendingInvite(INVITE).status).toBe('pending')
  })

  test('who is not in the room is no member', () => {
    expect(() => room.member('bob')).toThrow(refusal(118303))
  })
})
