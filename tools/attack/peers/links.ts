import type { Page } from 'playwright-core'
import type { Phone } from '../../../__tests__/e2e/calls/Phone'
import { inStatus, type PeerStage } from './PeerStage'
import type { PeerAttack } from './peerAttack'

/** What a browser takes for leaving the page at first. */
const LINKS: readonly (readonly [name: string, follow: (page: Page) => Promise<void>])[] = [
  ['a link to a telephone number', (page) => follow(page, 'tel:10086')],
  ['a link to a mail address', (page) => follow(page, 'mailto:bob@example.com')],
  ['a download', download],
  ['"Leave site?", answered no', stay],
]

async function follow(page: Page, href: string): Promise<void> {
  const asked = page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        window.addEventListener('beforeunload', () => resolve(), { once: true }),
      ),
  )
  await page.evaluate((address) => {
    const link = document.createElement('a')
    link.href = address
    link.click()
  }, href)
  await asked
}

async function download(page: Page): Promise<void> {
  await page.route('**/download.bin', (route) =>
    route.fulfill({ body: 'file', headers: { 'content-disposition': 'attachment; filename=file.bin' } }),
  )
  await Promise.all([page.waitForEvent('download'), follow(page, '/download.bin')])
}

/** Asked as a tab that is closed is: the one way that has the browser ask each time. */
async function stay(page: Page): Promise<void> {
  await page.evaluate(() => window.addEventListener('beforeunload', (event) => event.preventDefault()))
  const stayed = page.waitForEvent('dialog').then((dialog) => dialog.dismiss())
  await page.close({ runBeforeUnload: true })
  await stayed
}

/** In which step of a call it is followed, and by whom. */
const STEPS: readonly (readonly [
  name: string,
  run: (stage: PeerStage, act: (page: Page) => Promise<void>) => Promise<void>,
])[] = [
  ['while this side dials', whileDialling],
  ['while it rings here', whileRinging],
  ['in the call', inTheCall],
]

type Act = (page: Page) => Promise<void>

async function whileDialling(stage: PeerStage, act: Act): Promise<void> {
  const [alice, bob] = await stage.two()
  await alice.dial('bob', 'audio')
  await bob.callPage('called')
  await act(alice.page)
  await bob.tap('call-accept')
  await talkAndEnd(stage, bob, alice)
}

async function whileRinging(stage: PeerStage, act: Act): Promise<void> {
  const [alice, bob] = await stage.two()
  await alice.dial('bob', 'audio')
  await bob.callPage('called')
  // A browser asks only who has touched its page.
  await bob.page.mouse.click(1, 1)
  await act(bob.page)
  await bob.page.evaluate(() => window.__call?.accept())
  await talkAndEnd(stage, alice, bob)
}

async function inTheCall(stage: PeerStage, act: Act): Promise<void> {
  const [alice, bob] = await stage.talk()
  await act(alice.page)
  await talkAndEnd(stage, bob, alice)
}

/**
 * They talk, and one hangs up. Who followed the link is left alone: where a browser asks which program is to open it, that
 * question takes all taps, for good.
 */
async function talkAndEnd(stage: PeerStage, one: Phone, other: Phone): Promise<void> {
  await Promise.all([inStatus(one, 'inCall'), inStatus(other, 'inCall')])
  await Promise.all([one.hearsSound(), other.hearsSound()])
  await stage.hangUp(one, other)
  await stage.records(1)
}

/** Each of them in each step: the call knows nothing of it. */
export const LINK_ATTACKS: readonly PeerAttack[] = LINKS.flatMap(([link, act]) =>
  STEPS.map(([step, run]) => ({
    name: `${link} ${step}`,
    run: (stage: PeerStage) =>
      run(stage, async (page) => {
        stage.say(link)
        await act(page)
      }),
  })),
)
