import type { CreateNim } from '../../../../src/sdk-stage/Nim'
import { startSdkStage } from '../../../../src/sdk-stage/SdkStage'
import type { SdkDevice } from '../../../../src/sdk-stage/SdkDevice'
import type { SdkStage } from '../../../../src/sdk-stage/SdkStage'

const ACCEPTED = 118302
const REJECTED = 118307
const GONE = 118310
const ROOM_GONE = 118404

export function describeRaces(createNim: CreateNim): void {
  describe('who is too late is told what happened', () => {
    let stage: SdkStage
    let alice: SdkDevice
    let bob: SdkDevice
    let other: SdkDevice
    beforeEach(async () => {
      stage = await startSdkStage(createNim)
      ;[alice, bob, other] = await stage.onlineEach('alice', 'bob', 'bob')
    })
    afterEach(() => stage.close())

    const refused = (request: Promise<unknown>, code: number) =>
      expect(request).rejects.toMatchObject({ code })
    type Call = Awaited<ReturnType<SdkStage['call']>>

    /** How the invite ended, and what everybody who comes later is told. */
    const ends: readonly [string, (call: Call) => Promise<unknown>, number][] = [
      ['was accepted', ({ incoming }) => bob.signalling.callSetup(incoming), ACCEPTED],
      ['was accepted without a join', ({ incoming }) => bob.signalling.acceptInvite(incoming), ACCEPTED],
      ['was rejected', ({ incoming }) => bob.signalling.rejectInvite(incoming), REJECTED],
      ['was cancelled', ({ outgoing }) => alice.signalling.cancelInvite(outgoing), GONE],
      [
        'belongs to a room that was closed',
        ({ channelId }) => alice.signalling.closeRoom(channelId),
        ROOM_GONE,
      ],
      [
        'belongs to a room that was left',
        ({ channelId }) => alice.signalling.leaveRoom(channelId),
        ROOM_GONE,
      ],
    ]

    test.each(ends)('an invite that %s', async (_, end, code) => {
      const call = await stage.call(alice, 'bob')
      await end(call)
      await refused(other.signalling.callSetup(call.incoming), code)
      await refused(other.signalling.acceptInvite(call.incoming), code)
      await refused(other.signalling.rejectInvite(call.incoming), code)
      await refused(alice.signalling.cancelInvite(call.outgoing), code)
    })

    test('of two devices that accept at once one is in and one is late', async () => {
      const { incoming } = await stage.call(alice, 'bob')
      const results = await Promise.allSettled([
        bob.signalling.callSetup(incoming),
        other.signalling.callSetup(incoming),
      ])
      const late = results.filter((result) => result.status === 'rejected')
      expect(late).toMatchObject([{ reason: { code: ACCEPTED } }])
      expect(await stage.rooms()).toMatchObject([{ members: ['alice', 'bob'] }])
    })

    test('of a cancel and an accept at once the first one counts', async () => {
      const { incoming, outgoing } = await stage.call(alice, 'bob')
      const results = await Promise.allSettled([
        alice.signalling.cancelInvite(outgoing),
        bob.signalling.callSetup(incoming),
      ])
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      const late = results.find(({ status }) => status === 'rejected')
      expect([ACCEPTED, GONE]).toContain((late as PromiseRejectedResult).reason.code)
    })

    test('a room name is taken while its room is there', async () => {
      const { channelId } = await stage.call(alice, 'bob', { channelName: 'room' })
      await refused(stage.call(bob, 'alice', { channelName: 'room' }), 118301)
      await alice.signalling.closeRoom(channelId)
      await stage.call(bob, 'alice', { channelName: 'room' })
    })

    test('a second join is refused, on the same device and on another', async () => {
      const { incoming, channelId } = await stage.call(alice, 'bob')
      await bob.signalling.callSetup(incoming)
      await refused(bob.signalling.joinRoom({ channelId }), 118304)
      await refused(other.signalling.joinRoom({ channelId }), 118305)
    })

    test('a uid that is taken is refused', async () => {
      const { channelId } = await stage.call(alice, 'bob', { signallingConfig: { selfUid: 7 } })
      await refused(bob.signalling.joinRoom({ channelId, signallingConfig: { selfUid: 7 } }), 118306)
    })

    test('who is not in the room can neither leave nor control it', async () => {
      const { channelId } = await stage.call(alice, 'bob')
      await refused(bob.signalling.leaveRoom(channelId), 118303)
      await refused(bob.signalling.sendControl(channelId, '', 'hello'), 118303)
    })

    test('a room that is over knows no request', async () => {
      const { channelId } = await stage.call(alice, 'bob')
      await alice.signalling.closeRoom(channelId)
      await refused(alice.signalling.closeRoom(channelId), ROOM_GONE)
      await refused(alice.signalling.leaveRoom(channelId), ROOM_GONE)
      await refused(bob.signalling.joinRoom({ channelId }), ROOM_GONE)
      await refused(alice.signalling.sendControl(channelId, '', 'hello'), ROOM_GONE)
    })

    test('an account that is not cannot be called', async () => {
      await refused(stage.call(alice, 'mallory'), 102404)
      expect(await stage.rooms()).toEqual([])
    })
  })
}
