import type { Clock, Dispose, HostPort } from '../platform/ports'

/** How long a call may be out of sight before a way back is offered, in ms: one page goes and another comes. */
const OUT_OF_SIGHT = 1_000

/**
 * A live call that the user sees nowhere needs a way back, or nobody can end it: after the browser's back button, on a page
 * of the app that shows no `FloatingCall`. Where the platform can show one above every page, it is offered.
 */
export class WayBack {
  private views = 0
  private name: string | null = null
  private isElsewhere = false
  private offered: string | null = null
  private stop: Dispose = () => undefined
  private isWaiting = false

  /** @param act - leads back to the call */
  constructor(
    private readonly offer: HostPort['offerWayBack'],
    private readonly clock: Pick<Clock, 'after'>,
    private readonly act: () => void,
  ) {}

  /**
   * Who the live call is with; null where there is none, or where showing it is the app's affair.
   * @param isElsewhere - it lives on another device of the account, and can be brought here
   */
  follow(name: string | null, isElsewhere = false): void {
    if (isElsewhere !== this.isElsewhere) this.show(null)
    this.isElsewhere = isElsewhere
    this.name = name
    this.sync()
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

  private sync(): void {
    if (this.offer === null) return
    if (this.name === null || this.views > 0) {
      this.stop()
      this.isWaiting = false
      this.show(null)
    } else if (this.offered !== null) this.show(this.name)
    else if (!this.isWaiting) {
      this.isWaiting = true
      this.stop = this.clock.after(OUT_OF_SIGHT, () => {
        this.isWaiting = false
        this.show(this.name)
      })
    }
  }

  private show(name: string | null): void {
    if (name === this.offered) return
    this.offered = name
    this.offer?.(name === null ? null : { name, act: this.act, isElsewhere: this.isElsewhere })
  }
}
