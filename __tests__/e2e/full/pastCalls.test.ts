import { until } from 'mini-program-host/until'
import type { Phone } from '../calls/Phone'
import { useStage } from '../calls/useStage'

describe('past calls', () => {
  const stage = useStage()

  /** The lines of a phone's list, the latest first: with whom, whose call, and what became of it. */
  const lines = (phone: Phone): Promise<readonly string[]> =>
    phone.page
      .locator('#demo-history .call-past__call')
      .evaluateAll((rows) =>
        rows.map((row) =>
          ['data-user', 'data-direction', 'data-outcome'].map((name) => row.getAttribute(name)).join(' '),
        ),
      )

  const has = (phone: Phone, expected: readonly string[]) =>
    until(`${phone.account} has the lines ${expected.join(', ')}`, async () =>
      JSON.stringify(await lines(phone)) === JSON.stringify(expected) ? true : undefined,
    )

  test('are told alike on both sides: missed, declined, answered; and a tap calls back', async () => {
    const [alice, bob] = [await stage().phone('alice', { timeout: 2_000 }), await stage().phone('bob', {})]
    await alice.dial('bob', 'audio')
    await Promise.all([alice.ended('noAnswer'), bob.ended('missed')])
    await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])
    await Promise.all([has(alice, ['bob out missed']), has(bob, ['alice in missed'])])
    await bob.shows('demo-unread')

    await alice.page.evaluate(() => window.__call?.setCallTimeout(30_000))
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-reject')
    await Promise.all([alice.ended('remoteRejected'), bob.ended('rejected')])
    await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])
    await has(bob, ['alice in refused', 'alice in missed'])
    await has(alice, ['bob out refused', 'bob out missed'])

    // The missed one, which was a voice call.
    await bob.page.locator('#demo-history [data-outcome="missed"]').click()
    await alice.callPage('called')
    expect(await alice.snapshot()).toMatchObject({ type: 1, peer: { userId: 'bob' } })
    await alice.tap('call-accept')
    await Promise.all([alice.hearsSound(), bob.hearsSound()])
    await bob.tap('call-hangup')
    await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])
    await has(bob, ['alice out answered', 'alice in refused', 'alice in missed'])
    await has(alice, ['bob in answered', 'bob out refused', 'bob out missed'])
    await stage().nothingLeft()

    // Another device of bob's, which has seen none of them: from the service, and one line each.
    const fresh = await stage().phone('bob', {})
    const told = ['alice out answered', 'alice in refused', 'alice in missed']
    await has(fresh, told)
    await bob.tap('demo-unread')
    await bob.showsNo('demo-unread')

    await fresh.tap('call-history-edit')
    await fresh.page.locator('.call-past__minus').first().click()
    await fresh.page.locator('.call-past__delete').click()
    await has(fresh, told.slice(1))
    await has(alice, ['bob in answered', 'bob out refused', 'bob out missed'])
    const third = await stage().phone('bob', {})
    await has(third, told.slice(1))
  })
})
