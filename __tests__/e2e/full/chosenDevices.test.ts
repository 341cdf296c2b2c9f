import type { Phone } from '../calls/Phone'
import { useStage } from '../calls/useStage'

const stage = useStage()

const option = ({ page }: Phone, name: string) => page.locator(`[role=radio][aria-label="${name}"]`)

async function talk(alice: Phone, bob: Phone): Promise<void> {
  await alice.dial('bob', 'video')
  await bob.callPage('called')
  await bob.tap('call-accept')
  await Promise.all([alice.sees(), bob.sees(), bob.hearsSound()])
}

test('a microphone and a loudspeaker are chosen in a call, used in it, and in the next one from the start', async () => {
  const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
  await talk(alice, bob)
  await alice.tap('call-devices')
  await alice.shows('call-device-panel')
  for (const name of ['Fake Audio Input 2', 'Fake Audio Output 2']) {
    await option(alice, name).click()
    await alice.page.locator(`[role=radio][aria-label="${name}"][aria-checked=true]`).waitFor()
  }
  await bob.hearsSound()
  // The fake microphone beeps.
  await alice.page.locator('#call-device-level:not([aria-valuenow="0"])').waitFor()
  await alice.tap('call-device-panel-close')
  await alice.tap('call-hangup')
  await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])

  await talk(alice, bob)
  await alice.hearsSound()
  await alice.tap('call-devices')
  await alice.page.locator('[role=radio][aria-label="Fake Audio Input 2"][aria-checked=true]').waitFor()
  await option(alice, '自动（系统默认）').nth(1).click()
  await bob.hearsSound()
  await alice.tap('call-hangup')
  await Promise.all([alice.letGoOfEverything(), bob.letGoOfEverything()])
  await stage().nothingLeft()
})
