import type { AudioState } from '../../protocol'
import type { ApiTable } from '../api/ApiTable'
import type { LogicThread } from '../logic/LogicThread'
import { InnerAudio } from './InnerAudio'

interface AudioOptions {
  readonly api: ApiTable
  readonly thread: LogicThread
  /** Whether a local file is there; its package may still be on its way. */
  hasFile(path: string): boolean
}

/** Every InnerAudioContext, and what the phone does to all of them at once. Nothing sounds. */
export class AudioContexts {
  private readonly contexts: InnerAudio[] = []
  private interrupted = false

  constructor(private readonly options: AudioOptions) {}

  /** Whether a phone call or an alarm has the sound. */
  get isInterrupted(): boolean {
    return this.interrupted
  }

  /** How many contexts were made and not destroyed: what an app forgets goes on counting. */
  get alive(): number {
    return this.contexts.filter(({ state }) => state !== 'destroyed').length
  }

  /** Makes an InnerAudioContext, as the app gets to see it. */
  create(): object {
    const { api, thread, hasFile } = this.options
    const context = new InnerAudio({ api, thread, hasFile, isInterrupted: () => this.interrupted })
    this.contexts.push(context)
    return context.members
  }

  /**
   * The phone takes the sound away, or gives it back.
   * @claim both | When a phone call or an alarm interrupts, every sound of the mini program pauses, and playing fails until the interruption ends; nothing goes on by itself. | https://developers.weixin.qq.com/miniprogram/dev/api/base/app/app-event/wx.onAudioInterruptionBegin.html
   */
  interrupt(begin: boolean): void {
    this.interrupted = begin
    if (begin) this.pauseAll()
  }

  /** Also what going to the background does. */
  pauseAll(): void {
    this.contexts.forEach((context) => context.pauseBySystem())
  }

  /** What every context does, also those that were destroyed, in the order in which they were made. */
  report(): readonly AudioState[] {
    return this.contexts.map((context) => context.report())
  }
}
