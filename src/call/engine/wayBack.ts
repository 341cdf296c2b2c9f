import type { LastCall } from '../machine/terms/snapshot'
import type { Clock, Dispose, HostPort, WayBackOffer } from '../platform/ports'

/** How long a call may be out of sight before a way back is offered, in ms: one page goes and another comes. */
const OUT_OF_SIGHT = 1_000
/** The same of a call that rings and opens no page: a banner that shows it does so at once. */
const RINGS_UNSEEN = 500

/**
 * A live call that the user sees nowhere needs a way back, or nobody can end it: after the browser's back button, on a page
 * of the app that shows no `FloatingCall`. Where the platform can show one above every page, it is offered.
 */
export class WayBack {
  private views = 0
  private wanted: WayBackOffer | null = null
  private offered: WayBackOffer | null = null
  private stop: Dispose = () => undefined
  private isWaiting = false
  private wait = OUT_OF_SIGHT

  constructor(
    private readonly offer: NonNullable<HostPort['offerWayBack']>,
    private readonly clock: Pick<Clock, 'after'>,
  ) {}

  /**
   * The way to the live call; null where there is none, or where showing it is the app's affair.
   * @param isOnBanner - it rings, and no page is on its way that shows it
   * @param ended - the last call, while there is none
   */
  follow(wanted: WayBackOffer | null, isOnBanner = false, ended?: LastCall | null): void {
    // What leads to another device's call is not yet what leads to this one's.
    if (wanted?.isElsewhere !== this.wanted?.isElsewhere) this.show(null, ended)
    this.wanted = wanted
    this.wait = isOnBanner ? RINGS_UNSEEN : OUT_OF_SIGHT
    this.sync(ended)
  }

  /** The user sees the call somewhere, until disposed. */
  seen(): Dispose {
    const end = () => {
      if (isOver) return
      isOver = true
      this.views -= 1
      this.sync()
    }
    let isOver = false
    this.views += 1
    this.sync()
    return end
  }

  private sync(ended?: LastCall | null): void {
    const { wanted } = this
    if (wanted === null || this.views > 0) {
      this.stop()
      this.isWaiting = false
      this.show(null, ended)
    } else if (this.offered !== null) this.show(wanted)
    else if (!this.isWaiting) {
      this.isWaiting = true
      this.stop = this.clock.after(this.wait, () => {
        this.isWaiting = false
        this.show(this.wanted)
      })
    }
  }

  private show(offer: WayBackOffer | null, ended?: LastCall | null): void {
    if (isSame(offer, this.offered)) return
    this.offered = offer
    this.offer(offer, ended)
  }
}

function isSame(one: WayBackOffer | null, other: WayBackOffer | null): boolean {
  if (one === null || other === null) return one === other
  const [ring, otherRing] = [one.ringing, other.ringing]
  return (
    one.name === other.name &&
    ring?.requestId === otherRing?.requestId &&
    ring?.answering === otherRing?.answering &&
    ring?.muted === otherRing?.muted
  )
}
