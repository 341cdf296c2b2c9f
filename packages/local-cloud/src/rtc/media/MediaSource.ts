import type { RtpPacket } from 'werift'
import type { MediaKind } from './codecs'

/** One stream that comes from a client, wherever its packets come in. */
export interface MediaSource {
  readonly id: string
  readonly kind: MediaKind
  /** RTP packets received so far. */
  readonly packets: number
  /** `listener` sees every packet and must not change it. Returns the way to stop it. */
  onPacket(listener: (packet: RtpPacket) => void): () => void
  /** Asks the sender for a picture that needs no earlier one. Asked again too soon, it does nothing. */
  requestKeyFrame(): void
  /** Share of packets, 0 … 1, that were lost on the way here since the last call; null before any came. */
  takeLoss(): number | null
  /** Ends the stream here, and forgets who listened; the client may still be sending. */
  close(): void
}
