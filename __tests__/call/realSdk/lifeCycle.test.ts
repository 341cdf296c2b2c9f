import { createNodeNim, startSdkStage, type SdkStage } from 'yunxin-local-cloud/sdk-stage'
import { EVENT } from '../../../src/call/engine/event'
import type { CallError, CallInfo, InviteData } from '../../../src/call'
import type { SoakMedia } from '../../../tools/soak/SoakMedia'
import { AppPhone, pause, simulatedMedia } from './AppPhone'

// What an app writes, section by section of the life cycle that Yunxin's call component had, as it is written. The guides
// for who comes from there have the same lines, see __tests__/docs.test.ts.
jest.setTimeout(60_000)

let stage: SdkStage
let media: SoakMedia
let phones: AppPhone[]

beforeEach(async () => {
  stage = await startSdkStage(createNodeNim)
  media = simulatedMedia()
  phones = []
})

afterEach(async () => {
  await Promise.all(phones.map((phone) => phone.destroy()))
  await stage.close()
})

/** An app that has made its call object, and signed in after that. */
async function app(account: string) {
  const phone = new AppPhone(account, stage, media)
  phones.push(phone)
  const { createCall } = phone
  const { nim } = phone.device
  const appKey = 'any'

  const call = createCall({ nim, appKey, callTimeout: 30000, locale: 'zh-CN' })

  await phone.login()
  return { phone, call }
}

/** Collects what `success` and `fail` tell. */
function outcomes<T>() {
  const told: { done: T[]; failed: CallError[] } = { done: [], failed: [] }
  const success = (result: T) => void told.done.push(result)
  const fail = (error: CallError) => void told.failed.push(error)
  return { told, success, fail }
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause()
}

/** Two of whom the first has called the second, where it rings. */
async function ringing() {
  const [alice, bob] = [await app('alice'), await app('bob')]
  const info = await alice.call.call({ userId: 'bob', type: 2 })
  const inviteData = await bob.phone.hears(EVENT.INVITED)
  return { alice, bob, info, inviteData }
}

/** Two who talk. */
async function talking() {
  const { alice, bob, info, inviteData } = await ringing()
  await bob.call.accept(inviteData)
  await until(() => [alice, bob].every(({ call }) => call.getSnapshot().callStatus === 'inCall'))
  return { alice, bob, info }
}

/** The status that the one record of the call has, once every room is closed. */
async function recordStatus(): Promise<number | undefined> {
  let written: readonly { readonly status: number }[] = []
  await until(async () => {
    const { records, rooms } = await stage.cloud.state()
    written = records
    return records.length > 0 && rooms.length === 0
  })
  expect(written).toHaveLength(1)
  return written[0]?.status
}

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
    await until(async () => (await stage.rooms()).length === 0)
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

describe('1.6 either hangs up', () => {
  test('and both are out, with the same duration', async () => {
    const { alice, bob, info } = await talking()
    const { call } = bob
    const { channelId } = info

    await call.hangUp({ channelId, offlineEnabled: true })

    const ends = await Promise.all([alice, bob].map(({ phone }) => phone.hears(EVENT.CALL_END)))
    expect(ends.map(({ reason }) => reason)).toEqual(['remoteHungUp', 'hungUp'])
    expect(ends[0]?.duration).toBe(ends[1]?.duration)
    await until(() => media.sessions === 0)
    expect(await recordStatus()).toBe(1)
  })

  test('and is out whatever the service says', async () => {
    const { alice, bob } = await talking()
    const { call } = alice
    stage.cloud.control.fault({
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
    await until(() => media.sessions === 0)
    expect(media.listeners).toBe(0)
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
    stage.cloud.control.loginPolicy({ multi: false })
    const { alice, bob } = await talking()
    const other = new AppPhone('alice', stage, media)
    phones.push(other)
    await other.login()
    await alice.phone.hears(EVENT.KICKED)
    expect((await alice.phone.hears(EVENT.CALL_END)).reason).toBe('kickedOffline')
    expect((await bob.phone.hears(EVENT.CALL_END)).reason).toBe('remoteHungUp')
    await until(() => media.sessions === 0)
  })

  test('where several may be: the call goes on', async () => {
    const { alice, bob } = await talking()
    const other = await app('alice')
    expect(other.phone.names).toEqual([])
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
    await until(() => media.sessions === 0)
  })
})
