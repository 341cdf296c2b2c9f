import { until } from 'mini-program-host/until'
import { inFullRun } from '../inFullRun'
import type { Phone } from './Phone'
import { useStage } from './useStage'

const stage = useStage()
const resumeWithin = 30_000

async function talk(kind: 'audio' | 'video'): Promise<readonly [Phone, Phone]> {
  const [alice, bob] = [
    await stage().phone('alice', { resumeWithin }),
    await stage().phone('bob', { resumeWithin }),
  ]
  await alice.dial('bob', kind)
  await bob.callPage('called')
  await bob.tap('call-accept')
  await Promise.all([alice.hearsSound(), bob.hearsSound()])
  return [alice, bob]
}

/** Waits until a call of its account is offered there; taps on what offers it. */
async function takesOver(tablet: Phone): Promise<void> {
  const offer = tablet.page.locator('#call-floating, #call-way-back', { hasText: '在此设备上继续' })
  await offer.first().waitFor()
  expect((await tablet.snapshot()).elsewhere?.peer.userId).toBe('bob')
  await offer.first().click()
}

async function isIn(phone: Phone): Promise<void> {
  await until(`${phone.account} is in the call`, async () => {
    const { callStatus, returning, remote } = await phone.snapshot()
    return callStatus === 'inCall' && returning === null && remote.entered ? true : undefined
  })
  await phone.hearsSound()
}

describe('another device of an account', () => {
  inFullRun(
    'takes its call over with a tap: the first one says so, the far side goes on, and one record is left',
    async () => {
      const [alice, bob] = await talk('video')
      const before = await bob.snapshot()
      const tablet = await stage().phone('alice', { resumeWithin })
      await takesOver(tablet)
      await alice.ended('takenElsewhere')
      await Promise.all([isIn(tablet), isIn(bob), tablet.sees()])
      await alice.letGoOfEverything()
      // No camera opens that nobody has asked for there.
      expect(await tablet.liveDevices()).toEqual(['audio'])
      await tablet.tap('call-camera')
      await bob.sees()
      const { callId, connectedAt } = await bob.snapshot()
      expect([callId, connectedAt]).toEqual([before.callId, before.connectedAt])
      expect(await bob.heard()).not.toContain('onCallEnd')
      await tablet.tap('call-hangup')
      await Promise.all([tablet.ended('hungUp'), bob.ended('remoteHungUp')])
      const durations = [
        (await tablet.snapshot()).lastCall?.duration,
        (await bob.snapshot()).lastCall?.duration,
      ]
      expect(durations[0]).toBe(durations[1])
      await stage().leaves({ from: 'alice', to: 'bob', type: 2, status: 1 })
    },
  )

  inFullRun('hands it back, and is offered nothing once it is over', async () => {
    const [alice, bob] = await talk('audio')
    const tablet = await stage().phone('alice', { resumeWithin })
    await takesOver(tablet)
    await alice.ended('takenElsewhere')
    await isIn(tablet)
    await alice.backOnFirstPage()
    await takesOver(alice)
    await tablet.ended('takenElsewhere')
    await Promise.all([isIn(alice), isIn(bob)])
    await bob.tap('call-hangup')
    await alice.ended('remoteHungUp')
    await until('nothing is offered', async () =>
      (await tablet.snapshot()).elsewhere === null ? true : undefined,
    )
    await stage().leaves({ from: 'bob', to: 'alice', type: 1, status: 1 })
  })
})
