import type { MicrophoneWish } from './MicrophoneWish'
import type { NertcStream } from './sdk'

interface Around {
  readonly stream: Pick<NertcStream, 'muteAudio' | 'unmuteAudio'>
  readonly microphone: Pick<MicrophoneWish, 'isMuted' | 'keep'>
  /** Whether there is anybody to be told. */
  readonly isSending: () => boolean
}

/**
 * What the far side is told of the microphone in one stream. Asked for either, the SDK turns the track itself on or off, at
 * once and again with the answer (read in 5.8.34), which it waits for as long as 30 s: one that comes late finds another
 * wish.
 */
export class MutedTold {
  /** What was asked for last; null where that failed. */
  private told: boolean | null = false
  private unanswered = 0

  constructor(private readonly around: Around) {}

  /** Tells it, if it was not told already. Fails with what the SDK fails with. */
  async tell(): Promise<void> {
    const { stream, microphone, isSending } = this.around
    const muted = microphone.isMuted
    if (muted === this.told || !isSending()) return
    this.told = muted
    this.unanswered += 1
    try {
      await (muted ? stream.muteAudio() : stream.unmuteAudio())
    } catch (thrown) {
      if (this.told === muted) this.told = null
      throw thrown
    } finally {
      this.unanswered -= 1
      microphone.keep()
    }
    if (this.unanswered > 0 || this.told === muted) return
    // The SDK publishes anew, after a reconnect, as of the answer that came last.
    this.told = null
    await this.tell()
  }
}
