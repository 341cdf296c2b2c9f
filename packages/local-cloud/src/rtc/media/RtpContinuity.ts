import type { Clock } from '../../contracts'

/** The two numbers of an RTP header that must run on without a jump. */
export interface RtpPosition {
  readonly sequenceNumber: number
  readonly timestamp: number
}

interface Sent extends RtpPosition {
  readonly at: number
}

/**
 * Rewrites sequence numbers and timestamps so that streams of different senders, one after the other on the same m-line,
 * look like one stream to the receiver. A browser that sees them jump decodes nothing more.
 */
export class RtpContinuity {
  private newest: Sent | null = null
  private shift: RtpPosition | null = null

  constructor(
    private readonly clockRate: number,
    private readonly clock: Clock,
  ) {}

  /** The next packet is the first of another source: it follows what was sent last, however it is numbered. */
  startSource(): void {
    this.shift = null
  }

  /** Where the packet belongs in the one outgoing stream. */
  next(incoming: RtpPosition): RtpPosition {
    const now = this.clock.now()
    this.shift ??= this.shiftAfter(this.newest, incoming, now)
    const outgoing = {
      sequenceNumber: (incoming.sequenceNumber + this.shift.sequenceNumber) & 0xffff,
      timestamp: (incoming.timestamp + this.shift.timestamp) >>> 0,
    }
    if (!this.newest || isNewer(outgoing.sequenceNumber, this.newest.sequenceNumber)) {
      this.newest = { ...outgoing, at: now }
    }
    return outgoing
  }

  private shiftAfter(newest: Sent | null, incoming: RtpPosition, now: number): RtpPosition {
    if (!newest) return { sequenceNumber: 0, timestamp: 0 }
    // Media time runs on while nothing is sent, or the receiver would play the new source late by the gap.
    const elapsed = Math.max(1, Math.round(((now - newest.at) * this.clockRate) / 1000))
    return {
      sequenceNumber: (newest.sequenceNumber + 1 - incoming.sequenceNumber) & 0xffff,
      timestamp: (newest.timestamp + elapsed - incoming.timestamp) >>> 0,
    }
  }
}

function isNewer(sequenceNumber: number, than: number): boolean {
  const ahead = (sequenceNumber - than) & 0xffff
  return ahead !== 0 && ahead < 0x8000
}
