import type { Clock, Log } from '../../contracts'
import type { Channel } from '../channel/Channel'
import type { RelaySwitch } from '../channel/RelaySwitch'
import { GONE, LEAVE_REASON, listsStreams, MALFORMED, VIDEO_CAPABILITIES, WEB_PLATFORM } from '../guesses'
import { EDGE_CAPABILITIES, negotiatedCodec } from '../media/codecs'
import type { Frame } from './frames'
import { describe } from './notifications'
import { readConsume, readId, readJoin, readMute, readProduce, readRequestId } from './requests'
import type { SignalConnection } from './SignalConnection'
import { WebPeer } from './WebPeer'

type Answer = { readonly code: number } & Readonly<Record<string, unknown>>

const OK: Answer = { code: 200 }
const gone = (errMsg: string): Answer => ({ code: GONE, errMsg })
const malformed: Answer = { code: MALFORMED, errMsg: 'malformed request' }

/** Answers one client's signalling, from the first frame on its socket until the socket closes. */
export class PeerSession {
  private peer: WebPeer | null = null

  constructor(
    private readonly channel: Channel,
    private readonly connection: SignalConnection,
    private readonly relay: RelaySwitch,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /**
   * Begins to listen. When the socket closes without a Leave, the peer is lost first and leaves only if it stays away.
   */
  start(): void {
    this.connection.listen(
      (frame) => void this.receive(frame),
      () => {
        if (this.peer) this.channel.lose(this.peer)
      },
    )
  }

  private async receive(frame: Frame): Promise<void> {
    if (frame.type === 'notification') {
      if (frame.method === 'Leave' && this.peer) this.channel.leave(this.peer, LEAVE_REASON.normal)
      return
    }
    const answer = await this.answerSafely(frame.method, frame.data)
    this.connection.respond(frame.id, { requestId: readRequestId(frame.data), ...answer })
  }

  private async answerSafely(method: string, data: unknown): Promise<Answer> {
    try {
      if (method === 'Heartbeat') return OK
      if (method === 'Join') return this.join(data)
      const { peer } = this
      if (!peer || !this.channel.has(peer)) return gone('not in the channel')
      return await peer.inTurn(() => this.answer(peer, method, data))
    } catch (cause) {
      this.log(`rtc: ${method} of ${this.connection.identity.uid} failed: ${String(cause)}`)
      return { code: 500, errMsg: 'internal error' }
    }
  }

  private async answer(peer: WebPeer, method: string, data: unknown): Promise<Answer> {
    switch (method) {
      case 'Produce':
        return this.produce(peer, data)
      case 'Consume':
        return this.consume(peer, data)
      case 'CloseProducer': {
        const producerId = readId(data, 'producerId')
        if (producerId) this.channel.endStream(peer, producerId)
        return OK
      }
      case 'CloseConsumer': {
        const consumerId = readId(data, 'consumerId')
        if (consumerId) peer.subscriber.unsubscribe(consumerId)
        return OK
      }
      case 'CloseTransport': {
        const transportId = readId(data, 'transportId')
        if (transportId) {
          await peer.publisher.closeTransport(transportId)
          await peer.subscriber.closeTransport(transportId)
        }
        return OK
      }
      case 'SendUserData':
        return this.shareMute(peer, data)
      default:
        // Layers, captions, roles and key renewal have nothing behind them here, and the SDK only wants to hear "taken".
        return OK
    }
  }

  private join(data: unknown): Answer {
    const request = readJoin(data)
    if (!request) return malformed
    const peer = new WebPeer(this.connection, this.channel.cid, request.customData, this.clock, this.log)
    this.peer = peer
    this.channel.enter(peer)
    const others = this.channel.list().filter((other) => other !== peer)
    return {
      code: 200,
      edgeRtpCapabilities: EDGE_CAPABILITIES,
      stunServers: [],
      externData: {
        roomCapability: { mediaCapabilitySet: VIDEO_CAPABILITIES },
        audioRight: 0,
        videoRight: 0,
        userList: others.map((other) => ({
          uid: other.uid,
          platformType: WEB_PLATFORM,
          customData: other.customData,
          producerInfoList: listsStreams(this.channel.isLost(other))
            ? other.publisher.list().map(describe)
            : [],
        })),
      },
    }
  }

  private async produce(peer: WebPeer, data: unknown): Promise<Answer> {
    const request = readProduce(data)
    if (!request) return malformed
    if ('open' in request.transport) {
      // A browser that builds a new connection has given the former one up, and what it sent on it.
      for (const { producer } of peer.publisher.list()) this.channel.endStream(peer, producer.id)
    }
    const published = await peer.publisher.publish(request)
    if (!published) return gone('no such transport')
    const { stream, transport } = published
    this.channel.tellOthers(peer, { type: 'streamOpened', uid: peer.uid, stream })
    return {
      code: 200,
      transportId: transport.id,
      producerId: stream.producer.id,
      ...transport.parameters,
    }
  }

  private async consume(peer: WebPeer, data: unknown): Promise<Answer> {
    const request = readConsume(data)
    if (!request) return malformed
    const { uid, producerId } = request
    const sender = this.channel.find(uid)
    const producer = sender?.publisher.find(producerId)?.producer
    if (!sender || !producer) return { ...gone('no such producer'), uid, producerId }
    const flows = () => this.relay.flows(sender.account, peer.account)
    const subscription = await peer.subscriber.subscribe(request, producer, flows)
    if (!subscription) return { ...gone('no such transport'), uid, producerId }
    const { consumer, line, transport } = subscription
    return {
      code: 200,
      uid,
      transportId: transport.id,
      producerId,
      consumerId: consumer.id,
      ...transport.parameters,
      rtpParameters: {
        mid: line.mid,
        codecs: [negotiatedCodec(line.kind, line.payloadType)],
        headerExtensions: [],
        encodings: [{ ssrc: line.ssrc }],
        rtcp: { cname: line.cname, reducedSize: true, mux: true },
      },
    }
  }

  private shareMute(peer: WebPeer, data: unknown): Answer {
    const change = readMute(data)
    const stream = change && peer.publisher.find(change.producerId)
    if (!change || !stream) return OK
    this.channel.mute(peer, stream, change.mute)
    return OK
  }
}
