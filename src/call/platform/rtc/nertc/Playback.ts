import type { MediaEvent } from '../../../machine/events/callEvent'
import type { MediaKind } from '../../../machine/terms/media'
import type { Dispose, MediaSide } from '../../ports'
import type { PageMedia } from './pageMedia'
import { RemoteSound } from './RemoteSound'
import { VideoView } from './VideoView'

/** What a call plays on the page: both sides' pictures, and the far side's sound. */
export class Playback {
  private readonly views: Record<MediaSide, VideoView>
  private readonly sound: RemoteSound
  /** What the browser does not play before the user touches the page. */
  private readonly blocked = new Set<MediaKind>()

  /** @param emit - told that something is held back, and that nothing is any more */
  constructor(
    page: PageMedia,
    private readonly emit: (event: MediaEvent) => void,
  ) {
    const picture = (blocked: boolean) => this.setBlocked('video', blocked)
    this.views = { local: new VideoView(page), remote: new VideoView(page, picture) }
    this.sound = new RemoteSound(page, (blocked) => this.setBlocked('audio', blocked))
  }

  /** See `VideoView.attach`. */
  attach(side: MediaSide, target: HTMLElement): Dispose {
    return this.views[side].attach(target)
  }

  /** The far side's track of a kind, or none. */
  playFar(kind: MediaKind, track: MediaStreamTrack | null): void {
    if (kind === 'audio') this.sound.play(track)
    else this.views.remote.show(track)
  }

  /** Plays the far side's sound on a loudspeaker, by its id; empty: on the one that the system prefers. */
  playOn(loudspeaker: string): Promise<void> {
    return this.sound.playOn(loudspeaker)
  }

  /** This side's picture, or none; a user expects to see themselves in a mirror. */
  showOwn(track: MediaStreamTrack | null, mirrored = false): void {
    this.views.local.show(track, mirrored)
  }

  /** Plays on what was paused or held back; of use from a tap, and when the page is shown again. Never fails. */
  async resume(): Promise<void> {
    await Promise.all([this.sound, this.views.remote, this.views.local].map((part) => part.resume()))
  }

  /** Silence, and nothing to be seen. */
  dispose(): void {
    this.views.local.dispose()
    this.views.remote.dispose()
    this.sound.dispose()
  }

  private setBlocked(kind: MediaKind, isBlocked: boolean): void {
    const before = this.blocked.size > 0
    if (isBlocked) this.blocked.add(kind)
    else this.blocked.delete(kind)
    const blocked = this.blocked.size > 0
    if (blocked !== before) this.emit({ type: 'media.playBlocked', blocked })
  }
}
