import { until } from 'mini-program-host/until'
import { setLocale, text, type TextKey } from '../../../src/call/locales'
import type { CallStatus } from '../../../src/call/machine/terms/snapshot'
import { inFullRun } from '../inFullRun'
import type { Phone } from './Phone'
import { useStage } from './useStage'

/** Waits until the call page says how far the call has come. */
function says(phone: Phone, hint: TextKey): Promise<true> {
  return until(`${phone.account} reads ${hint}`, async () =>
    (await phone.text('call-hint')) === text(hint) ? true : undefined,
  )
}

function dialUnseen(phone: Phone, userId: string): Promise<CallStatus | undefined> {
  return phone.page.evaluate(async (callee) => {
    await window.__call?.call({ userId: callee, type: 2, cameraOn: false })
    return window.__call?.getSnapshot().callStatus
  }, userId)
}

describe('before the answer', () => {
  const stage = useStage()

  beforeAll(() => setLocale('zh-CN'))

  inFullRun('both may choose not to be seen: no camera opens, until its user wants it', async () => {
    const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
    expect(await dialUnseen(alice, 'bob')).toBe('calling')
    await bob.callPage('called')
    await says(alice, 'remoteRings')
    await bob.tap('call-camera')
    await bob.tap('call-mic')
    expect(await bob.snapshot()).toMatchObject({ callStatus: 'called', cameraOn: false, microphoneOn: false })
    expect(await bob.openedDevices()).toBe(0)
    await bob.tap('call-accept')
    await Promise.all([alice.callPage('inCall'), bob.callPage('inCall')])
    await bob.hearsSound()
    expect(await Promise.all([alice.liveDevices(), bob.liveDevices()])).toEqual([['audio'], ['audio']])
    expect(await alice.snapshot()).toMatchObject({
      type: 2,
      cameraOn: false,
      remote: { microphoneOn: false },
    })
    await bob.tap('call-mic')
    await bob.tap('call-camera')
    await Promise.all([alice.sees(), alice.hearsSound()])
    expect(await alice.liveDevices()).toEqual(['audio'])
    await bob.tap('call-hangup')
    await stage().leaves({ from: 'bob', to: 'alice', type: 2, status: 1 })
  })

  inFullRun('a callee who is not online is named so, and one who comes rings', async () => {
    // Whoever took part in another test may still be there.
    const alice = await stage().phone('alice')
    await alice.dial('carol', 'audio')
    await says(alice, 'remoteOffline')
    const carol = await stage().phone('carol')
    await carol.callPage('called')
    await says(alice, 'remoteRings')
    await carol.tap('call-reject')
    await alice.ended('remoteRejected')
    await stage().leaves({ from: 'alice', to: 'carol', type: 1, status: 3 })
  })
})
