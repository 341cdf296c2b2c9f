import type { Clock, Dispose } from '../platform/ports'

/** A page that was asked for is there within so long, or is waited for no more, in ms: it may have to be fetched. */
const COMES_WITHIN = 400

/** Whether the call page is on its way to the user: what shows the call elsewhere need not be drawn for that moment. */
export class ComingPage {
  private coming = false
  private readonly waiting = new Set<() => void>()
  private stop: Dispose = () => undefined

  /** @param told - called when it does not come any more, or is there */
  constructor(
    private readonly clock: Pick<Clock, 'after'>,
    private readonly told: () => void,
  ) {}

  /** It was asked for, and is not there yet. */
  get isComing(): boolean {
    return this.coming
  }

  /** It has been asked for. */
  begin(): void {
    this.stop()
    this.coming = true
    this.stop = this.clock.after(COMES_WITHIN, () => this.end())
  }

  /** It is there, or will not come. */
  end(): void {
    this.stop()
    if (!this.coming) return
    this.coming = false
    this.told()
    const waiting = [...this.waiting]
    this.waiting.clear()
    waiting.forEach((task) => task())
  }

  /** Does something once no page is on its way: at once where none is. */
  whenThere(task: () => void): void {
    if (this.coming) this.waiting.add(task)
    else task()
  }
}
