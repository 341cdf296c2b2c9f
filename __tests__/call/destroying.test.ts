/** @jest-environment jsdom */
import { inspect } from 'node:util'
import type { Call } from '../../src/call/engine/Call'
import { EVENT } from '../../src/call/engine/event'
import { FakePhone, NOTHING } from './FakePhone'
import { nimFailure, roomReply } from './platform/signal/fakeNim'

const TOKEN = 'rtc-token-of-this-call'

let phone: FakePhone
let call: Call

beforeEach(() => {
  phone = new FakePhone()
  phone.nim.answer('call', { ...roomReply(), rtcInfo: { rtcToken: TOKEN } })
})

afterEach(() => destroy(call))

async function destroy(object: Call): Promise<void> {
  const gone = object.destroy()
  await phone.clock.advance(10_000)
  await gone
}

describe('destroying it', () => {
  it('before anything happened leaves nothing behind', async () => {
    call = phone.create()
    expect(phone.left).toMatchObject({ nim: expect.any(Number), hostDisposed: false })
    expect(phone.nim.listenerCount).toBeGreaterThan(0)
    await destroy(call)
    expect(phone.left).toEqual(NOTHING)
  })

  it('while it rings withdraws the call, and leaves nothing behind', async () => {
    call = phone.create()
    await call.call({ userId: 'bob', type: 2 })
    await destroy(call)
    expect(phone.nim.asked('cancelInvite')).toHaveLength(1)
    expect(phone.left).toEqual(NOTHING)
  })

  it('in a call closes the room, and leaves nothing behind', async () => {
    call = await phone.talk()
    expect(phone.left).toMatchObject({ devices: 2, clients: 1 })
    await destroy(call)
    expect(phone.nim.asked('closeRoom')).toHaveLength(1)
    expect(phone.left).toEqual(NOTHING)
  })

  it('takes the call page with it, which nobody could close afterwards', async () => {
    call = await phone.talk()
    await destroy(call)
    expect(phone.host.pages.at(-1)).toBe('close /call/pages/call/index')
  })

  it('where the service is not to be reached leaves nothing behind, either', async () => {
    call = await phone.talk()
    phone.nim.answer('closeRoom', ...Array.from({ length: 50 }, () => nimFailure(408)))
    await destroy(call)
    expect(phone.left).toEqual(NOTHING)
  })

  it('is done once, and nothing can be asked of it afterwards', async () => {
    call = phone.create()
    const gone = call.destroy()
    expect(call.destroy()).toBe(gone)
    await gone
    await expect(call.call({ userId: 'bob', type: 1 })).rejects.toMatchObject({ code: 'INTERNAL' })
    expect(phone.nim.asked('call')).toEqual([])
  })
})

it('never tells the log a token, whatever goes wrong in a call', async () => {
  call = await phone.talk()
  expect(phone.sdk.client.joined[0]?.token).toBe(TOKEN)
  const heard: string[] = []
  Object.values(EVENT).forEach((name) =>
    call.on(name, (message) => heard.push(inspect(message, { depth: 8 }))),
  )
  const sdkError = Object.assign(new Error('no'), { code: 10_012 })
  for (const name of ['publish', 'subscribe', 'open', 'close', 'muteAudio', 'destroy', 'getUserMedia']) {
    phone.gates.failures.set(name, sdkError)
  }
  phone.sdk.client.tell('stream-added', { stream: phone.sdk.stream, mediaType: 'video' })
  await call.setCamera(false)
  await phone.clock.advance(1_000)
  phone.devices.last('audio').lose()
  await phone.clock.advance(1_000)
  phone.nim.answer('closeRoom', nimFailure(408))
  await call.hangUp()
  await phone.clock.advance(5_000)

  phone.gates.failures.set('join', Object.assign(new Error('auth'), { code: 10_119, extraCode: 401 }))
  phone.nim.answer('call', { ...roomReply(), rtcInfo: { rtcToken: TOKEN } })
  await call.call({ userId: 'bob', type: 1 }).catch(() => undefined)
  await phone.clock.advance(5_000)
  await destroy(call)

  expect(phone.logged.length).toBeGreaterThan(5)
  expect(heard.length).toBeGreaterThan(2)
  expect([...phone.logged, ...heard].filter((said) => said.includes(TOKEN))).toEqual([])
})
