/** Turns totals of received and lost packets into the share lost since the last look. */
export class LossMeter {
  private received = 0
  private lost = 0

  /** 0 … 1; null where nothing was expected since the last call. */
  take(received: number, lost: number): number | null {
    const newlyReceived = received - this.received
    // A retransmitted or late packet lowers the total of what is lost.
    const newlyLost = Math.max(0, lost - this.lost)
    this.received = received
    this.lost = lost
    const expected = newlyReceived + newlyLost
    return expected > 0 ? newlyLost / expected : null
  }
}
