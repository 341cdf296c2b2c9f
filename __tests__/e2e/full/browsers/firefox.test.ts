import { useStage } from '../../calls/useStage'
import type { Caller } from './FirefoxPhone'
import { useFirefox } from './useFirefox'

describe('a video call with Firefox, through the pages', () => {
  const stage = useStage()
  const firefox = useFirefox(stage)

  /** From the dial to the record: rings, both see and hear each other, and `by` hangs up. */
  async function callThrough(caller: Caller, callee: Caller, by: Caller): Promise<void> {
    await caller.dial(callee.account, 'video')
    await caller.callPage('calling')
    await callee.callPage('called')
    expect(await callee.openedDevices()).toBe(0)
    await callee.tap('call-accept')
    await Promise.all([caller.callPage('inCall'), callee.callPage('inCall')])
    await Promise.all([caller.sees(), callee.sees(), caller.hearsSound(), callee.hearsSound()])
    expect(await caller.text('call-duration')).toMatch(/^\d\d:\d\d$/)

    const other = by === caller ? callee : caller
    await by.tap('call-hangup')
    await Promise.all([by.ended('hungUp'), other.ended('remoteHungUp')])
    await Promise.all([caller.backOnFirstPage(), callee.backOnFirstPage()])
    await Promise.all([caller.letGoOfEverything(), callee.letGoOfEverything()])
    const from = by.account
    const to = other.account
    const durations = await stage().leaves({ from, to, type: 2, status: 1 })
    const { lastCall } = await caller.snapshot()
    expect(durations).toEqual([lastCall?.duration, lastCall?.duration])
    expect((await callee.snapshot()).lastCall?.duration).toBe(lastCall?.duration)
    expect([...caller.errors, ...callee.errors]).toEqual([])
  }

  test('Firefox calls Chromium, which hangs up', async () => {
    const [alice, bob] = [await firefox('alice'), await stage().phone('bob')]
    await callThrough(alice, bob, bob)
  })

  test('Chromium calls Firefox, and hangs up', async () => {
    const [alice, bob] = [await stage().phone('alice'), await firefox('bob')]
    await callThrough(alice, bob, alice)
  })

  test('Firefox calls Firefox, which hangs up', async () => {
    const [alice, bob] = [await firefox('alice'), await firefox('bob')]
    await callThrough(alice, bob, bob)
  })
})
