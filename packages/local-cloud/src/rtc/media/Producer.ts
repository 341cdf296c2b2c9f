import { MediaStreamTrack, RTCRtpCodingParameters, RTCRtpReceiver, defaultPeerConfig } from 'werift'
import type { RtpPacket } from 'werift'
import type { Clock } from '../../contracts'
import type { MediaKind } from './codecs'
import type { MediaSource } from './MediaSource'
import { engineCodec } from './codecs'
import type { MediaTransport } from './MediaTransport'
import { LossMeter } from './LossMeter'
import { newSsrc } from './ssrc'

// A browser makes no more than a few key frames a second, however often it is asked.
const KEY_FRAME_SPACING = 250

/** One stream that a browser sends here. */
export class Producer implements MediaSource {
  packets = 0
  private readonly receiver: RTCRtpReceiver
  private readonly listeners = new Set<(packet: RtpPacket) => void>()
  private readonly meter = new LossMeter()
  private keyFrameAskedAt = -Infinity

  constructor(
    readonly id: string,
    readonly kind: MediaKind,
    private readonly ssrc: number,
    private readonly transport: MediaTransport,
    private readonly clock: Clock,
    payloadType: number,
  ) {
    const codec = engineCodec(kind, payloadType)
    this.receiver = new RTCRtpReceiver(defaultPeerConfig, kind, newSsrc())
    this.receiver.setDtlsTransport(transport.dtls)
    this.receiver.prepareReceive({
      codecs: [codec],
      headerExtensions: [],
      encodings: [new RTCRtpCodingParameters({ ssrc, payloadType: codec.payloadType })],
    })
    const track = new MediaStreamTrack({ ssrc, kind, remote: true })
    this.receiver.addTrack(track)
    transport.router.ssrcTable[ssrc] = this.receiver
    track.onReceiveRtp.subscribe((packet) => {
      this.packets++
      for (const listener of this.listeners) listener(packet)
    })
  }

  onPacket(listener: (packet: RtpPacket) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  requestKeyFrame(): void {
    if (this.kind !== 'video' || !this.transport.connected) return
    const now = this.clock.now()
    if (now - this.keyFrameAskedAt < KEY_FRAME_SPACING) return
    this.keyFrameAskedAt = now
    // The engine itself logs a failure to send, and the packet may be lost as well: the asker asks again.
    void this.receiver.sendRtcpPLI(this.ssrc)
  }

  takeLoss(): number | null {
    for (const stats of this.receiver.collectStats(this.clock.now())) {
      if ('packetsLost' in stats && 'packetsReceived' in stats) {
        return this.meter.take(Number(stats.packetsReceived), Number(stats.packetsLost))
      }
    }
    return null
  }

  /** Stops its reports and forgets who listened. */
  close(): void {
    this.listeners.clear()
    this.receiver.stop()
    if (this.transport.router.ssrcTable[this.ssrc] === this.receiver) {
      delete this.transport.router.ssrcTable[this.ssrc]
    }
  }
}
