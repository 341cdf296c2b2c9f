import type { Clock } from '../../ports'
import { within } from '../within'
import type { NertcClient, NertcSdk } from './sdk'
import { silenceLog } from './sdkLog'
import { watchRemains } from './sdkRemains'

/**
 * The clients of the RTC SDK, one of which serves call after call. Each that is made leaves listeners on the window that
 * it never takes away, with all that they hold (read in SDK 5.8.34): one for every call would pile up.
 */
export class RoomClients {
  private idle: NertcClient | null = null
  private taken = 0
  private isOver = false
  private clean: () => void = () => undefined

  constructor(
    private readonly sdk: NertcSdk,
    private readonly appKey: string,
    private readonly clock: Pick<Clock, 'after'>,
  ) {}

  /** A client for one room; another while one has not left its room yet. */
  take(): NertcClient {
    const client = this.idle ?? this.make()
    this.idle = null
    if (this.taken === 0) this.clean = watchRemains(this.sdk)
    this.taken += 1
    return client
  }

  /**
   * Leaves the room of a client that was taken.
   * @param reusable - whether nothing went wrong with it; one that could not enter or was put out is not taken again
   */
  async giveBack(client: NertcClient, reusable: boolean): Promise<void> {
    try {
      await this.leave(client, reusable)
    } finally {
      this.taken -= 1
      if (this.taken === 0) this.clean()
    }
  }

  /** Lets go of the client that waits for a call, and of one that is still leaving as soon as it has. */
  async dispose(): Promise<void> {
    this.isOver = true
    const { idle } = this
    this.idle = null
    if (idle !== null) await this.destroy(idle)
    if (this.taken === 0) this.clean()
  }

  private make(): NertcClient {
    const client = this.sdk.createClient({ appkey: this.appKey, report: false })
    silenceLog(client)
    return client
  }

  private async leave(client: NertcClient, reusable: boolean): Promise<void> {
    try {
      // Also before it is destroyed: then it leaves by itself, in a promise that it gives to nobody (read in SDK 5.8.34).
      await within(this.clock, 'leaving the media room', client.leave())
    } catch (thrown) {
      await this.destroy(client)
      throw thrown
    }
    if (!reusable || this.idle !== null || this.isOver) return this.destroy(client)
    this.idle = client
  }

  private destroy(client: NertcClient): Promise<void> {
    return within(this.clock, 'letting go of a media client', client.destroy())
  }
}
