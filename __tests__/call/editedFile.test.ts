/** @jest-environment jsdom */
import type { Call } from '../../src/call/engine/Call'
import { getCurrentCall } from '../../src/call/engine/currentCall'
import { CallError } from '../../src/call/error/CallError'
import { settle } from './engine/fakes/fakeClock'
import { FakePhone } from './FakePhone'
import { roomReply } from './platform/signal/fakeNim'

let phone: FakePhone
let call: Call

beforeEach(() => {
  phone = new FakePhone()
  phone.nim.answer('call', { ...roomReply(), rtcInfo: { rtcToken: 'token' } })
})

afterEach(async () => {
  const gone = getCurrentCall()?.destroy()
  await phone.clock.advance(10_000)
  await gone
})

describe('the call object of a development build, which runs an edited file again', () => {
  const environment = process.env.NODE_ENV
  beforeEach(() => {
    process.env.NODE_ENV = 'development'
  })
  afterEach(() => {
    process.env.NODE_ENV = environment
  })

  it('takes the place of the one before, which says so in one line and ends its call', async () => {
    const former = phone.create()
    const dialled = former.call({ userId: 'bob', type: 2 }).catch(() => undefined)
    await settle()
    expect(former.getSnapshot().callStatus).toBe('calling')
    const logged = phone.logged.length
    call = phone.create()
    const warnings = phone.logged.slice(logged).filter((line) => line.includes("'warn'"))
    expect(warnings).toEqual([expect.stringContaining('createCall() again')])
    expect(getCurrentCall()).toBe(call)
    await phone.clock.advance(10_000)
    await dialled
    expect(former.getSnapshot().callStatus).toBe('idle')
    expect(phone.host.pages).toEqual(['close /call/pages/call/index'])
    // Its end does not take the new one with it.
    expect(getCurrentCall()).toBe(call)
    expect(phone.hosts).toBe(2)
  })

  it('stays the one before where the new one is refused', () => {
    call = phone.create()
    expect(() => phone.create({ callTimeout: 1 })).toThrow(CallError)
    expect(getCurrentCall()).toBe(call)
  })
})
