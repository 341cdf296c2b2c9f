import { CallError } from '../../../error/CallError'
import type { Dispose } from '../../ports'
import type { PageMedia } from './pageMedia'

/** The far side's voice. It needs no place on the page, and goes on while the call page is closed. */
export class RemoteSound {
  private readonly element: HTMLAudioElement
  private blocked = false
  private ignoreGestures: Dispose = () => undefined

  /** @param onBlocked - the browser plays nothing before the user touches the page, or does again */
  constructor(
    private readonly page: Pick<PageMedia, 'createAudio' | 'streamOf' | 'onGesture'>,
    private readonly onBlocked: (blocked: boolean) => void,
  ) {
    this.element = page.createAudio()
    this.element.autoplay = true
    // The system pauses it, as for a phone call, and plays it again by itself only sometimes.
    this.element.addEventListener('pause', this.resume)
  }

  /** Plays a track in place of the one before; null: there is nothing to hear. */
  play(track: MediaStreamTrack | null): void {
    this.element.srcObject = track === null ? null : this.page.streamOf(track)
    if (track !== null) void this.resume()
    // Nothing is kept from sounding where there is nothing to hear.
    else this.setBlocked(false)
  }

  /** Tries to play; to be called from a tap after the browser refused. Never fails. */
  readonly resume = async (): Promise<void> => {
    const { srcObject } = this.element
    if (srcObject === null) return
    try {
      await this.element.play()
      this.setBlocked(false)
    } catch (thrown) {
      const refused = thrown instanceof Error && thrown.name === 'NotAllowedError'
      // Anything else means that another track took this one's place, or none.
      if (refused && this.element.srcObject === srcObject) this.setBlocked(true)
    }
  }

  /**
   * Plays on a loudspeaker, by its id; empty: on the one that the system prefers.
   * @throws CallError DEVICE_NOT_FOUND where the browser does not play there
   */
  async playOn(loudspeaker: string): Promise<void> {
    try {
      await this.element.setSinkId(loudspeaker)
    } catch (thrown) {
      throw new CallError('DEVICE_NOT_FOUND', 'the loudspeaker cannot be played on', thrown)
    }
  }

  /** Silence, and the page is listened to no more. */
  dispose(): void {
    this.ignoreGestures()
    this.element.removeEventListener('pause', this.resume)
    this.element.pause()
    this.element.srcObject = null
  }

  private setBlocked(blocked: boolean): void {
    if (blocked === this.blocked) return
    this.blocked = blocked
    this.ignoreGestures()
    // Any touch of the page will do; the page's own button is for those who see no other reason to touch it.
    this.ignoreGestures = blocked ? this.page.onGesture(() => void this.resume()) : () => undefined
    this.onBlocked(blocked)
  }
}
