import { until } from 'mini-program-host/until'
import { callOf, isInCall, showOneDuration } from '../calls/inTheCall'
import { inFullRun } from '../inFullRun'
import { andTheNext, answered, inRole, isOver, type Pair, ringsForTheNext, type Role } from './killed'
import type { MiniPlatform } from './MiniStage'
import { bothSeeAndHear, hears, sees, shownIn } from './shownCall'
import { useMiniStage } from './useMiniStage'

const stage = useMiniStage()

/** The app is ended, and its far side has seen that it is gone from the media room. */
async function killed({ mini, far }: Pair): Promise<void> {
  await mini.program.kill()
  await until(`${mini.account} is gone for ${far.account}`, async () =>
    (await far.snapshot()).remote.entered ? undefined : true,
  )
}

async function switchDevices({ mini, far }: Pair, on: boolean): Promise<void> {
  const page = await shownIn(mini)
  await page.tap('call-camera')
  await page.tap('call-mic')
  await until(`${far.account} is told that both are ${on ? 'on' : 'off'}`, async () => {
    const { cameraOn, microphoneOn } = (await far.snapshot()).remote
    return cameraOn === on && microphoneOn === on ? true : undefined
  })
}

describe.each<MiniPlatform>(['weapp', 'alipay'])(
  'an app in %s that its system ends in a call',
  (platform) => {
    async function talk(role: Role): Promise<Pair> {
      const pair = { mini: await stage().phone(platform, 'bob'), far: await stage().h5('alice') }
      await answered(role, 'video', pair)
      await bothSeeAndHear(pair)
      return pair
    }

    async function comesBackAsItWas(role: Role): Promise<void> {
      const pair = await talk(role)
      const { mini, far } = pair
      const before = [await callOf(mini), await callOf(far)]
      await switchDevices(pair, false)
      await killed(pair)
      await mini.program.reopen()
      await mini.callPage('inCall')
      await Promise.all([isInCall(mini), isInCall(far), sees(mini), hears(mini)])
      expect([await callOf(mini), await callOf(far)]).toEqual(before)
      const off = { cameraOn: false, microphoneOn: false }
      expect([await mini.snapshot(), (await far.snapshot()).remote]).toMatchObject([off, off])
      await switchDevices(pair, true)
      await bothSeeAndHear(pair)
      expect(await far.heard()).not.toContain('onCallEnd')

      const [caller, callee] = inRole(role, pair)
      await (caller === mini ? await shownIn(mini) : far).tap('call-hangup')
      await Promise.all([
        mini.ended(role === 'caller' ? 'hungUp' : 'remoteHungUp', role),
        far.ended(role === 'caller' ? 'remoteHungUp' : 'hungUp'),
      ])
      await showOneDuration(mini, far)
      await mini.backOnFirstPage()
      await mini.letGoOfEverything()
      await stage().leaves([{ from: caller.account, to: callee.account, type: 2, status: 1 }])
    }

    const inEachRun = platform === 'weapp' ? test : inFullRun
    inEachRun('comes back into its own call, which is one; what was off is off', () =>
      comesBackAsItWas('caller'),
    )
    inFullRun('comes back into a call that it has answered, which is one; what was off is off', () =>
      comesBackAsItWas('callee'),
    )

    inFullRun('finds it over where the far side has hung up meanwhile', async () => {
      const pair = await talk('callee')
      await killed(pair)
      await pair.far.tap('call-hangup')
      await pair.far.ended('hungUp')
      await pair.mini.program.reopen()
      await isOver(pair.mini, 'networkLost')
      await ringsForTheNext(pair)
      await stage().leaves(andTheNext({ from: 'alice', to: 'bob', type: 2, status: 1 }, pair))
    })

    inFullRun('finds it over where the far side has waited for long enough', async () => {
      const pair = await talk('caller')
      await killed(pair)
      await pair.far.ended('remoteLost')
      await pair.mini.program.reopen()
      await isOver(pair.mini, 'networkLost')
      await ringsForTheNext(pair)
      await stage().leaves(andTheNext({ from: 'alice', to: 'bob', type: 2, status: 1 }, pair))
    })
  },
)
