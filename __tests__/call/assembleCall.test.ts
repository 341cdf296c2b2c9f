/** @jest-environment jsdom */
import type { CreateCallOptions } from '../../src/call/assembleCall'
import type { Call } from '../../src/call/engine/Call'
import { getCurrentCall } from '../../src/call/engine/currentCall'
import { CallError } from '../../src/call/error/CallError'
import { getLocale, setLocale, setTexts } from '../../src/call/locales'
import { ja } from '../../src/call/locales/ja'
import { getLook, setLook } from '../../src/call/look'
import type { NimInstance } from '../../src/call/platform/signal/nimInstance'
import { FakePhone } from './FakePhone'
import { FakeNim, roomReply } from './platform/signal/fakeNim'

const TOKEN = 'rtc-token-of-this-call'

let phone: FakePhone
let call: Call | null

beforeEach(() => {
  phone = new FakePhone()
  phone.nim.answer('call', { ...roomReply(), rtcInfo: { rtcToken: TOKEN } })
  call = null
})

afterEach(async () => {
  const current = getCurrentCall()
  await destroy(current)
  setTexts({})
  setLook({})
  setLocale('zh-CN')
})

async function destroy(object: Call | null): Promise<void> {
  const gone = object?.destroy()
  await phone.clock.advance(10_000)
  await gone
}

describe('an option that makes no sense', () => {
  const { V2NIMSignallingService, ...bare } = new FakeNim().instance
  void V2NIMSignallingService

  it.each<[string, Partial<CreateCallOptions>]>([
    // What a program without types may hand in.
    ['no IM instance', { nim: undefined as unknown as NimInstance }],
    ['an IM instance without signalling', { nim: bare as NimInstance }],
    ['no application key', { appKey: '' }],
    ['a timeout that is too short', { callTimeout: 999 }],
    ['a timeout that is too long', { callTimeout: 120_001 }],
    ['a timeout that is none', { callTimeout: NaN }],
  ])('is refused, and leaves nothing behind: %s', (_, option) => {
    const act = () => phone.create(option)
    expect(act).toThrow(expect.objectContaining({ code: 'INVALID_ARGUMENT' }))
    expect([phone.nim.listenerCount, phone.hosts, phone.clock.pending]).toEqual([0, 0, 0])
    expect(getCurrentCall()).toBeNull()
  })
})

describe('an appKey', () => {
  const withKey = (appkey: unknown) =>
    Object.assign({}, phone.nim.instance, { options: { appkey } }) as NimInstance

  it('that is not the IM instance’s is refused, with cause and cure in the log', () => {
    expect(() => phone.create({ nim: withKey('another') })).toThrow(
      expect.objectContaining({ code: 'INVALID_ARGUMENT', message: expect.stringContaining('appKey') }),
    )
    expect(phone.logged.at(-1)).toMatch(/'error',[^]*another appKey than its IM instance/)
    expect([phone.nim.listenerCount, phone.hosts, getCurrentCall()]).toEqual([0, 0, null])
  })

  it.each(['app', undefined, 7])(
    'is taken where the IM instance’s is the same or does not show: %j',
    (key) => {
      call = phone.create({ nim: withKey(key) })
      expect(getCurrentCall()).toBe(call)
    },
  )
})

describe('the call object', () => {
  it('is one at a time, until it is destroyed', async () => {
    call = phone.create()
    expect(getCurrentCall()).toBe(call)
    expect(() => phone.create()).toThrow(expect.objectContaining({ code: 'INVALID_ARGUMENT' }))
    expect(phone.hosts).toBe(1)
    await destroy(call)
    expect(getCurrentCall()).toBeNull()
    expect(phone.create()).not.toBe(call)
  })

  it('speaks the language it is given', () => {
    phone.create({ locale: 'en' })
    expect(getLocale()).toBe('en')
    expect(new CallError('BUSY_HERE').sentence).toMatch(/[a-z]/i)
  })

  it('speaks a language, and in words, of the app’s own', () => {
    phone.create({ locale: 'ja', languages: { ja }, texts: { ja: { errors: { BUSY_HERE: 'あとで。' } } } })
    expect(getLocale()).toBe('ja')
    expect([new CallError('BUSY_HERE').sentence, new CallError('CALL_SELF').sentence]).toEqual([
      'あとで。',
      ja.errors.CALL_SELF,
    ])
  })

  it('looks as it is told, and asks the camera for what the look says at each call', async () => {
    call = phone.create({ look: { theme: 'light' } })
    expect(getLook()).toEqual({ theme: 'light' })
    await phone.clock.advance(2_000)
    setLook({ camera: { resolution: 720 } })
    expect(phone.rtcOptions[0]?.camera?.()).toEqual({ resolution: 720 })
  })

  it('hands nobody a log from which anything comes back', async () => {
    const log = () => {
      throw new Error('the app’s own')
    }
    call = phone.create({ log })
    await phone.clock.advance(2_000)
    expect(() => phone.rtcOptions[0]?.log?.('the far side’s picture was not to be had')).not.toThrow()
  })

  it('asks the app before it dials and before it answers, and whom it is about', async () => {
    const asked: string[] = []
    const refuse = (what: string) => () => {
      asked.push(what)
      return what
    }
    call = phone.create({
      beforeCall: refuse('not now'),
      beforeAccept: refuse('not here'),
      profileOf: (userId) => ({ name: `Dr. ${userId}`, avatar: '' }),
    })
    await expect(call.call({ userId: 'bob', type: 1 })).rejects.toMatchObject({
      code: 'REFUSED',
      sentence: 'not now',
    })
    phone.receive(3, { inviterAccountId: 'bob', inviteeAccountId: 'alice' })
    await phone.clock.advance(1)
    await expect(call.accept()).rejects.toMatchObject({ code: 'REFUSED', sentence: 'not here' })
    expect([asked, call.getSnapshot().peer?.name]).toEqual([['not now', 'not here'], 'Dr. bob'])
  })

  it('hands on where media is, and where to log', async () => {
    const rtcServers = { channelServer: 'http://127.0.0.1/channel' }
    call = phone.create({ rtcServers, mediaPage: 'https://app.example/media' })
    await phone.clock.advance(2_000)
    expect(phone.rtcOptions).toEqual([
      {
        appKey: 'app',
        servers: rtcServers,
        camera: expect.any(Function),
        devices: null,
        log: expect.any(Function),
        webView: { pageUrl: 'https://app.example/media', call },
      },
    ])
    phone.rtcOptions[0]?.log?.('a stream was not to be had', new Error('no'))
    expect(phone.logged.at(-1)).toMatch(/'warn',\s+'a stream was not to be had',\s+Error: no/)
  })

  it('opens its own page, or the one it is told, or none', async () => {
    const opened = async (options: Partial<CreateCallOptions>) => {
      phone = new FakePhone()
      const own = phone.create(options)
      await own.call({ userId: 'bob', type: 1 })
      await phone.clock.advance(0)
      const [page] = phone.host.pages
      await destroy(own)
      return page
    }
    expect(await opened({})).toBe('open /call/pages/call/index')
    expect(await opened({ pagePath: '/other/pages/call/index' })).toBe('open /other/pages/call/index')
    expect(await opened({ openPage: false })).toBeUndefined()
  })

  it('rings, or not', async () => {
    call = phone.create({ ring: false })
    await call.call({ userId: 'bob', type: 1 })
    expect(phone.host.tone).toBeNull()
    await destroy(call)
    call = phone.create()
    await call.call({ userId: 'bob', type: 1 })
    expect(phone.host.tone).toBe('dialling')
  })

  it('rings as long as it is told', async () => {
    call = phone.create({ callTimeout: 5_000 })
    await call.call({ userId: 'bob', type: 1 })
    await phone.clock.advance(4_999)
    expect(call.getSnapshot().callStatus).toBe('calling')
    await phone.clock.advance(1)
    expect(call.getSnapshot().lastCall?.endReason).toBe('noAnswer')
  })

  it('enters the media room while it rings, or only after the answer', async () => {
    call = phone.create({ joinWhileRinging: false })
    await call.call({ userId: 'bob', type: 1 })
    await phone.clock.advance(1_000)
    expect(phone.gates.passed).not.toContain('join#1')
    phone.receive(6)
    await phone.clock.advance(0)
    expect(phone.gates.passed).toContain('join#1')
  })

  it('asks who may ring', async () => {
    const asked: string[] = []
    call = phone.create({ mayRing: (userId) => asked.push(userId) === 0 })
    phone.receive(3, { inviterAccountId: 'bob', inviteeAccountId: 'alice' })
    await phone.clock.advance(5_000)
    expect([asked, call.getSnapshot().callStatus]).toEqual([['bob'], 'idle'])
  })

  it('is told who writes the record of a completed call, and nothing else', () => {
    const make = (completedRecord: string) => () =>
      phone.create({ completedRecord: completedRecord as 'client' })
    expect(make('both')).toThrow(expect.objectContaining({ code: 'INVALID_ARGUMENT' }))
    expect(make('service')).not.toThrow()
  })

  it('leaves the record of a completed call to the service where that writes it', async () => {
    const own = await phone.talk({ completedRecord: 'service' })
    await own.hangUp()
    await phone.clock.advance(20_000)
    expect(phone.nim.asked('closeRoom')).toHaveLength(1)
    expect(phone.nim.asked('sendMessage')).toEqual([])
  })

  it('waits as long as the app has chosen for who may come back', () => {
    const make = (resumeWithin: unknown) => () => phone.create({ resumeWithin: resumeWithin as number })
    for (const wrong of [-1, 30_001, NaN, '8000', null]) expect(make(wrong)).toThrow('resumeWithin')
    call = make(0)()
    expect(call.getSnapshot().callStatus).toBe('idle')
  })

  it('goes on in the background, or hangs up after the time it is given', async () => {
    call = phone.create({ background: { hangUpAfter: 5_000 } })
    await call.call({ userId: 'bob', type: 1 })
    phone.host.happen('hide')
    await phone.clock.advance(4_999)
    phone.host.happen('show')
    await phone.clock.advance(5_000)
    expect(call.getSnapshot().callStatus).toBe('calling')
    phone.host.happen('hide')
    await phone.clock.advance(5_000)
    expect(call.getSnapshot().lastCall?.endReason).toBe('cancelled')
  })

  it.each([-1, 3_600_001, Number.NaN, '5000'])('is not told to hang up after %p ms', (hangUpAfter) => {
    const make = () => phone.create({ background: { hangUpAfter: hangUpAfter as number } })
    expect(make).toThrow(expect.objectContaining({ code: 'INVALID_ARGUMENT' }))
  })
})
