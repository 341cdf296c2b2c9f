import { until } from 'mini-program-host/until'
import { inFullRun } from '../inFullRun'
import { callOf, isTalking, RESUME_WITHIN, showOneDuration, takesOver, talk } from './inTheCall'
import type { Phone } from './Phone'
import { useStage } from './useStage'

const stage = useStage()
const resumeWithin = RESUME_WITHIN

async function talking(kind: 'audio' | 'video'): Promise<readonly [Phone, Phone]> {
  const [alice, bob] = [
    await stage().phone('alice', { resumeWithin }),
    await stage().phone('bob', { resumeWithin }),
  ]
  await talk(alice, bob, kind)
  return [alice, bob]
}

describe('another device of an account', () => {
  inFullRun(
    'takes its call over with a tap: the first one says so, the far side goes on, and one record is left',
    async () => {
      const [alice, bob] = await talking('video')
      const before = await callOf(bob)
      const tablet = await stage().phone('alice', { resumeWithin })
      await takesOver(tablet)
      await alice.ended('takenElsewhere')
      await Promise.all([isTalking(tablet), isTalking(bob), tablet.sees()])
      await alice.letGoOfEverything()
      // No camera opens that nobody has asked for there.
      expect(await tablet.liveDevices()).toEqual(['audio'])
      await tablet.tap('call-camera')
      await bob.sees()
      expect(await callOf(bob)).toEqual(before)
      expect(await bob.heard()).not.toContain('onCallEnd')
      await tablet.tap('call-hangup')
      await Promise.all([tablet.ended('hungUp'), bob.ended('remoteHungUp')])
      await showOneDuration(tablet, bob)
      await stage().leaves({ from: 'alice', to: 'bob', type: 2, status: 1 })
    },
  )

  inFullRun('hands it back, and is offered nothing once it is over', async () => {
    const [alice, bob] = await talking('audio')
    const tablet = await stage().phone('alice', { resumeWithin })
    await takesOver(tablet)
    await alice.ended('takenElsewhere')
    await isTalking(tablet)
    await alice.backOnFirstPage()
    await takesOver(alice)
    await tablet.ended('takenElsewhere')
    await Promise.all([isTalking(alice), isTalking(bob)])
    await bob.tap('call-hangup')
    await alice.ended('remoteHungUp')
    await until('nothing is offered', async () =>
      (await tablet.snapshot()).elsewhere === null ? true : undefined,
    )
    await stage().leaves({ from: 'bob', to: 'alice', type: 1, status: 1 })
  })
})
