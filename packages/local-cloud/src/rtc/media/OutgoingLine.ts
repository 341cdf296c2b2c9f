import { RTCRtpSender } from 'werift'
import type { RtpPacket } from 'werift'
import type { Clock } from '../../contracts'
import type { MediaKind } from './codecs'
import { CODECS, engineCodec } from './codecs'
import type { MediaTransport } from './MediaTransport'
import { RtpContinuity } from './RtpContinuity'

/**
 * One m-line towards a browser. The SDK gives the m-line of a consumer it closed to the next one, so a line outlives its
 * consumers and keeps its numbers running on.
 */
export class OutgoingLine {
  private readonly sender: RTCRtpSender
  private readonly continuity: RtpContinuity

  constructor(
    readonly mid: string,
    readonly kind: MediaKind,
    readonly cname: string,
    private readonly transport: MediaTransport,
    clock: Clock,
    /** The browser's number for the codec. */
    readonly payloadType: number,
  ) {
    this.continuity = new RtpContinuity(CODECS[kind].clockRate, clock)
    this.sender = new RTCRtpSender(kind)
    this.sender.setDtlsTransport(transport.dtls)
    this.sender.prepareSend({
      codecs: [engineCodec(kind, payloadType)],
      headerExtensions: [],
      muxId: mid,
      rtcp: { cname, mux: true },
    })
    transport.router.registerRtpSender(this.sender)
  }

  /** What the browser knows the line's packets by, whatever their source. */
  get ssrc(): number {
    return this.sender.ssrc
  }

  /** Whether media can flow at this moment. */
  get connected(): boolean {
    return this.transport.connected
  }

  /** Runs `task` as soon as media can flow: now, or once. */
  whenConnected(task: () => void): void {
    this.transport.whenConnected(task)
  }

  /** The browser lost a picture and asks for a fresh one. Returns the way to stop listening. */
  onPictureLoss(listener: () => void): () => void {
    return this.sender.onPictureLossIndication.subscribe(listener).unSubscribe
  }

  /** What comes next is another source. */
  startSource(): void {
    this.continuity.startSource()
  }

  /** Sends a copy of `packet` under this line's own numbers. */
  send(packet: RtpPacket): void {
    const copy = packet.clone()
    const { header } = copy
    const { sequenceNumber, timestamp } = this.continuity.next(header)
    header.sequenceNumber = sequenceNumber
    header.timestamp = timestamp
    // Extensions are numbered per connection, and padding was the sender's probe of its own way here.
    header.extensions = []
    header.extension = false
    header.padding = false
    header.paddingSize = 0
    // Fails only where the connection is gone, which its own state tells.
    void this.sender.sendRtp(copy)
  }

  /** Share of packets the browser says it lost, 0 … 1; null before its first report. */
  loss(): number | null {
    for (const stats of this.sender.collectStats(0)) {
      if ('fractionLost' in stats && typeof stats.fractionLost === 'number') return stats.fractionLost
    }
    return null
  }

  /** Stops its reports. The connection goes on. */
  close(): void {
    this.sender.stop()
  }
}
