import type { RtpPacket } from 'werift'
import type { Clock } from '../../contracts'
import { startsKeyFrame } from './keyFrame'
import type { OutgoingLine } from './OutgoingLine'
import type { MediaSource } from './MediaSource'

// A key frame answers a request within a few frames; where none ever comes, asking on at that pace would help nobody.
const RETRY_EVERY = 300
const QUICK_RETRIES = 20
const SLOW_RETRY_EVERY = 5000

interface ConsumerParts {
  readonly id: string
  readonly producer: Pick<MediaSource, 'kind' | 'onPacket' | 'requestKeyFrame'>
  readonly line: Pick<OutgoingLine, 'connected' | 'whenConnected' | 'onPictureLoss' | 'startSource' | 'send'>
  readonly clock: Clock
  /** Whether media may pass at this moment. */
  readonly flows: () => boolean
}

/**
 * Hands one producer's packets to one browser. Video begins with a key frame, at the start and after every break: what
 * comes before it cannot be decoded and would only make the browser ask for what is on its way already.
 */
export class Consumer {
  private needsKeyFrame: boolean
  private tries = 0
  private nextTryAt = -Infinity
  private readonly undo: (() => void)[]
  private closed = false
  private ssrc: number | null = null

  constructor(private readonly parts: ConsumerParts) {
    const { producer, line } = parts
    this.needsKeyFrame = producer.kind === 'video'
    line.startSource()
    this.undo = [
      producer.onPacket((packet) => this.forward(packet)),
      line.onPictureLoss(() => producer.requestKeyFrame()),
    ]
    line.whenConnected(() => this.askForKeyFrame())
  }

  /** What the signalling calls it. */
  get id(): string {
    return this.parts.id
  }

  /** Hands nothing over any more. Its line stays, for the next consumer. */
  close(): void {
    this.closed = true
    for (const undo of this.undo.splice(0)) undo()
  }

  private forward(packet: RtpPacket): void {
    const { line, flows } = this.parts
    // A sender that began anew, under numbers that have nothing to do with the former ones.
    if (this.ssrc !== null && packet.header.ssrc !== this.ssrc) this.startOver()
    this.ssrc = packet.header.ssrc
    if (!line.connected || !flows()) {
      this.startOver()
      return
    }
    if (this.needsKeyFrame) {
      if (!startsKeyFrame(packet.payload)) {
        this.askForKeyFrame()
        return
      }
      this.needsKeyFrame = false
    }
    line.send(packet)
  }

  private startOver(): void {
    // Without this the browser would ask for every packet it was never meant to get.
    this.parts.line.startSource()
    if (this.parts.producer.kind !== 'video' || this.needsKeyFrame) return
    this.needsKeyFrame = true
    this.tries = 0
    this.nextTryAt = -Infinity
  }

  private askForKeyFrame(): void {
    const now = this.parts.clock.now()
    if (this.closed || !this.needsKeyFrame || now < this.nextTryAt) return
    this.tries++
    this.nextTryAt = now + (this.tries < QUICK_RETRIES ? RETRY_EVERY : SLOW_RETRY_EVERY)
    this.parts.producer.requestKeyFrame()
  }
}
