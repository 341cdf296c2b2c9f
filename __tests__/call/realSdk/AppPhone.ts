import type { SdkDevice, SdkStage } from 'yunxin-local-cloud/sdk-stage'
import { assembleCall, type CreateCallOptions } from '../../../src/call/assembleCall'
import type { Call } from '../../../src/call/engine/Call'
import { setCurrentCall } from '../../../src/call/engine/currentCall'
import { EVENT, type EventData, type EventName } from '../../../src/call/engine/event'
import { newCallId } from '../../../src/call/platform/host/callIds'
import { createWebClock } from '../../../src/call/platform/host/webClock'
import { mapStorage, plainHost } from '../../../tools/sdk-side/plainHost'
import { Chance } from '../../../tools/soak/Chance'
import { SoakMedia } from '../../../tools/soak/SoakMedia'

const clock = createWebClock({ performance, wallNow: Date.now })

interface Told {
  readonly name: EventName
  readonly data: unknown
}

/** A phone with an app on it: the unmodified IM SDK, media that is simulated, time that is real. */
export class AppPhone {
  readonly device: SdkDevice
  /** Each phone has its own, so that what is left open on it can be counted. */
  readonly pages: string[] = []
  /** All that the app was told, in order. */
  readonly told: Told[] = []
  private readonly made: Call[] = []

  constructor(
    readonly account: string,
    stage: SdkStage,
    private readonly media: SoakMedia,
  ) {
    this.device = stage.device(account)
  }

  /** What an app imports, on this phone: the one call object of a device is that of one phone here. */
  readonly createCall = (options: CreateCallOptions): Call => {
    const call = assembleCall(options, {
      createHost: () => ({
        ...plainHost(mapStorage(new Map())),
        openPage: async (path) => void this.pages.push(path),
        closePage: async () => void this.pages.pop(),
      }),
      loadRtc: async () => this.media.port(),
      clock,
      newId: newCallId,
    })
    setCurrentCall(null)
    this.made.push(call)
    for (const name of Object.values(EVENT)) call.on(name, (message) => this.told.push(message))
    return call
  }

  /** Signs in, and waits for all that waited. */
  async login(): Promise<void> {
    await this.device.login()
    await this.device.isSynced()
  }

  /** Waits for an event, unless it came already. @returns its data */
  async hears<N extends EventName>(name: N): Promise<EventData[N]> {
    for (;;) {
      const found = this.told.find((told) => told.name === name)
      // Told under this name, which says what it carries.
      if (found !== undefined) return found.data as EventData[N]
      await pause()
    }
  }

  /** The names of all that it was told, but of quality. */
  get names(): readonly EventName[] {
    return this.told.map(({ name }) => name).filter((name) => name !== EVENT.NETWORK_QUALITY)
  }

  async destroy(): Promise<void> {
    await Promise.all(this.made.map((call) => call.destroy()))
  }
}

/** Media rooms for the phones of a test. */
export function simulatedMedia(): SoakMedia {
  return new SoakMedia(clock, new Chance(1))
}

/** A moment, between two looks at whether something is so. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    clock.after(10, resolve)
  })
}
