import { until } from 'mini-program-host/until'
import type { Phone } from '../calls/Phone'
import { andTheNext, answered, inRole, isOver, kept, ringsForTheNext, type Role } from '../mini/killed'
import type { MiniPhone } from '../mini/MiniPhone'
import type { MiniPlatform } from '../mini/MiniStage'
import { bothHear, shownIn } from '../mini/shownCall'
import { useMiniStage } from '../mini/useMiniStage'
import { UNTIL_ADMITTED } from '../Stage'

const stage = useMiniStage()

/** How long a call rings that runs out of time while the app is away, in ms: so long that it is seen to ring before. */
const SHORT = 6_000
/** How long the other side would have waited. */
const LONG = 60_000

/** Until when a call rings, as the app keeps it: in ms since 1970. Waits until the service has taken the call. */
function ringsUntil(phone: MiniPhone): Promise<number> {
  return until(`${phone.account} keeps a call that rings`, async () => {
    const { channelId } = await phone.snapshot()
    return channelId === null ? undefined : ((await kept(phone))?.ringUntil ?? undefined)
  })
}

describe.each<MiniPlatform>(['weapp', 'alipay'])('an app in %s that its system ends', (platform) => {
  /** Somebody in the mini program, for whom a call rings for so long, and somebody on H5. */
  async function pairOf(inMini: number, onH5: number) {
    const mini = await stage().phone(platform, 'bob', { query: { timeout: String(inMini) } })
    return { mini, far: await stage().h5('alice', { timeout: onH5 }) }
  }

  async function areInOneCall(mini: MiniPhone, far: Phone): Promise<void> {
    expect((await mini.snapshot()).callId).toBe((await far.snapshot()).callId)
  }

  describe('while it dials', () => {
    async function dials(timeout: number = LONG) {
      const pair = await pairOf(timeout, LONG)
      await pair.mini.dial('alice', 'audio')
      await Promise.all([pair.mini.callPage('calling'), pair.far.callPage('called')])
      const due = await ringsUntil(pair.mini)
      await pair.mini.program.kill()
      return { ...pair, due }
    }

    test('dials on for the time that is left, and is answered', async () => {
      const { mini, far, due } = await dials()
      await mini.program.reopen()
      await mini.callPage('calling')
      expect(await ringsUntil(mini)).toBe(due)
      await areInOneCall(mini, far)
      await far.tap('call-accept')
      await bothHear({ mini, far })
      await far.tap('call-hangup')
      await mini.ended('remoteHungUp', 'caller')
      await stage().leaves([{ from: 'alice', to: 'bob', type: 1, status: 1 }])
    })

    test('connects with who has answered meanwhile', async () => {
      const { mini, far } = await dials()
      await far.tap('call-accept')
      await far.callPage('connecting')
      await mini.program.reopen()
      await bothHear({ mini, far })
      await areInOneCall(mini, far)
      await far.tap('call-hangup')
      await mini.ended('remoteHungUp', 'caller')
      await stage().leaves([{ from: 'alice', to: 'bob', type: 1, status: 1 }])
    })

    test('is told who has refused meanwhile', async () => {
      const { mini, far } = await dials()
      await far.tap('call-reject')
      await far.ended('rejected')
      await mini.program.reopen()
      await isOver(mini, 'remoteRejected')
      await stage().leaves([{ from: 'bob', to: 'alice', type: 1, status: 3 }])
    })

    test('dials on, and takes the call back', async () => {
      const { mini, far } = await dials()
      await mini.program.reopen()
      await mini.callPage('calling')
      await mini.tap('call-cancel')
      await Promise.all([mini.ended('cancelled', 'caller'), far.ended('remoteCancelled')])
      await mini.backOnFirstPage()
      await mini.letGoOfEverything()
      await stage().leaves([{ from: 'bob', to: 'alice', type: 1, status: 2 }])
    })

    test('is told that nobody has answered where its time ran out meanwhile', async () => {
      const { mini, far } = await dials(SHORT)
      await far.ended('missed')
      await mini.program.reopen()
      await isOver(mini, 'noAnswer')
      await stage().leaves([{ from: 'bob', to: 'alice', type: 1, status: 4 }])
    })
  })

  describe('while it rings', () => {
    async function rings(timeout: number = LONG) {
      const pair = await pairOf(LONG, timeout)
      await pair.far.dial('bob', 'audio')
      await pair.mini.callPage('called')
      const due = await ringsUntil(pair.mini)
      await pair.mini.program.kill()
      return { ...pair, due }
    }

    test('rings again for the time that is left, and answers', async () => {
      const { mini, far, due } = await rings()
      await mini.program.reopen()
      await mini.callPage('called')
      await mini.rings(true)
      expect(await ringsUntil(mini)).toBe(due)
      await areInOneCall(mini, far)
      await mini.tap('call-accept')
      await bothHear({ mini, far })
      await mini.rings(false)
      await (await shownIn(mini)).tap('call-hangup')
      await far.ended('remoteHungUp')
      await stage().leaves([{ from: 'bob', to: 'alice', type: 1, status: 1 }])
    })

    test('rings again, and refuses', async () => {
      const { mini, far } = await rings()
      await mini.program.reopen()
      await mini.callPage('called')
      await mini.tap('call-reject')
      await Promise.all([mini.ended('rejected', 'callee'), far.ended('remoteRejected')])
      await stage().leaves([{ from: 'alice', to: 'bob', type: 1, status: 3 }])
    })

    test('does not ring where the call was taken back meanwhile', async () => {
      const { mini, far } = await rings()
      await far.tap('call-cancel')
      await far.ended('cancelled')
      await mini.program.reopen()
      await ringsForTheNext({ mini, far })
      await stage().leaves(andTheNext({ from: 'alice', to: 'bob', type: 1, status: 2 }, { mini, far }))
    })

    test('does not ring where its time ran out meanwhile', async () => {
      const { mini, far } = await rings(SHORT)
      await far.ended('noAnswer')
      await mini.program.reopen()
      await ringsForTheNext({ mini, far })
      await stage().leaves(andTheNext({ from: 'alice', to: 'bob', type: 1, status: 4 }, { mini, far }))
    })
  })

  describe('while it connects', () => {
    test('rings again where the service had not taken its answer, and answers', async () => {
      const { mini, far } = await pairOf(LONG, LONG)
      const { control } = stage().cloud
      await far.dial('bob', 'audio')
      await mini.callPage('called')
      control.fault({ account: 'bob', on: 'request', name: 'callSetup', action: 'drop' })
      await mini.tap('call-accept')
      await until('the answer is lost', () => (control.faultsLeft === 0 ? true : undefined))
      // It would be given again, if the app could.
      control.disconnect({ account: 'bob', forMs: UNTIL_ADMITTED })
      await mini.callPage('connecting')
      await mini.program.kill()
      control.admit({ account: 'bob' })
      await mini.program.reopen()
      await mini.callPage('called')
      await areInOneCall(mini, far)
      await mini.tap('call-accept')
      await bothHear({ mini, far })
      await far.tap('call-hangup')
      await mini.ended('remoteHungUp', 'callee')
      await stage().leaves([{ from: 'alice', to: 'bob', type: 1, status: 1 }])
    })

    test.each<Role>(['caller', 'callee'])('as the %s ends it, as nobody was in it yet', async (role) => {
      const pair = { mini: await stage().phone(platform, 'bob'), far: await stage().h5('alice') }
      const { mini, far } = pair
      // Both get into the media room, and nothing arrives there.
      stage().cloud.control.rtc({ action: 'pause' })
      await answered(role, 'audio', pair)
      await Promise.all([mini.callPage('connecting'), far.callPage('connecting')])
      await until('the service has confirmed the answer', async () => {
        const call = await kept(mini)
        return call?.as === 'placed' && call.answered ? true : undefined
      })
      await mini.program.kill()
      await mini.program.reopen()
      await Promise.all([isOver(mini, 'networkLost'), far.ended('remoteHungUp')])
      const [caller, callee] = inRole(role, pair)
      await stage().leaves([{ from: caller.account, to: callee.account, type: 1, status: 2 }])
    })
  })
})
