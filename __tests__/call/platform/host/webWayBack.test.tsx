import { setLocale } from '@/call/locales'
import type { RingingOffer, WayBackOffer } from '@/call/platform/ports'
import { createWebWayBack } from '@/call/platform/host/webWayBack'
import { LAST_CALL } from '../../fakeCall'

const leadNowhere = (): void => undefined
const bars = () => [...document.querySelectorAll<HTMLButtonElement>('#call-way-back')]

test('one bar leads back to the call, in the user’s language, with a name that is only text', () => {
  setLocale('en')
  const offer = createWebWayBack(document)
  const act = jest.fn()
  offer({ name: '<img src=x onerror=alert(1)>', act })
  offer({ name: '<b>Bob</b>', act })
  expect(bars()).toHaveLength(1)
  expect(bars()[0]?.textContent).toBe('Return to call · <b>Bob</b>')
  expect(bars()[0]?.children).toHaveLength(0)
  expect(bars()[0]?.style.position).toBe('fixed')
  bars()[0]?.click()
  expect(act).toHaveBeenCalledTimes(1)
  offer({ name: 'Bob', act, isElsewhere: true })
  expect(bars()[0]?.textContent).toBe('Continue here · Bob')
  offer(null)
  expect(bars()).toEqual([])
})

describe('a call that ends, and not by its user', () => {
  const ends = () => [...document.querySelectorAll<HTMLElement>('#call-way-back-end')]
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  function end() {
    setLocale('en')
    const offer = createWebWayBack(document)
    offer({ name: 'Bob', act: () => undefined })
    offer(null, { ...LAST_CALL, peer: { ...LAST_CALL.peer, name: '<b>Bob</b>' } })
    return offer
  }

  test('is told of for six seconds, in the place of what led back to it', () => {
    end()
    expect([bars(), ends().map(({ textContent }) => textContent)]).toEqual([
      [],
      ['They hung up · <b>Bob</b>'],
    ])
    expect(ends()[0]?.getAttribute('role')).toBe('alert')
    jest.advanceTimersByTime(5_999)
    expect(ends()).toHaveLength(1)
    jest.advanceTimersByTime(1)
    expect(ends()).toEqual([])
  })

  test.each([
    ['by its user', { name: 'Bob', act: leadNowhere }, { ...LAST_CALL, endReason: 'hungUp' }],
    ['on another device', { name: 'Bob', act: leadNowhere, isElsewhere: true }, LAST_CALL],
    ['nowhere: it is seen', { name: 'Bob', act: leadNowhere }, null],
  ] as const)('needs no word where that was %s', (_, offered, ended) => {
    const offer = createWebWayBack(document)
    offer(offered)
    offer(null, ended)
    expect(ends()).toEqual([])
  })

  test('is told of until a tap', () => {
    end()
    ends()[0]?.click()
    expect([ends(), jest.getTimerCount()]).toEqual([[], 0])
  })

  test('gives way to the next one, which no word of the last takes away', () => {
    const offer = end()
    offer({ name: 'Carol', act: () => undefined })
    jest.advanceTimersByTime(60_000)
    expect([ends().length, bars().length]).toEqual([0, 1])
    offer(null)
  })
})

describe('a call that rings', () => {
  const done = async () => undefined
  const ringing: RingingOffer = {
    type: 1,
    requestId: 'request-1',
    answering: false,
    muted: false,
    accept: done,
    reject: done,
    mute: done,
  }
  const rings: WayBackOffer = { name: 'Bob', act: () => undefined, ringing }
  const ringBars = () => [...document.querySelectorAll('#call-ring-bar')]
  const settled = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
  }

  test('is answered in a bar of its own, in the place of the other', async () => {
    const offer = createWebWayBack(document, async () => import('@/call/platform/host/webRingBar'))
    offer(rings)
    expect([bars().length, ringBars().length]).toEqual([1, 0])
    await settled()
    expect([bars().length, ringBars().length]).toEqual([0, 1])
    offer({ ...rings, ringing: { ...ringing, answering: true } })
    expect([bars().length, ringBars().length]).toEqual([0, 1])
    offer({ name: 'Bob', act: rings.act })
    expect([bars().length, ringBars().length]).toEqual([1, 0])
    offer(rings)
    expect([bars().length, ringBars().length]).toEqual([0, 1])
    offer(null)
    expect([bars().length, ringBars().length]).toEqual([0, 0])
  })

  test('that is over before that bar is there shows none', async () => {
    const offer = createWebWayBack(document, async () => import('@/call/platform/host/webRingBar'))
    offer(rings)
    offer(null)
    await settled()
    expect([bars().length, ringBars().length]).toEqual([0, 0])
  })

  test('leads to its page where that bar cannot be had, and asks for it with the next', async () => {
    const fetch = jest.fn(() => Promise.reject(new Error('offline')))
    const offer = createWebWayBack(document, fetch)
    offer(rings)
    await settled()
    expect([bars().length, ringBars().length]).toEqual([1, 0])
    offer(null)
    offer({ ...rings, ringing: { ...ringing, requestId: 'request-2' } })
    expect(fetch).toHaveBeenCalledTimes(2)
    offer(null)
  })
})
