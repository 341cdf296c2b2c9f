import { createNodeNim, startSdkStage, type SdkStage } from 'yunxin-local-cloud/sdk-stage'
import type { CallError } from '../../../src/call'
import { EVENT } from '../../../src/call/engine/event'
import type { SoakMedia } from '../../../tools/soak/SoakMedia'
import { AppPhone, pause, simulatedMedia } from './AppPhone'

/** Collects what `success` and `fail` tell. */
export function outcomes<T>() {
  const told: { done: T[]; failed: CallError[] } = { done: [], failed: [] }
  const success = (result: T) => void told.done.push(result)
  const fail = (error: CallError) => void told.failed.push(error)
  return { told, success, fail }
}

export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause()
}

/** Gives each test of a file a local cloud of its own, and phones with an app on it that share their simulated media. */
export function useApps() {
  let stage: SdkStage
  let media: SoakMedia
  let phones: AppPhone[]

  beforeEach(async () => {
    stage = await startSdkStage(createNodeNim)
    media = simulatedMedia()
    phones = []
  })

  afterEach(async () => {
    await Promise.all(phones.map((phone) => phone.destroy()))
    await stage.close()
  })

  /** A phone on which nobody has done anything yet. */
  function phoneOf(account: string): AppPhone {
    const phone = new AppPhone(account, stage, media)
    phones.push(phone)
    return phone
  }

  /** An app that has made its call object, and signed in after that. */
  async function app(account: string) {
    const phone = phoneOf(account)
    const { createCall } = phone
    const { nim } = phone.device
    const appKey = 'any'

    const call = createCall({ nim, appKey, callTimeout: 30000, locale: 'zh-CN' })

    await phone.login()
    return { phone, call }
  }

  /** Two of whom the first has called the second, where it rings. */
  async function ringing() {
    const [alice, bob] = [await app('alice'), await app('bob')]
    const info = await alice.call.call({ userId: 'bob', type: 2 })
    const inviteData = await bob.phone.hears(EVENT.INVITED)
    return { alice, bob, info, inviteData }
  }

  /** Two who talk. */
  async function talking() {
    const { alice, bob, info, inviteData } = await ringing()
    await bob.call.accept(inviteData)
    await until(() => [alice, bob].every(({ call }) => call.getSnapshot().callStatus === 'inCall'))
    return { alice, bob, info }
  }

  /** The status that the one record of the call has, once every room is closed. */
  async function recordStatus(): Promise<number | undefined> {
    let written: readonly { readonly status: number }[] = []
    await until(async () => {
      const { records, rooms } = await stage.cloud.state()
      written = records
      return records.length > 0 && rooms.length === 0
    })
    expect(written).toHaveLength(1)
    return written[0]?.status
  }

  return { stage: () => stage, media: () => media, phoneOf, app, ringing, talking, recordStatus }
}
