import type { CallInfo, InviteData } from '../../../src/call'
import { EVENT } from '../../../src/call/engine/event'
import { outcomes, until, useApps } from './useApps'

// What an app writes, section by section of the life cycle that Yunxin's call component had, as it is written. The guides
// for who comes from there have the same lines, see __tests__/docs/migration.test.ts.

const { stage, app, ringing, recordStatus } = useApps()

describe('1.1 the caller calls', () => {
  test('with success, fail and an attachment, and the promise tells the same', async () => {
    const [{ call, phone }, bob] = [await app('alice'), await app('bob')]
    const { told, success, fail } = outcomes<CallInfo>()

    const info = await call.call({
      userId: 'bob',
      type: 2, // 1 audio, 2 video
      attachment: JSON.stringify({ order: 7 }),
      success,
      fail,
    })

    const { channelId, requestId } = call.getSnapshot()
    expect(info).toMatchObject({ channelId, requestId, userId: 'bob', type: 2, role: 'caller' })
    expect(told).toEqual({ done: [info], failed: [] })
    expect(phone.pages).toEqual(['/call/pages/call/index'])
    expect((await bob.phone.hears(EVENT.INVITED)).attachment).toBe('{"order":7}')
  })

  test('and is told by fail and the promise alike why it cannot be', async () => {
    const { call } = await app('alice')
    const { told, success, fail } = outcomes<CallInfo>()
    const promise = call.call({ userId: 'alice', type: 1, success, fail })
    await expect(promise).rejects.toMatchObject({ code: 'CALL_SELF' })
    expect(told.done).toEqual([])
    expect(told.failed).toMatchObject([{ code: 'CALL_SELF' }])
  })

  test('without looking at the promise, as fail is told', async () => {
    const { call } = await app('alice')
    const { told, success, fail } = outcomes<CallInfo>()
    // A rejection that nobody looks at would fail this test.
    void call.call({ userId: 'nobody-of-that-name', type: 1, success, fail })
    await until(() => told.failed.length > 0)
    expect(told.failed).toMatchObject([{ code: 'UNKNOWN_USER' }])
  })

  test('and leaves the page to the app that shows its own', async () => {
    const [alice, bob] = [await app('alice'), await app('bob')]
    for (const { call } of [alice, bob]) call.setOpenPage(false)
    await alice.call.call({ userId: 'bob', type: 1 })
    await bob.phone.hears(EVENT.INVITED)
    expect([...alice.phone.pages, ...bob.phone.pages]).toEqual([])
  })
})

describe('1.2 the caller cancels', () => {
  test('at once, before the service has answered', async () => {
    const [{ call, phone }, bob] = [await app('alice'), await app('bob')]
    const { told, success, fail } = outcomes<CallInfo>()
    void call.call({ userId: 'bob', type: 2, success, fail })

    await call.cancel()

    await phone.hears(EVENT.CALL_END)
    expect(call.getSnapshot().lastCall?.endReason).toBe('cancelled')
    await until(() => told.failed.length > 0)
    expect(told.failed).toMatchObject([{ code: 'CANCELLED' }])
    await until(async () => (await stage().rooms()).length === 0)
    const count = (event: string) => bob.phone.names.filter((name) => name === event).length
    await until(() => bob.call.getSnapshot().callStatus === 'idle')
    expect(count(EVENT.CALL_END)).toBe(count(EVENT.INVITED))
  })

  test('while it rings, by the ids of the call', async () => {
    const { alice, bob, info } = await ringing()
    const { call } = alice
    const { channelId, requestId } = info

    await call.cancel({ channelId, account: 'bob', requestId, offlineEnabled: true })

    expect(await bob.phone.hears(EVENT.USER_CANCEL)).toEqual({ userId: 'alice' })
    expect((await bob.phone.hears(EVENT.CALL_END)).reason).toBe('remoteCancelled')
    expect(await recordStatus()).toBe(2)
  })
})

describe('1.3 the callee is invited', () => {
  test('and hears by whom, and to what', async () => {
    const [alice, { call, phone }] = [await app('alice'), await app('bob')]
    const rings: { name: string; data: InviteData }[] = []
    const showRinging = (name: string, data: InviteData) => void rings.push({ name, data })

    const off = call.on(EVENT.INVITED, ({ name, data }) => {
      showRinging(name, data)
    })

    await alice.call.call({ userId: 'bob', type: 2 })
    await phone.hears(EVENT.INVITED)
    const { channelId, requestId } = alice.call.getSnapshot()
    const of = { channelId, requestId, from: 'alice', invitor: 'alice', type: 2, attachment: '' }
    const data = { ...of, userIds: [], groupId: null, isFromGroup: false }
    expect(rings).toEqual([{ name: 'onInvited', data }])
    await until(() => phone.pages.length > 0)
    expect(phone.pages).toEqual(['/call/pages/call/index'])

    off()

    await alice.call.cancel()
    await phone.hears(EVENT.CALL_END)
    await alice.call.call({ userId: 'bob', type: 1 })
    await until(() => call.getSnapshot().callStatus === 'called')
    expect(rings).toHaveLength(1)
  })
})

describe('1.4 the callee accepts', () => {
  test('with what the invite brought, and both are in the call', async () => {
    const { alice, bob, inviteData } = await ringing()
    const { call } = bob
    const { told, success, fail } = outcomes<void>()

    await call.accept({ ...inviteData, success, fail })

    expect(told).toEqual({ done: [undefined], failed: [] })
    expect(await alice.phone.hears(EVENT.USER_ACCEPT)).toEqual({ userId: 'bob' })
    await Promise.all([alice, bob].map(({ phone }) => phone.hears(EVENT.USER_ENTER)))
    await until(() => [alice, bob].every((side) => side.call.getSnapshot().callStatus === 'inCall'))
    await Promise.all([alice, bob].map(({ phone }) => phone.hears(EVENT.JOIN_CHANNEL)))
  })

  test('right in the listener', async () => {
    const [alice, { call }] = [await app('alice'), await app('bob')]

    call.on(EVENT.INVITED, ({ data }) => {
      void call.accept(data)
    })

    await alice.call.call({ userId: 'bob', type: 1 })
    await until(() => call.getSnapshot().callStatus === 'inCall')
  })
})

describe('1.5 the callee rejects', () => {
  test('with what the invite brought', async () => {
    const { alice, bob, inviteData } = await ringing()
    const { call } = bob
    const { told, success, fail } = outcomes<void>()

    await call.reject({ ...inviteData, success, fail })

    expect(told).toEqual({ done: [undefined], failed: [] })
    expect(await alice.phone.hears(EVENT.USER_REJECT)).toEqual({ userId: 'bob' })
    expect((await alice.phone.hears(EVENT.CALL_END)).reason).toBe('remoteRejected')
    expect(await recordStatus()).toBe(3)
  })
})
