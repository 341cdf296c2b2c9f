import { CallError } from '../../../error/CallError'
import { guarded } from '../../guarded'
import type { Clock, Dispose } from '../../ports'
import type { MediaEvent } from '../../../machine/events/callEvent'
import type { MediaKind } from '../../../machine/terms/media'
import type { MiniClient, MiniEvents, MiniUid } from './sdk'
import type { StreamHealth } from './StreamHealth'

/**
 * How long after a reconnect it is clear who is there, in ms. The SDK tells of each member some turns after it has said
 * that it is back, where it has nothing to publish again.
 */
const LIST_WAIT = 500

interface Around {
  readonly clock: Clock
  readonly log: (text: string, cause?: unknown) => void
  readonly health: StreamHealth
  readonly emit: (event: MediaEvent) => void
  /** A stream of the far side is there, or there once more after a reconnect. */
  readonly onStream: (uid: number, kind: MediaKind) => void
  readonly onStreamGone: (uid: number, kind: MediaKind) => void
  /** What pushes has to go to another address. */
  readonly onPushUrl: (url: string) => void
  /** The SDK has logged in again. */
  readonly onBack: () => void
}

interface Member {
  readonly streams: Set<MediaKind>
}

/**
 * What happens in the media room, in the port's words. After a reconnect the SDK tells of everybody once more, and of
 * nobody who went meanwhile: what is not told again is gone.
 */
export class MiniRoom {
  private members = new Map<number, Member>()
  /** Who was there before the reconnect that is going on. */
  private before: Map<number, Member> | null = null
  private stopJudging: Dispose = () => undefined
  private readonly disposers: Dispose[] = []
  private lost = false

  constructor(
    private readonly client: MiniClient,
    private readonly around: Around,
  ) {
    this.listen('clientJoin', ({ uid }) => this.entered(Number(uid)))
    this.listen('clientLeave', ({ uid }) => this.left(Number(uid)))
    this.listen('stream-added', ({ uid, mediaType }) => this.added(Number(uid), mediaType))
    this.listen('stream-removed', ({ uid, mediaType }) => this.removed(Number(uid), mediaType))
    this.listen('mute-audio', (uid) => this.muted(uid, 'audio', true))
    this.listen('unmute-audio', (uid) => this.muted(uid, 'audio', false))
    this.listen('mute-video', (uid) => this.muted(uid, 'video', true))
    this.listen('unmute-video', (uid) => this.muted(uid, 'video', false))
    this.listen('syncDone', ({ url }) => around.onPushUrl(url))
    this.listen('willreconnect', () => this.breaks())
    this.listen('reconnected', () => this.back())
    // Which another device does that takes its place, and the SDK does not say so.
    this.listen('kicked', () => this.lose('the service put this side out', true))
    this.listen('liveRoomClose', () => this.lose('the service closed it'))
    this.listen('disconnect', () => this.lose('disconnected'))
    this.listen('error', (error) => around.log('the media SDK reports an error', error))
    this.listen('sendCommandOverTime', () => around.log("the media room's gateway left a request unanswered"))
    this.listen('ability-not-support', (told) =>
      around.log(`what ${told.uid} sends and what the media room can play do not go together`, told),
    )
    this.listen('media-status', (told) =>
      around.log(`the ${told.mediaType} that ${told.uid} has published is ${told.status}`, told),
    )
  }

  /** What a member publishes now. */
  streamsOf(uid: number): readonly MediaKind[] {
    return [...(this.members.get(uid)?.streams ?? [])]
  }

  /** Tells nothing more of this room, and listens to its client no more. */
  dispose(): void {
    this.stopJudging()
    this.disposers.splice(0).forEach((dispose) => dispose())
  }

  private listen<Name extends keyof MiniEvents>(
    name: Name,
    listener: (event: MiniEvents[Name]) => void,
  ): void {
    this.client.on(name, guarded(name, listener, this.around.log))
    this.disposers.push(() => void this.client.off(name))
  }

  private entered(uid: number): void {
    if (this.members.has(uid)) return
    this.members.set(uid, { streams: new Set() })
    if (!this.before?.has(uid)) this.around.emit({ type: 'media.peerEntered', uid })
  }

  private left(uid: number): void {
    const member = this.members.get(uid)
    if (member === undefined) return
    this.members.delete(uid)
    member.streams.forEach((kind) => this.around.onStreamGone(uid, kind))
    // The SDK does not say whether it left or was lost. One that left says so over signalling, too, and sooner.
    this.around.emit({ type: 'media.peerLeft', uid, how: 'lost' })
  }

  private added(uid: number, mediaType: string): void {
    const kind = kindOf(mediaType)
    if (kind === null) return
    this.entered(uid)
    this.members.get(uid)?.streams.add(kind)
    this.around.emit({ type: 'media.streamChanged', uid, kind, available: true })
    this.around.onStream(uid, kind)
  }

  private removed(uid: number, mediaType: string): void {
    const kind = kindOf(mediaType)
    if (kind === null || !this.members.get(uid)?.streams.delete(kind)) return
    this.around.onStreamGone(uid, kind)
    this.around.emit({ type: 'media.streamChanged', uid, kind, available: false })
  }

  private muted(told: MiniUid, kind: MediaKind, mute: boolean): void {
    // The SDK does not always make it a uid; where there is one other than this side, it is that one's.
    const [only] = this.members.size === 1 ? this.members.keys() : []
    const uid = Number.isFinite(Number(told)) ? Number(told) : only
    if (uid !== undefined) this.around.emit({ type: 'media.muteChanged', uid, kind, mute })
  }

  private breaks(): void {
    this.stopJudging()
    // Cut off again before it was clear who is there: whoever came in between is no less to be looked for.
    this.before = new Map([...(this.before ?? []), ...this.members])
    this.members = new Map()
    this.around.health.breaks('signal')
  }

  private back(): void {
    this.stopJudging()
    this.stopJudging = this.around.clock.after(LIST_WAIT, () => this.judge())
    this.around.health.heals('signal')
    this.around.onBack()
  }

  /** Who and what was not told of again is gone. */
  private judge(): void {
    const { before } = this
    this.before = null
    before?.forEach(({ streams }, uid) => {
      const now = this.members.get(uid)
      streams.forEach((kind) => {
        if (now?.streams.has(kind)) return
        this.around.onStreamGone(uid, kind)
        if (now !== undefined) this.around.emit({ type: 'media.streamChanged', uid, kind, available: false })
      })
      if (now === undefined) this.around.emit({ type: 'media.peerLeft', uid, how: 'lost' })
    })
  }

  private lose(detail: string, isTaken = false): void {
    if (this.lost) return
    this.lost = true
    const cause = new CallError('NETWORK', `the media room was left: ${detail}`)
    this.around.emit({ type: 'media.lost', cause, ...(isTaken && { isTaken }) })
  }
}

/** Screen sharing and second sound channels are not part of a call. */
function kindOf(mediaType: string): MediaKind | null {
  return mediaType === 'audio' || mediaType === 'video' ? mediaType : null
}
