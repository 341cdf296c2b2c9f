import { until } from 'mini-program-host/until'
import { inFullRun } from '../inFullRun'
import { UNTIL_ADMITTED } from '../Stage'
import type { Phone } from './Phone'
import { useStage } from './useStage'

const stage = useStage()

async function talk(): Promise<readonly [Phone, Phone]> {
  const [alice, bob] = [await stage().phone('alice'), await stage().phone('bob')]
  await alice.dial('bob', 'video')
  await bob.callPage('called')
  await bob.tap('call-accept')
  await Promise.all([alice.sees(), bob.sees(), alice.hearsSound(), bob.hearsSound()])
  return [alice, bob]
}

/** The former network's connections carry nothing any more. What is opened from now on goes over the new one. */
function strand(account: string): void {
  stage().cloud.control.rtc({ action: 'strand', account })
}

/** As a system does that knows of the change: sockets of a network that is gone are closed at once. */
function closeSockets(account: string): void {
  stage().cloud.control.rtc({ action: 'drop', account })
  stage().cloud.control.disconnect({ account })
}

/** It is the same call, both are there with sound and picture, and it leaves the one record, with all of its time. */
async function goesOn([moved, other]: readonly [Phone, Phone], before: readonly unknown[]): Promise<void> {
  await Promise.all([moved.sees(), other.sees(), moved.hearsSound(), other.hearsSound()])
  await until('nobody reconnects any more', async () => {
    const snapshots = [await moved.snapshot(), await other.snapshot()]
    return snapshots.some(({ reconnecting, returning }) => reconnecting || returning !== null)
      ? undefined
      : true
  })
  expect([await callOf(moved), await callOf(other)]).toEqual(before)
  expect(await other.heard()).not.toContain('onCallEnd')
  await moved.tap('call-hangup')
  await Promise.all([moved.ended('hungUp'), other.ended('remoteHungUp')])
  const [one, another] = [await moved.snapshot(), await other.snapshot()]
  expect(one.lastCall?.duration).toBe(another.lastCall?.duration)
  await stage().leaves({ from: moved.account, to: other.account, type: 2, status: 1 })
}

async function callOf(phone: Phone) {
  const { callStatus, callId, connectedAt, microphoneOn, cameraOn } = await phone.snapshot()
  return { callStatus, callId, connectedAt, microphoneOn, cameraOn }
}

/** Whether it says, from now on, that it reconnects: for less time, maybe, than one who looks at the page takes. */
async function reconnects({ page }: Phone): Promise<() => Promise<unknown>> {
  const said = await page.evaluateHandle(() => {
    const seen = { reconnecting: false }
    const call = window.__call
    call?.subscribe(() => {
      if (call.getSnapshot().reconnecting) seen.reconnecting = true
    })
    return seen
  })
  return () => page.waitForFunction(({ reconnecting }) => reconnecting, said)
}

describe('a call goes on when its network is another one', () => {
  inFullRun(
    'of which the system says so: sockets are closed, and connections carry nothing any more',
    async () => {
      const [alice, bob] = await talk()
      const before = [await callOf(alice), await callOf(bob)]
      const said = await reconnects(alice)
      strand('alice')
      closeSockets('alice')
      await said()
      await goesOn([alice, bob], before)
    },
  )

  test('without a word: nothing is closed, and nothing comes', async () => {
    const [alice, bob] = await talk()
    const before = [await callOf(alice), await callOf(bob)]
    const said = await reconnects(alice)
    strand('alice')
    await said()
    await goesOn([alice, bob], before)
  })

  inFullRun('on both sides at once', async () => {
    const [alice, bob] = await talk()
    const before = [await callOf(alice), await callOf(bob)]
    for (const { account } of [alice, bob]) {
      strand(account)
      closeSockets(account)
    }
    await goesOn([alice, bob], before)
  })

  inFullRun('after seconds without any', async () => {
    const [alice, bob] = await talk()
    const before = [await callOf(alice), await callOf(bob)]
    const said = await reconnects(alice)
    strand('alice')
    stage().cloud.control.rtc({ action: 'drop', account: 'alice', forMs: UNTIL_ADMITTED })
    await Promise.all([said(), bob.page.locator('.call-hints__one--remoteComingBack').waitFor()])
    stage().cloud.control.admit({ account: 'alice' })
    await goesOn([alice, bob], before)
  })
})
