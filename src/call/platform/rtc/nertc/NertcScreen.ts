import { CallError } from '../../../error/CallError'
import type { MediaEvent } from '../../../machine/events/callEvent'
import type { Dispose, SharedScreen } from '../../ports'
import { deviceErrorCode } from './nertcErrors'

/** What its typings leave out. */
interface ScreenOptions extends DisplayMediaStreamOptions {
  /** Whether the page itself is among what there is to choose: the call would show itself in itself. */
  readonly selfBrowserSurface: 'exclude'
  /** Whether the browser offers to change over to another tab. */
  readonly surfaceSwitching: 'include'
}

/** Letters are to be read, at no more pictures than that takes: what the SDK is told to encode, see `SCREEN_PROFILE`. */
const ASKED: ScreenOptions = {
  video: { width: { max: 1920 }, height: { max: 1080 }, frameRate: { max: 15 } },
  audio: false,
  selfBrowserSurface: 'exclude',
  surfaceSwitching: 'include',
}

/** In words of a refusal that is not the user's: of the operating system, or of the page that this one is a frame of. */
const NOT_BY_USER = /system|policy/i

interface Around {
  readonly mediaDevices: () => MediaDevices
  readonly emit: (event: MediaEvent) => void
  /** Also one that is still opening: nobody would see what it sees. */
  readonly closeCamera: () => void
  /** Changes what is open, then shows and sends it. */
  readonly change: (step: string, act: () => Promise<void>) => Promise<void>
  readonly log: (text: string, cause?: unknown) => void
}

/** This side's screen in one call: the user chooses it, and the user, the browser or the call's end takes it away. */
export class NertcScreen implements SharedScreen {
  /** What is shown in place of the camera's picture. */
  track: MediaStreamTrack | null = null
  private choosing: Promise<boolean> | null = null
  /** Nobody has asked for an end of it since it was asked for. */
  private isWanted = false
  private isReleased = false
  private ignoreEnd: Dispose = () => undefined

  constructor(private readonly around: Around) {}

  start(): Promise<boolean> {
    if (this.track !== null) return Promise.resolve(true)
    // A browser would ask twice.
    this.choosing ??= this.choose().finally(() => (this.choosing = null))
    return this.choosing
  }

  stop(): void {
    this.isWanted = false
    if (!this.letGo()) return
    const { emit, change, log } = this.around
    emit({ type: 'media.screenChanged', on: false })
    change('showing the screen no more', async () => undefined).catch((thrown: unknown) =>
      log('the far side was not told that the screen is gone', thrown),
    )
  }

  /** The call is over: nothing is told any more. */
  release(): void {
    this.isReleased = true
    this.isWanted = false
    this.letGo()
  }

  private async choose(): Promise<boolean> {
    this.isWanted = true
    const track = await this.ask()
    if (track === null) return false
    if (!this.isWanted) {
      track.stop()
      return false
    }
    this.adopt(track)
    const { emit, change, closeCamera } = this.around
    closeCamera()
    emit({ type: 'media.screenChanged', on: true })
    try {
      await change('showing the screen', async () => undefined)
    } catch (thrown) {
      if (this.isReleased) return false
      this.stop()
      throw thrown
    }
    return this.track === track
  }

  /** @returns null where the user has chosen nothing */
  private async ask(): Promise<MediaStreamTrack | null> {
    const devices = this.around.mediaDevices()
    if (typeof devices.getDisplayMedia !== 'function') {
      throw new CallError('UNSUPPORTED_PLATFORM', 'this browser shares no screen (getDisplayMedia)')
    }
    try {
      const stream = await devices.getDisplayMedia(ASKED)
      return stream.getVideoTracks()[0] ?? null
    } catch (thrown) {
      if (isByUser(thrown)) return null
      const detail = `choosing a screen: ${String(thrown)}`
      if (deviceErrorCode(thrown) === undefined) throw new CallError('INTERNAL', detail, thrown)
      // A system that lets the browser record nothing shows it none, or one that does not start.
      throw new CallError('PERMISSION_DENIED', detail, thrown, 'screenRefused')
    }
  }

  private adopt(track: MediaStreamTrack): void {
    // Of two evils, blurred letters are worse than late ones.
    track.contentHint = 'detail'
    // Not fired by our own `stop()`: by the browser's button, and where what was shown is closed.
    const ended = () => this.stop()
    track.addEventListener('ended', ended)
    this.ignoreEnd = () => track.removeEventListener('ended', ended)
    this.track = track
  }

  /** @returns whether there was anything to let go of */
  private letGo(): boolean {
    const { track } = this
    if (track === null) return false
    this.track = null
    this.ignoreEnd()
    track.stop()
    return true
  }
}

function isByUser(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === 'NotAllowedError' && !NOT_BY_USER.test(thrown.message)
}
