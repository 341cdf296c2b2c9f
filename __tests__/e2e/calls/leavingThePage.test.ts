import type { Phone } from './Phone'
import { useStage } from './useStage'
import { inFullRun } from '../inFullRun'

/** One way, in ms: so long that a page is gone before the service has answered it. */
const APART = 400

const stage = useStage()

async function talk(): Promise<readonly [Phone, Phone]> {
  const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
  await alice.dial('bob', 'audio')
  await bob.callPage('called')
  await bob.tap('call-accept')
  await Promise.all([alice.hearsSound(), bob.hearsSound()])
  return [alice, bob]
}

/** Follows a link, as a tap on it does. */
function follow(phone: Phone, href: string): Promise<void> {
  return phone.page.evaluate((address) => {
    const link = document.createElement('a')
    link.href = address
    link.click()
  }, href)
}

/** Goes to a page that is none of the app's, without waiting for anything. */
function goAway(phone: Phone): Promise<unknown> {
  return phone.page.goto('data:text/html,elsewhere')
}

describe('what only looks like leaving the page', () => {
  async function endsNoCall(href: string): Promise<void> {
    const [alice, bob] = await talk()
    await alice.page.route('**/download.bin', (route) =>
      route.fulfill({ body: 'file', headers: { 'content-disposition': 'attachment; filename=file.bin' } }),
    )
    const downloaded = href.startsWith('/') ? alice.page.waitForEvent('download') : undefined
    const asked = alice.page.evaluate(
      () => new Promise<void>((resolve) => window.addEventListener('beforeunload', () => resolve())),
    )
    await follow(alice, href)
    await Promise.all([asked, downloaded])
    await Promise.all([alice.hearsSound(), bob.hearsSound()])
    // Not alice: where her browser asks which program is to open the link, that question takes her taps, for good.
    await bob.tap('call-hangup')
    await Promise.all([bob.ended('hungUp'), alice.ended('remoteHungUp')])
    await stage().leaves({ from: 'bob', to: 'alice', type: 1, status: 1 })
    await alice.closeTab()
  }

  inFullRun('ends no call: a link to a telephone number', () => endsNoCall('tel:10086'))

  inFullRun('ends no call: a link to a mail address', () => endsNoCall('mailto:bob@example.com'))

  inFullRun('ends no call: a download', () => endsNoCall('/download.bin'))

  // The event is that of those above; the browser's own question is this one's.
  inFullRun('ends no call: a user who is asked "Leave site?" and stays', async () => {
    const [alice, bob] = await talk()
    await alice.page.evaluate(() =>
      window.addEventListener('beforeunload', (event) => event.preventDefault()),
    )
    const stayed = alice.page.waitForEvent('dialog').then((dialog) => dialog.dismiss())
    await alice.page.close({ runBeforeUnload: true })
    await stayed
    await Promise.all([alice.hearsSound(), bob.hearsSound()])
    await bob.tap('call-hangup')
    await alice.ended('remoteHungUp')
    await stage().leaves({ from: 'bob', to: 'alice', type: 1, status: 1 })
    await alice.closeTab()
  })
})

describe('a page that is left in a call', () => {
  async function leavesOneRecord(leave: (phone: Phone) => Promise<unknown>): Promise<void> {
    const [alice, bob] = await talk()
    await leave(alice)
    await bob.ended('remoteHungUp')
    await bob.letGoOfEverything()
    await stage().leaves({ from: 'bob', to: 'alice', type: 1, status: 1 })
  }

  inFullRun('leaves one record, which the far side writes: closed', () =>
    leavesOneRecord((phone) => phone.closeTab()),
  )

  inFullRun('leaves one record, which the far side writes: left for another site', () =>
    leavesOneRecord(goAway),
  )

  inFullRun('leaves one record, which the far side writes: left by five quick taps on the back button', () =>
    leavesOneRecord(({ page }) =>
      page.evaluate(() => void setTimeout(() => [1, 2, 3, 4, 5].forEach(() => window.history.back()))),
    ),
  )

  inFullRun('writes the record itself where it has hung up in its last moment', async () => {
    const [alice, bob] = await talk()
    stage().cloud.control.latency({ ms: APART, on: 'im' })
    await alice.page.evaluate(() => {
      void window.__call?.hangUp()
      window.location.href = '/elsewhere'
    })
    await bob.ended('remoteHungUp')
    stage().cloud.control.latency({ ms: 0 })
    await stage().leaves({ from: 'alice', to: 'bob', type: 1, status: 1 })
  })
})

describe('a copy of the tab', () => {
  inFullRun('leaves the call of the tab alone that it was made from', async () => {
    const [alice, bob] = await talk()
    const opening = alice.page.context().waitForEvent('page')
    await alice.page.evaluate(() => void window.open(window.location.href))
    const copy = await opening
    await copy.waitForFunction(() => window.__call !== undefined)
    // It had a copy of what is kept, and has found out whose that is.
    await copy.waitForFunction(() => sessionStorage.getItem('taro-nertc-call.live') === null)
    await Promise.all([alice.hearsSound(), bob.hearsSound()])
    expect([(await alice.snapshot()).callStatus, (await bob.snapshot()).callStatus]).toEqual([
      'inCall',
      'inCall',
    ])
    await copy.close()
    await alice.tap('call-hangup')
    await bob.ended('remoteHungUp')
    await stage().leaves({ from: 'alice', to: 'bob', type: 1, status: 1 })
  })
})
