import type { MediaEvent } from '../../../machine/events/callEvent'
import type { Clock, Dispose, MediaSide } from '../../ports'
import { figuresOf, stateOf } from './liveReports'

/** On the scale of the event: 2 is good, 4 bad, 5 very bad. */
const GOOD = 2
const BAD = 4
const WORST = 5

/** For how long a complaint of a component holds, in ms: it is made again while its cause lasts. */
const COMPLAINT_HOLDS = 6_000

/**
 * What a component says of its network as it changes its state, by
 * https://developers.weixin.qq.com/miniprogram/dev/component/live-pusher.html and the page of the player beside it.
 */
const COMPLAINTS: Readonly<Record<MediaSide, Readonly<Record<number, number | undefined>>>> = {
  local: { 1101: BAD, 1102: WORST, [-1307]: WORST },
  remote: { 2103: WORST, 2104: BAD, 2105: BAD, [-2301]: WORST },
}

interface Part {
  /** What it has measured last; 0 where it has said nothing. */
  measured: number
  complaint: { readonly level: number; readonly end: Dispose } | null
}

interface Around {
  readonly clock: Pick<Clock, 'after'>
  readonly emit: (event: MediaEvent) => void
  /** The uid of a side in the media room; null while nobody knows it. */
  readonly uidOf: (side: MediaSide) => number | null
}

/**
 * How good the network of each side is, out of what the two components say of theirs: the SDK of mini programs measures
 * nothing. What is sent badly is this side's doing. What comes badly is blamed on the far side, unless this side
 * sends badly, too, or says nothing of that.
 */
export class LiveQuality {
  private readonly parts: Record<MediaSide, Part> = {
    local: { measured: 0, complaint: null },
    remote: { measured: 0, complaint: null },
  }
  private readonly told = new Map<number, string>()

  constructor(private readonly around: Around) {}

  /** Takes in what a component reports. */
  hear(side: MediaSide, event: unknown): void {
    const part = this.parts[side]
    const figures = figuresOf(event)
    if (figures !== null) {
      // Where the phone says no level: that something flows, and nobody complains, is good.
      const isFlowing = figures.audio > 0 || figures.video > 0
      part.measured = Math.min(figures.quality, WORST) || (isFlowing ? GOOD : part.measured)
    }
    const complaint = COMPLAINTS[side][stateOf(event) ?? 0]
    if (complaint !== undefined) this.complain(part, complaint)
    this.tell()
  }

  /** Tells nothing any more. */
  dispose(): void {
    this.parts.local.complaint?.end()
    this.parts.remote.complaint?.end()
  }

  private complain(part: Part, level: number): void {
    part.complaint?.end()
    const end = this.around.clock.after(COMPLAINT_HOLDS, () => {
      part.complaint = null
      this.tell()
    })
    part.complaint = { level, end }
  }

  private tell(): void {
    const sent = levelOf(this.parts.local)
    const come = levelOf(this.parts.remote)
    const isOwn = sent === 0 || sent >= BAD
    this.tellOf('local', sent, isOwn ? come : 0)
    this.tellOf('remote', isOwn ? 0 : come, 0)
  }

  private tellOf(side: MediaSide, uplink: number, downlink: number): void {
    const uid = this.around.uidOf(side)
    const level = `${uplink}/${downlink}`
    if (uid === null || (this.told.get(uid) ?? '0/0') === level) return
    this.told.set(uid, level)
    this.around.emit({ type: 'media.quality', uid, uplink, downlink })
  }
}

function levelOf({ measured, complaint }: Part): number {
  return Math.max(measured, complaint?.level ?? 0)
}
