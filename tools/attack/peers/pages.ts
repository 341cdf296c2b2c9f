import type { Phone } from '../../../__tests__/e2e/calls/Phone'
import { expectThat, inStatus, type PeerStage } from './PeerStage'
import type { PeerAttack } from './peerAttack'

/** Waits until the app is there again, and signed in; on which page, is the browser's to remember. */
async function isBack(stage: PeerStage, phone: Phone): Promise<void> {
  await phone.page.waitForFunction(() => window.__call !== undefined)
  await stage.state(`${phone.account} is signed in again`, ({ accounts }) =>
    accounts.some(({ account, devices }) => account === phone.account && devices.length === 1),
  )
}

/** Opens a copy of the tab, with all that it has kept, and waits until the copy knows whose that is. */
async function duplicate(stage: PeerStage, phone: Phone): Promise<void> {
  stage.say(`${phone.account}'s tab is duplicated`)
  const opening = phone.page.context().waitForEvent('page')
  await phone.page.evaluate(() => void window.open(window.location.href))
  const copy = await opening
  await copy.waitForFunction(() => window.__call !== undefined)
  await copy.waitForFunction(() => window.sessionStorage.getItem('taro-nertc-call.live') === null)
}

/** Pages that are loaded again, or copied, in the middle of it. */
export const PAGES: readonly PeerAttack[] = [
  {
    name: 'the caller’s page is loaded again while it rings',
    async run(stage) {
      const [alice, bob] = await stage.two()
      await alice.dial('bob', 'audio')
      await bob.callPage('called')
      stage.say('alice loads the page again')
      await alice.page.reload()
      await isBack(stage, alice)
      await inStatus(alice, 'calling')
      await bob.tap('call-accept')
      await Promise.all([alice.hearsSound(), bob.hearsSound()])
      await stage.hangUp(bob, alice)
      const [record] = await stage.records(1)
      expectThat(`it is recorded as ${record?.status}`, record?.status === 1)
    },
  },
  {
    name: 'the callee’s page is loaded again while it rings',
    async run(stage) {
      const [alice, bob] = await stage.two()
      await alice.dial('bob', 'audio')
      await bob.callPage('called')
      stage.say('bob loads the page again')
      await bob.page.reload()
      await isBack(stage, bob)
      await inStatus(bob, 'called')
      await bob.callPage('called')
      await bob.tap('call-accept')
      await Promise.all([alice.hearsSound(), bob.hearsSound()])
      await stage.hangUp(bob, alice)
      await stage.records(1)
    },
  },
  {
    name: 'a page is loaded again in the call',
    async run(stage) {
      const [alice, bob] = await stage.talk()
      stage.say('alice loads the page again')
      await alice.page.reload()
      await isBack(stage, alice)
      await inStatus(alice, 'inCall')
      await Promise.all([alice.hearsSound(), bob.hearsSound()])
      await stage.hangUp(bob, alice)
      const [record] = await stage.records(1)
      expectThat(`it is recorded as ${record?.status}`, record?.status === 1)
      await stage.callsAgain(bob, alice)
    },
  },
  {
    name: 'a tab is duplicated while it rings there',
    async run(stage) {
      const [alice, bob] = await stage.two()
      await alice.dial('bob', 'audio')
      await bob.callPage('called')
      await duplicate(stage, alice)
      expectThat('bob is called no more', (await bob.snapshot()).callStatus === 'called')
      await bob.tap('call-accept')
      await Promise.all([inStatus(alice, 'inCall'), inStatus(bob, 'inCall')])
      await stage.hangUp(bob, alice)
      await stage.records(1)
    },
  },
  {
    name: 'a tab is duplicated in the call',
    async run(stage) {
      const [alice, bob] = await stage.talk()
      await duplicate(stage, alice)
      await duplicate(stage, bob)
      await Promise.all([alice.hearsSound(), bob.hearsSound()])
      await stage.hangUp(alice, bob)
      await stage.records(1)
    },
  },
]
