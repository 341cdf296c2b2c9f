import type { Clock, MediaSource, PlayerMode } from '../../ports'
import type { MediaKind } from '../../../machine/terms/media'
import type { MiniClient } from './sdk'
import { within } from '../within'

/** How often a stream is asked for before it is given up, and how long is waited in between (ms). */
const ATTEMPTS = 3
const PAUSE = 500

interface Around {
  readonly clock: Clock
  /** Called after every change of `sources`. */
  readonly changed: () => void
  /** A kind begins to be played, or is not any more. */
  readonly played: (kind: MediaKind, isPlaying: boolean) => void
  readonly log: (text: string, cause?: unknown) => void
  readonly mode?: PlayerMode
}

/** What comes from the far side: one address for its sound and its picture. */
export class RemotePlay {
  private uid: number | null = null
  private url = ''
  private revision = 0
  private readonly kinds = new Set<MediaKind>()
  private closed = false

  constructor(
    private readonly client: MiniClient,
    private readonly around: Around,
  ) {}

  /** The player to be drawn: none before there is an address and something to play. */
  get sources(): readonly MediaSource[] {
    if (this.url === '' || this.kinds.size === 0) return []
    const { url, revision, kinds } = this
    const { mode } = this.around
    const has = { audio: kinds.has('audio'), video: kinds.has('video') }
    return [{ kind: 'play', url, ...has, revision, ...(mode === undefined ? {} : { mode }) }]
  }

  /**
   * Asks for a stream, three times at most, and plays it; another uid takes the place of the one before. Never fails:
   * what was not to be had is logged, and the call goes on without.
   */
  async subscribe(uid: number, kind: MediaKind): Promise<void> {
    if (this.uid !== uid) this.forget(uid)
    this.kinds.add(kind)
    for (let attempt = 1; this.wants(uid, kind); attempt += 1) {
      try {
        const asked = this.client.subscribe(uid, kind)
        const { url } = await within(this.around.clock, `subscribing to ${kind}`, asked)
        if (this.wants(uid, kind)) this.show(kind, url)
        return
      } catch (thrown) {
        this.around.log(`the far side's ${kind} was not to be had (attempt ${attempt})`, thrown)
        if (attempt >= ATTEMPTS) return
        await new Promise<void>((resolve) => void this.around.clock.after(PAUSE, resolve))
      }
    }
  }

  /** The far side takes a stream back. The player goes with the last one. */
  drop(uid: number, kind: MediaKind): void {
    if (this.uid !== uid || !this.kinds.delete(kind)) return
    this.around.played(kind, false)
    this.around.changed()
  }

  /** Begins the player anew at the same address. Nothing where nothing is played. */
  restart(): void {
    if (this.sources.length === 0) return
    this.revision += 1
    this.around.changed()
  }

  /** Plays nothing more, also what is being asked for. */
  close(): void {
    this.closed = true
    this.kinds.clear()
  }

  private wants(uid: number, kind: MediaKind): boolean {
    return !this.closed && this.uid === uid && this.kinds.has(kind)
  }

  private forget(uid: number): void {
    this.uid = uid
    this.url = ''
    this.kinds.clear()
  }

  private show(kind: MediaKind, url: string): void {
    this.url = url
    this.around.played(kind, true)
    this.around.changed()
  }
}
