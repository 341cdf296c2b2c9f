import { EVENT } from '../../../src/call/engine/event'
import { until, useApps } from './useApps'

// What an app writes, section by section of the life cycle that Yunxin's call component had, as it is written. The guides
// for who comes from there have the same lines, see __tests__/docs/migration.test.ts.

const { stage, media, phoneOf, app, talking, recordStatus } = useApps()

describe('1.6 either hangs up', () => {
  test('and both are out, with the same duration', async () => {
    const { alice, bob, info } = await talking()
    const { call } = bob
    const { channelId } = info

    await call.hangUp({ channelId, offlineEnabled: true })

    const ends = await Promise.all([alice, bob].map(({ phone }) => phone.hears(EVENT.CALL_END)))
    expect(ends.map(({ reason }) => reason)).toEqual(['remoteHungUp', 'hungUp'])
    expect(ends[0]?.duration).toBe(ends[1]?.duration)
    await until(() => media().sessions === 0)
    expect(await recordStatus()).toBe(1)
  })

  test('and is out whatever the service says', async () => {
    const { alice, bob } = await talking()
    const { call } = alice
    stage().cloud.control.fault({
      account: 'alice',
      on: 'request',
      name: 'closeRoom',
      times: 1,
      action: 'error',
      code: 500,
    })

    await call.hangUp()

    expect(call.getSnapshot()).toMatchObject({ callStatus: 'idle', lastCall: { endReason: 'hungUp' } })
    expect((await bob.phone.hears(EVENT.CALL_END)).reason).toBe('remoteHungUp')
    await until(() => media().sessions === 0)
    expect(media().listeners).toBe(0)
  })
})

describe('1.7 the callee is busy', () => {
  test('rejects by itself, and the caller hears it and writes the record', async () => {
    const { alice, bob } = await talking()
    const { call, phone } = await app('carol')

    const toasts: string[] = []
    const toast = (text: string) => void toasts.push(text)

    call.on(EVENT.USER_BUSY, ({ data }) => {
      toast(`${data.userId} is busy`)
    })

    await call.call({ userId: 'bob', type: 1 })
    await phone.hears(EVENT.USER_BUSY)
    expect(toasts).toEqual(['bob is busy'])
    expect((await phone.hears(EVENT.CALL_END)).reason).toBe('busy')
    expect((await phone.hears(EVENT.MESSAGE_SENT)).status).toBe(5)
    expect([alice, bob].map((side) => side.call.getSnapshot().callStatus)).toEqual(['inCall', 'inCall'])
    expect(bob.phone.told.filter(({ name }) => name === EVENT.INVITED)).toHaveLength(1)
  })
})

describe('1.8 the account signs in elsewhere', () => {
  test('where one device may be: this one leaves, and the far side hangs up', async () => {
    stage().cloud.control.loginPolicy({ multi: false })
    const { alice, bob } = await talking()
    const other = phoneOf('alice')
    await other.login()
    await alice.phone.hears(EVENT.KICKED)
    expect((await alice.phone.hears(EVENT.CALL_END)).reason).toBe('kickedOffline')
    expect((await bob.phone.hears(EVENT.CALL_END)).reason).toBe('remoteHungUp')
    await until(() => media().sessions === 0)
  })

  test('where several may be: the call goes on', async () => {
    const { alice, bob } = await talking()
    const other = await app('alice')
    expect((await other.phone.hears(EVENT.CALL_ELSEWHERE)).call?.peer.userId).toBe('bob')
    expect(other.phone.names).toEqual([EVENT.CALL_ELSEWHERE])
    expect([alice, bob].map(({ call }) => call.getSnapshot().callStatus)).toEqual(['inCall', 'inCall'])
  })

  test.each([
    ['accepts', EVENT.OTHER_CLIENT_ACCEPT, 'answeredElsewhere'],
    ['rejects', EVENT.OTHER_CLIENT_REJECT, 'rejectedElsewhere'],
  ] as const)('an invite rings on all, and where one %s the others are told', async (act, event, reason) => {
    const [alice, phone, tablet] = [await app('alice'), await app('bob'), await app('bob')]
    await alice.call.call({ userId: 'bob', type: 2 })
    const [inviteData] = await Promise.all([phone, tablet].map((one) => one.phone.hears(EVENT.INVITED)))
    await (act === 'accepts' ? phone.call.accept(inviteData) : phone.call.reject(inviteData))
    const { channelId } = alice.call.getSnapshot().lastCall ?? alice.call.getSnapshot()
    expect(await tablet.phone.hears(event)).toEqual({ channelId })
    expect((await tablet.phone.hears(EVENT.CALL_END)).reason).toBe(reason)
    expect(phone.phone.names).not.toContain(event)
  })
})

describe('1.9 nobody answers', () => {
  test('both are told in their own words, and one record says so', async () => {
    const [alice, bob] = [await app('alice'), await app('bob')]
    for (const { call } of [alice, bob]) {
      call.setCallTimeout(1000)
    }
    await alice.call.call({ userId: 'bob', type: 1 })
    expect(await alice.phone.hears(EVENT.CALLING_TIMEOUT)).toEqual({ userId: 'bob' })
    expect(await bob.phone.hears(EVENT.USER_BUSY)).toEqual({ userId: 'alice' })
    expect((await alice.phone.hears(EVENT.CALL_END)).reason).toBe('noAnswer')
    expect((await bob.phone.hears(EVENT.CALL_END)).reason).toBe('missed')
    expect(await recordStatus()).toBe(4)
  })
})

describe('in the call', () => {
  test('the type is changed, the microphone muted, and the far side hears of it', async () => {
    const { alice, bob } = await talking()
    const { call } = alice

    await call.switchCallType({ type: 1 })

    expect(await bob.phone.hears(EVENT.CALL_TYPE_CHANGE)).toMatchObject({ type: 1 })

    await call.setMicrophone(false)

    expect(call.getSnapshot().microphoneOn).toBe(false)
  })

  test('a listener is taken off by its name, and what is destroyed tells and holds nothing', async () => {
    const { alice, bob } = await talking()
    const { call } = alice
    const heard: string[] = []
    const handler = ({ name }: { readonly name: string }) => void heard.push(name)
    call.on(EVENT.CALL_END, handler)
    const off = call.subscribe(() => heard.push('changed'))

    call.off(EVENT.CALL_END, handler)
    off()
    await call.destroy()

    expect(heard).toEqual([])
    expect((await bob.phone.hears(EVENT.CALL_END)).reason).toBe('remoteHungUp')
    await until(() => media().sessions === 0)
  })
})
