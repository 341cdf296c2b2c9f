import { randomUUID } from 'node:crypto'
import type { RtpPacket } from 'werift'
import type { MediaKind } from '../media/codecs'
import type { MediaSource } from '../media/MediaSource'

/**
 * A stream that a mini program publishes. It is announced when the SDK says so, and its media comes over another way,
 * from a pusher that starts later and may start anew: whoever plays it goes on with the same stream.
 */
export class PushedSource implements MediaSource {
  readonly id = `producer-${randomUUID()}`
  packets = 0
  private readonly listeners = new Set<(packet: RtpPacket) => void>()
  private source: MediaSource | null = null
  private unlisten: () => void = () => undefined

  constructor(readonly kind: MediaKind) {}

  /** What it is made of from now on; null while nothing is pushed. */
  feed(source: MediaSource | null): void {
    this.unlisten()
    this.source = source
    this.unlisten = source?.onPacket((packet) => this.pass(packet)) ?? (() => undefined)
  }

  onPacket(listener: (packet: RtpPacket) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  requestKeyFrame(): void {
    this.source?.requestKeyFrame()
  }

  takeLoss(): number | null {
    return this.source?.takeLoss() ?? null
  }

  /** The pusher itself goes on: it may push the other kind. */
  close(): void {
    this.feed(null)
    this.listeners.clear()
  }

  private pass(packet: RtpPacket): void {
    this.packets++
    for (const listener of this.listeners) listener(packet)
  }
}
