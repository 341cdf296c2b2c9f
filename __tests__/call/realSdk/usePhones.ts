import { createNodeNim, startSdkStage, type SdkDevice, type SdkStage } from 'yunxin-local-cloud/sdk-stage'
import { createWebClock } from '../../../src/call/platform/host/webClock'
import { Side } from '../../../tools/sdk-side/Side'
import { Chance } from '../../../tools/soak/Chance'
import { SoakMedia } from '../../../tools/soak/SoakMedia'

type Options = Partial<ConstructorParameters<typeof Side>[0]>

/** One device, and the module on it. */
export interface SdkPhone {
  readonly side: Side
  readonly device: SdkDevice
}

/** What the tests of a file are given. */
export interface Phones {
  /** The local cloud that they are on. */
  stage(): SdkStage
  /**
   * Somebody's device with the unmodified IM SDK, signed in, with the module on it from before that.
   * @param account as the app writes it; demo tokens are in lower case
   */
  phone(account: string, options?: Options): Promise<SdkPhone>
}

/** Gives each test of a file a local cloud of its own, and phones on it that share their simulated media. */
export function usePhones(): Phones {
  let stage: SdkStage
  let media: SoakMedia
  let sides: Side[]

  beforeEach(async () => {
    stage = await startSdkStage(createNodeNim)
    media = new SoakMedia(createWebClock({ performance, wallNow: Date.now }), new Chance(1))
    sides = []
  })

  afterEach(async () => {
    await Promise.all(sides.map(({ call }) => call.destroy()))
    await stage.close()
  })

  return {
    stage: () => stage,
    async phone(account, options = {}) {
      const device = stage.device(account)
      const side = new Side({ nim: device.nim, media, ...options })
      sides.push(side)
      await device.login(`${account.toLowerCase()}-token`)
      await device.isSynced()
      return { side, device }
    },
  }
}
