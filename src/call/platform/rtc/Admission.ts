import type { MediaEvent } from '../../machine/events/callEvent'
import type { MediaKind } from '../../machine/terms/media'

interface Member {
  isIn: boolean
  readonly streams: Set<MediaKind>
  readonly muted: Set<MediaKind>
}

/**
 * Lets through what a media room tells of the one who is admitted. What it tells of others is kept for the case that one
 * of them is admitted later: a caller is in the room before it can be known who will answer.
 */
export class Admission {
  private admitted: number | null = null
  private readonly members = new Map<number, Member>()

  /**
   * @param tell - tells the session's listeners
   * @param watch - what watches the far side, and hears of nobody else
   */
  constructor(
    private readonly tell: (event: MediaEvent) => void,
    private readonly watch: { hear(event: MediaEvent): void },
  ) {}

  /** Whether this is the uid that the call is about. */
  isOf(uid: number): boolean {
    return uid === this.admitted
  }

  /** Takes in what the room tells, and hands on what the call may hear. */
  readonly hear = (event: MediaEvent): void => {
    switch (event.type) {
      case 'media.peerEntered':
        this.member(event.uid).isIn = true
        return this.emit(event)
      case 'media.peerLeft':
        this.members.delete(event.uid)
        return this.emit(event)
      case 'media.streamChanged': {
        const { streams, muted } = this.member(event.uid)
        muted.delete(event.kind)
        if (event.available) streams.add(event.kind)
        else streams.delete(event.kind)
        break
      }
      case 'media.muteChanged': {
        const { muted } = this.member(event.uid)
        if (event.mute) muted.add(event.kind)
        else muted.delete(event.kind)
        break
      }
      default:
        return this.emit(event)
    }
    if (this.isOf(event.uid)) this.emit(event)
  }

  /** Lets this one through from now on, and tells what there is of it already. */
  admit(uid: number): void {
    this.admitted = uid
    const member = this.members.get(uid)
    if (member === undefined) return
    if (member.isIn) this.emit({ type: 'media.peerEntered', uid })
    for (const kind of member.streams) this.emit({ type: 'media.streamChanged', uid, kind, available: true })
    for (const kind of member.muted) this.emit({ type: 'media.muteChanged', uid, kind, mute: true })
  }

  private emit(event: MediaEvent): void {
    this.tell(event)
    if (!('uid' in event) || this.isOf(event.uid)) this.watch.hear(event)
  }

  private member(uid: number): Member {
    const known = this.members.get(uid)
    if (known !== undefined) return known
    const made = { isIn: false, streams: new Set<MediaKind>(), muted: new Set<MediaKind>() }
    this.members.set(uid, made)
    return made
  }
}
