import { Elements } from './Elements'
import type { Phone } from './process/openPhone'
import type { ApiCall, AudioState, Counts, DataSent, LiveElementState, LogLine } from './protocol'

/** What can be seen of a mini program that runs, besides its elements. */
export abstract class RunningProgram extends Elements {
  protected abstract readonly running: Pick<Phone, 'control'>

  /** What is alive now, to compare with what was before a call. */
  counts(): Promise<Counts> {
    return this.running.control('counts')
  }

  /** Routes of the open pages, the one on top last. */
  routes(): Promise<readonly string[]> {
    return this.running.control('routes')
  }

  /** Every call of an API, or of one, in order: `calls('setKeepScreenOn')`. */
  calls(name?: string): Promise<readonly ApiCall[]> {
    return this.running.control('calls', name)
  }

  /** From here on `calls` begins anew: for a mini program that serves several tests. */
  forgetCalls(): Promise<void> {
    return this.running.control('forgetCalls')
  }

  /**
   * The last setData of each open page, in order, 1,000 at most a page: what crosses the bridge between the app and its
   * view, which is what makes a mini program slow.
   */
  dataSent(): Promise<readonly DataSent[]> {
    return this.running.control('dataSent')
  }

  /**
   * Every InnerAudioContext since the start, also those that were destroyed, in the order in which they were made.
   */
  audio(): Promise<readonly AudioState[]> {
    return this.running.control('audio')
  }

  /** Every `live-pusher` and `live-player` of all open pages, also of those that are covered. */
  liveElements(): Promise<readonly LiveElementState[]> {
    return this.running.control('liveElements')
  }

  /**
   * One of them, by the app's id.
   * @throws an error if there is no `live-pusher` or `live-player` with this id
   */
  async liveElement(id: string): Promise<LiveElementState> {
    const found = (await this.liveElements()).find((element) => element.id === id)
    if (!found) throw new Error(`there is no live element #${id}`)
    return found
  }

  /** All that the mini program has kept on the phone, by key. */
  storage(): Promise<Readonly<Record<string, unknown>>> {
    return this.running.control('storage')
  }

  /** What the app wrote to its console, in order; for when a test fails and nobody knows why. */
  logs(): Promise<readonly LogLine[]> {
    return this.running.control('logs')
  }
}
