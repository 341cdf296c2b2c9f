import { startGateway, type Gateway } from 'yunxin-local-cloud'
import { eventually } from './eventually'
import { driveMedia, NOT_TOLD_AGAIN } from './mediaScenarios'
import { NodeWx } from './nodeWx'
import { SDK_STATISTICS } from './sdkStatistics'
import { Side } from './Side'
import type { RunStep, Step } from './step'

/**
 * Holds a file against the types of `nertc-wechat-sdk`, and drives two clients of it through a call on the local gateway.
 * There is no media: that is the business of WeChat's components, which are told addresses only.
 * @param report - told of each step when it is over; the first failure is the last step
 * @param reconnects - whether connections are cut as well, and the call module's own media is driven on the file: some
 * 50 s, since the SDK waits seven seconds each time
 * @returns whether all went well
 */
export async function checkSdkFile(
  file: string,
  report: (step: Step) => void,
  { reconnects = true } = {},
): Promise<boolean> {
  const gateway = await startGateway()
  const wx = new NodeWx()

  const step: RunStep = async (name, act) => {
    const started = Date.now()
    const tell = (failure: string | null, note?: string) =>
      report({ name, ms: Date.now() - started, failure, ...(note === undefined ? {} : { note }) })
    let note: string | void
    try {
      note = await act()
    } catch (thrown) {
      tell(thrown instanceof Error ? thrown.message : String(thrown))
      throw new Failed()
    }
    tell(null, note ?? undefined)
  }

  try {
    await drive(file, { gateway, wx, step, reconnects })
    return true
  } catch (thrown) {
    if (thrown instanceof Failed) return false
    throw thrown
  } finally {
    wx.close()
    await gateway.close()
  }
}

/** Has been reported. */
class Failed extends Error {}

interface Around {
  readonly gateway: Gateway
  readonly wx: NodeWx
  readonly reconnects: boolean
  readonly step: RunStep
}

async function drive(file: string, { gateway, wx, step, reconnects }: Around): Promise<void> {
  const sides: Side[] = []
  const load = (account: string, uid: number) => sides.push(Side.load(file, wx, gateway, { account, uid }))
  await step('it exports what types/nertc-wechat-sdk.d.ts says', () => {
    load('alice', 101)
    load('bob', 102)
  })
  const [alice, bob] = sides
  if (alice === undefined || bob === undefined) return
  bob.listen('clientJoin', 'clientLeave', 'stream-added', 'mute-audio', 'unmute-audio', 'reconnected')

  await step('join', () => bob.join('room'))
  await step('another one joins, and is told of', async () => {
    await alice.join('room')
    await bob.hears('clientJoin')
  })
  await step('publish gives an address to push to, and is told', async () => {
    for (const kind of ['audio', 'video'] as const) {
      await alice.publish(kind)
      await bob.hears('stream-added', kind)
    }
  })
  await step('subscribe gives an address to play from', async () => {
    for (const kind of ['audio', 'video'] as const) await bob.subscribe(alice.uid, kind)
  })
  await step('mute and unmute are told', async () => {
    await alice.mute(true)
    await bob.hears('mute-audio')
    await alice.mute(false)
    await bob.hears('unmute-audio')
  })
  if (reconnects) {
    await step('it reconnects, and tells again who is there', async () => {
      await bob.reconnect()
      return bob.hears('clientJoin').catch(() => NOT_TOLD_AGAIN)
    })
  }
  await step('leave is told, and leaves nobody behind', async () => {
    await alice.leave()
    await bob.hears('clientLeave')
    await bob.leave()
    await nobodyIsLeft(gateway)
  })
  await step('a join that was left in its middle can be broken off', async () => {
    await Side.load(file, wx, gateway, { account: 'carol', uid: 103 }).leaveWhileJoining('room')
    await nobodyIsLeft(gateway)
  })
  if (reconnects) await driveMedia(file, gateway, step)
  await step('it asked nobody but the servers it was given', () => {
    const asked = [...new Set(wx.stray)]
    const others = asked.filter((url) => !url.startsWith(SDK_STATISTICS))
    if (others.length > 0) throw new Error(`it asked ${others.join(', ')}`)
    return asked.length === 0
      ? undefined
      : `but ${asked.join(', ')}, before it read which servers it was given`
  })
}

/** Gives everybody a moment to be gone: the SDK does not wait for an answer to that. */
async function nobodyIsLeft(gateway: Gateway): Promise<void> {
  await eventually('nobody is left', async () => (await gateway.members()).length === 0).catch(async () => {
    throw new Error(`still in the channel: ${(await gateway.members()).join(', ')}`)
  })
}
