import { until } from 'mini-program-host/until'
import { callOf, isTalking, RESUME_WITHIN, showOneDuration, talk } from './inTheCall'
import type { Phone } from './Phone'
import { useStage } from './useStage'
import { isFullRun } from '../../fullRun'
import { inFullRun } from '../inFullRun'

const stage = useStage()

async function talking(kind: 'audio' | 'video'): Promise<readonly [Phone, Phone]> {
  const resumeWithin = RESUME_WITHIN
  const [alice, bob] = [
    await stage().phone('alice', { resumeWithin }),
    await stage().phone('bob', { resumeWithin }),
  ]
  await talk(alice, bob, kind)
  return [alice, bob]
}

/** Waits until a hint stands on the call page. */
function says({ page }: Phone, hint: 'comingBack' | 'remoteComingBack'): Promise<void> {
  return page.locator(`.call-hints__one--${hint}`).waitFor()
}

const reload = ({ page }: Phone) => page.reload()

/** Alice has called; either hangs up, and there is one record, with a duration that counts the time away. */
async function endsAsOne([ending, other]: readonly [Phone, Phone], since: number | null): Promise<void> {
  await ending.tap('call-hangup')
  await Promise.all([ending.ended('hungUp'), other.ended('remoteHungUp')])
  await showOneDuration(ending, other)
  expect((await ending.snapshot()).lastCall?.connectedAt).toBe(since)
}

/** The caller's is loaded again below as well, with pictures. */
const WHOSE: readonly (readonly [whose: string, which: 0 | 1])[] = [
  ['the callee’s', 1],
  ...(isFullRun ? [['the caller’s', 0] as const] : []),
]

describe('a call goes on', () => {
  test.each(WHOSE)('when %s page is loaded again, and both are told meanwhile', async (_, which) => {
    const phones = await talking('audio')
    const [going, staying] = which === 0 ? phones : [phones[1], phones[0]]
    const [before, others] = [await callOf(going), await callOf(staying)]
    await Promise.all([says(staying, 'remoteComingBack'), reload(going), says(going, 'comingBack')])
    await Promise.all([isTalking(going), isTalking(staying)])
    expect(await callOf(going)).toEqual(before)
    expect(await callOf(staying)).toEqual(others)
    await endsAsOne([staying, going], others.connectedAt)
    await stage().leaves({ from: staying.account, to: going.account, type: 1, status: 1 })
  })

  test('with pictures, and with what was off still off', async () => {
    const [alice, bob] = await talking('video')
    await alice.tap('call-camera')
    await until('bob sees that it is off', async () =>
      (await bob.snapshot()).remote.cameraOn ? undefined : true,
    )
    await reload(alice)
    await isTalking(alice)
    await alice.sees()
    expect(await alice.liveDevices()).toEqual(['audio'])
    expect([(await alice.snapshot()).cameraOn, (await bob.snapshot()).remote.cameraOn]).toEqual([
      false,
      false,
    ])
    await alice.tap('call-camera')
    await bob.sees()
    await alice.tap('call-hangup')
    await bob.ended('remoteHungUp')
    await stage().leaves({ from: 'alice', to: 'bob', type: 2, status: 1 })
  })

  inFullRun('when both pages are loaded again at once', async () => {
    const [alice, bob] = await talking('audio')
    const before = await callOf(alice)
    await Promise.all([reload(alice), reload(bob)])
    await Promise.all([isTalking(alice), isTalking(bob)])
    expect(await callOf(alice)).toEqual(before)
    await bob.tap('call-hangup')
    await alice.ended('remoteHungUp')
    await stage().leaves({ from: 'bob', to: 'alice', type: 1, status: 1 })
  })

  inFullRun('when a tab crashes and is opened again', async () => {
    const [alice, bob] = await talking('audio')
    const before = await callOf(alice)
    await alice.crashes()
    await Promise.all([isTalking(alice), isTalking(bob)])
    expect(await callOf(alice)).toEqual(before)
    await bob.tap('call-hangup')
    await alice.ended('remoteHungUp')
    await stage().leaves({ from: 'bob', to: 'alice', type: 1, status: 1 })
  })

  inFullRun('when a page is loaded again three times', async () => {
    const [alice, bob] = await talking('audio')
    const before = await callOf(alice)
    await reload(alice)
    await reload(alice)
    await isTalking(alice)
    await reload(alice)
    await Promise.all([isTalking(alice), isTalking(bob)])
    expect(await callOf(alice)).toEqual(before)
    await alice.tap('call-hangup')
    await bob.ended('remoteHungUp')
    await stage().leaves({ from: 'alice', to: 'bob', type: 1, status: 1 })
  })
})

inFullRun('a call that the far side has ended meanwhile is over for who comes back', async () => {
  const [alice, bob] = await talking('audio')
  stage().cloud.control.latency({ ms: 400, on: 'im' })
  const loaded = reload(alice)
  await says(bob, 'remoteComingBack')
  await bob.tap('call-hangup')
  await bob.ended('hungUp')
  await loaded
  stage().cloud.control.latency({ ms: 0 })
  await until('alice is in no call', async () => {
    const snapshot = await alice.snapshot().catch(() => null)
    return snapshot?.callStatus === 'idle' && snapshot.lastCall !== null ? true : undefined
  })
  await stage().leaves({ from: 'bob', to: 'alice', type: 1, status: 1 })
})

describe('a dial goes on', () => {
  async function dials(): Promise<readonly [Phone, Phone]> {
    const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
    await alice.dial('bob', 'audio')
    await bob.callPage('called')
    return [alice, bob]
  }

  /** Alice is on the page of the same dial again. */
  async function dialsOn(alice: Phone, callId: string | null): Promise<void> {
    await alice.callPage('calling')
    expect((await alice.snapshot()).callId).toBe(callId)
  }

  test('when the page is loaded again, and connects with who has answered meanwhile', async () => {
    const [alice, bob] = await dials()
    const { callId } = await alice.snapshot()
    await alice.page.goto('data:text/html,elsewhere')
    await bob.tap('call-accept')
    await bob.callPage('connecting')
    await alice.page.goBack()
    await Promise.all([isTalking(alice), isTalking(bob)])
    expect((await alice.snapshot()).callId).toBe(callId)
    await alice.tap('call-hangup')
    await bob.ended('remoteHungUp')
    await stage().leaves({ from: 'alice', to: 'bob', type: 1, status: 1 })
  })

  inFullRun('when the page is loaded again, and can be answered after that', async () => {
    const [alice, bob] = await dials()
    const { callId } = await alice.snapshot()
    await reload(alice)
    await dialsOn(alice, callId)
    await bob.tap('call-accept')
    await Promise.all([isTalking(alice), isTalking(bob)])
    await bob.tap('call-hangup')
    await alice.ended('remoteHungUp')
    await stage().leaves({ from: 'bob', to: 'alice', type: 1, status: 1 })
  })

  inFullRun('to where the other side has refused while the page was away', async () => {
    const [alice, bob] = await dials()
    await alice.page.goto('data:text/html,elsewhere')
    await bob.tap('call-reject')
    await bob.ended('rejected')
    await alice.page.goBack()
    await alice.ended('remoteRejected')
    await stage().leaves({ from: 'alice', to: 'bob', type: 1, status: 3 })
  })

  inFullRun('to where the other side refuses in the moment in which the tab crashes', async () => {
    const [alice, bob] = await dials()
    await Promise.all([alice.crashes(), bob.tap('call-reject')])
    await Promise.all([alice.ended('remoteRejected'), bob.ended('rejected')])
    await stage().leaves({ from: 'alice', to: 'bob', type: 1, status: 3 })
  })

  inFullRun('when the tab crashes, and can be cancelled after that', async () => {
    const [alice, bob] = await dials()
    const { callId } = await alice.snapshot()
    await alice.crashes()
    await dialsOn(alice, callId)
    await alice.tap('call-cancel')
    await bob.ended('remoteCancelled')
    await stage().leaves({ from: 'alice', to: 'bob', type: 1, status: 2 })
  })
})

inFullRun('a ring whose caller has closed the tab stops', async () => {
  const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
  await alice.dial('bob', 'audio')
  await bob.callPage('called')
  await alice.closeTab()
  await bob.ended('remoteCancelled')
})
