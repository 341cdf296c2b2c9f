/** What a call's media stands on: this side's stream, the far side's, and the signalling. */
export type Part = 'push' | 'play' | 'signal'

/** Tells once that something broke, and once that all is well again. */
export class StreamHealth {
  private readonly broken = new Set<Part>()

  constructor(private readonly emit: (event: { readonly type: 'reconnecting' | 'reconnected' }) => void) {}

  breaks(part: Part): void {
    const wasWell = this.broken.size === 0
    this.broken.add(part)
    if (wasWell) this.emit({ type: 'reconnecting' })
  }

  heals(part: Part): void {
    if (!this.broken.delete(part) || this.broken.size > 0) return
    this.emit({ type: 'reconnected' })
  }
}
