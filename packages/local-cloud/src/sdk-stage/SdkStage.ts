import { startLocalCloud } from '../startLocalCloud'
import type { CloudState } from '../startLocalCloud'
import type { CreateNim } from './Nim'
import { SdkDevice } from './SdkDevice'

const AUDIO = 1

/**
 * Starts a cloud on a free port, for unmodified SDKs that talk to it.
 * @param createNim - makes an instance of the SDK, of whichever build; `createNodeNim` is one for Node
 */
export async function startSdkStage(createNim: CreateNim) {
  const cloud = await startLocalCloud()
  const devices: SdkDevice[] = []
  let calls = 0

  /** A device of the account that is not logged in. */
  const device = (account: string) => {
    const made = new SdkDevice(account, createNim(`127.0.0.1:${cloud.port}`))
    devices.push(made)
    return made
  }

  /** A device that is logged in and has been told all that waited for it. */
  const online = async (account: string) => {
    const made = device(account)
    await made.login()
    await made.isSynced()
    return made
  }

  return {
    cloud,
    device,
    online,
    /** Devices that are logged in, one of each account. */
    onlineEach: <A extends readonly string[]>(...accounts: A) =>
      // One promise for each account, so the result is as long.
      Promise.all(accounts.map(online)) as Promise<{ [I in keyof A]: SdkDevice }>,
    /** Calls, and gives back what names the call from then on. */
    async call(caller: SdkDevice, callee: string, params: CallParams = {}) {
      calls += 1
      const requestId = `request-${calls}`
      const result = await caller.signalling.call({
        calleeAccountId: callee,
        channelType: AUDIO,
        requestId,
        ...params,
      })
      const { channelId } = result.roomInfo.channelInfo
      return {
        result,
        channelId,
        requestId,
        /** How the callee names it. */
        incoming: { channelId, requestId, callerAccountId: caller.account, inviterAccountId: caller.account },
        /** How the caller names it. */
        outgoing: { channelId, requestId, inviteeAccountId: callee },
      }
    },
    rooms: async (): Promise<CloudState['rooms']> => (await cloud.state()).rooms,
    async close() {
      // Those that were put out or never came in refuse to log out, which is as well.
      await Promise.all(devices.map((each) => each.logout().catch(() => undefined)))
      await cloud.close()
      for (const { nim } of devices) stopTimers(nim)
    },
  }
}

type CallParams = Partial<Parameters<SdkDevice['signalling']['call']>[0]>

/** A stage that was started. */
export type SdkStage = Awaited<ReturnType<typeof startSdkStage>>

/** What an instance does not end itself: writing its log after five seconds, asking for the time after five minutes. */
function stopTimers(nim: object): void {
  // Not in the typings, as both are the SDK's own.
  const { logger, timeOrigin } = nim as { logger: { clearTimer(): void }; timeOrigin: { reset(): void } }
  logger.clearTimer()
  timeOrigin.reset()
}
