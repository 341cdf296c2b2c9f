import path from 'node:path'
import { until } from 'mini-program-host/until'
import type { CallType } from '../../../src/call/machine/terms/identity'
import { inFullRun } from '../inFullRun'
import type { Phone } from './Phone'
import { useStage } from './useStage'

declare global {
  interface Window {
    /** See `ringTone.js`. */
    isRingHeard?: () => boolean
  }
}

const before = path.join(__dirname, 'ringTone.js')

/** Waits until the tone sounds, or does not. */
function rings(phone: Phone, isHeard: boolean): Promise<true> {
  return until(`${phone.account}'s ring is ${isHeard ? 'heard' : 'not heard'}`, async () =>
    (await phone.page.evaluate(() => window.isRingHeard?.())) === isHeard ? true : undefined,
  )
}

function callFor(phone: Phone, userId: string, type: CallType, timeout: number): Promise<void> {
  return phone.page.evaluate(
    async (options) => {
      await window.__call?.call(options)
    },
    { userId, type, timeout },
  )
}

const hasPage = async (phone: Phone) => (await phone.page.locator('#call-page').count()) > 0

describe('a call that comes in on a banner', () => {
  const stage = useStage()

  inFullRun('opens no page, is silenced, and opens one with the answer', async () => {
    const alice = await stage().phone('alice')
    const bob = await stage().phone('bob', { incoming: 'banner', before })
    // A page sounds once it was touched.
    await bob.tap('demo-title')
    await callFor(alice, 'bob', 2, 60_000)
    await bob.shows('call-banner')
    await rings(bob, true)
    await bob.tap('call-banner-mute')
    await rings(bob, false)
    expect([await bob.snapshot(), await hasPage(bob)]).toMatchObject([
      { callStatus: 'called', ringMuted: true },
      false,
    ])
    await bob.tap('call-banner-accept')
    await Promise.all([alice.callPage('inCall'), bob.callPage('inCall')])
    await Promise.all([alice.hearsSound(), bob.hearsSound()])
    await alice.tap('call-hangup')
    await stage().leaves({ from: 'alice', to: 'bob', type: 2, status: 1 })
  })

  inFullRun('is answered from the bar where the page has no banner', async () => {
    const alice = await stage().phone('alice')
    const bob = await stage().phone('bob', { incoming: 'bar', before, locale: 'en' })
    await bob.tap('demo-title')
    await callFor(alice, 'bob', 1, 60_000)
    await bob.shows('call-ring-bar')
    expect(await bob.text('call-ring-bar-caller')).toContain('invites you to a voice call')
    await rings(bob, true)
    await bob.tap('call-ring-bar-mute')
    await rings(bob, false)
    expect(await hasPage(bob)).toBe(false)
    await bob.tap('call-ring-bar-accept')
    await Promise.all([alice.callPage('inCall'), bob.callPage('inCall')])
    await bob.showsNo('call-ring-bar')
    await Promise.all([alice.hearsSound(), bob.hearsSound()])
    await alice.tap('call-hangup')
    await stage().leaves({ from: 'alice', to: 'bob', type: 1, status: 1 })
  })

  inFullRun('is over when the time of that one call is, without a page', async () => {
    const alice = await stage().phone('alice')
    const bob = await stage().phone('bob', { incoming: 'bar' })
    await callFor(alice, 'bob', 1, 3_000)
    await bob.shows('call-ring-bar')
    await alice.ended('noAnswer')
    await bob.showsNo('call-ring-bar')
    expect([await bob.snapshot(), await hasPage(bob)]).toMatchObject([
      { callStatus: 'idle', lastCall: { endReason: expect.stringMatching(/missed|remoteCancelled/) } },
      false,
    ])
    await stage().leaves({ from: 'alice', to: 'bob', type: 1, status: 4 })
  })
})
