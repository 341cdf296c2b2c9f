import type { Clock, Log, RtcChannelState, RtcPeerState } from '../../contracts'
import type { LeaveReason } from '../guesses'
import { LEAVE_REASON, NET_STATUS_INTERVAL } from '../guesses'
import type { ChannelEvent, PublishedStream } from './events'
import { qualityOf } from './netStatus'
import type { NetQuality } from './netStatus'
import type { Peer } from './Peer'

/** A room in which peers hear and see each other. */
export class Channel {
  private readonly peers = new Map<number, Peer>()
  /** Peers whose socket broke, and how to call off what follows. */
  private readonly lost = new Map<Peer, () => void>()
  private readonly ending = new Set<Promise<void>>()
  private stopNetStatus: (() => void) | null = null

  constructor(
    readonly name: string,
    readonly cid: number,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly onEmpty: () => void,
    private readonly lostPeerGrace: () => number,
  ) {}

  /** Whether nobody is in. Whoever lost its socket a moment ago still is. */
  get empty(): boolean {
    return this.peers.size === 0
  }

  /** Everybody who is in, also those that have lost their socket and may come back. */
  list(): readonly Peer[] {
    return [...this.peers.values()]
  }

  /** Who is in under this uid; null if nobody is. */
  find(uid: number): Peer | null {
    return this.peers.get(uid) ?? null
  }

  /** Whether `peer` is in; it is not once another came in under its uid. */
  has(peer: Peer): boolean {
    return this.peers.get(peer.uid) === peer
  }

  /** Whether the peer's socket is broken, and it has not come back yet. */
  isLost(peer: Peer): boolean {
    return this.lost.has(peer)
  }

  /** Lets a peer in and tells the others. One with the same uid is put out for it, its streams ended first. */
  enter(peer: Peer): void {
    const former = this.peers.get(peer.uid)
    if (former) this.replace(former)
    this.peers.set(peer.uid, peer)
    this.log(`rtc: ${peer.account} (${peer.uid}) entered ${this.name}`)
    // Nobody was told that the former one had gone, so nobody is told that it came.
    if (!former) {
      this.tellOthers(peer, { type: 'peerJoined', uid: peer.uid, customData: peer.customData })
    }
    this.watchQuality()
  }

  /**
   * Ends a peer's media and tells the others. Does nothing where it is not in any more.
   * @param reason - what the others are told of why
   */
  leave(peer: Peer, reason: LeaveReason): void {
    if (!this.has(peer)) return
    this.peers.delete(peer.uid)
    this.end(peer)
    this.log(`rtc: ${peer.account} (${peer.uid}) left ${this.name}, reason ${reason}`)
    this.tellAll({ type: 'peerLeft', uid: peer.uid, reason })
    if (this.peers.size < 2) this.stopWatchingQuality()
    if (this.empty) this.onEmpty()
  }

  /** The peer's socket broke: the others are told unless it is back in time. */
  lose(peer: Peer): void {
    if (!this.has(peer) || this.lost.has(peer)) return
    this.lost.set(
      peer,
      this.clock.after(this.lostPeerGrace(), () => this.leave(peer, LEAVE_REASON.lost)),
    )
  }

  /** Tells everybody but the one that it comes from. */
  tellOthers(sender: Peer, event: ChannelEvent): void {
    for (const peer of this.peers.values()) if (peer !== sender) peer.hear(event)
  }

  /** The stream is over: nobody receives it any more, and everybody else is told. */
  endStream(sender: Peer, producerId: string): void {
    const stream = sender.publisher.unpublish(producerId)
    if (!stream) return
    for (const peer of this.peers.values()) peer.drop(stream.producer)
    this.tellOthers(sender, { type: 'streamClosed', uid: sender.uid, stream })
  }

  /**
   * Notes whether a stream is muted, for those who come later, and tells the others. Its media is relayed as before.
   */
  mute(sender: Peer, stream: PublishedStream, mute: boolean): void {
    stream.mute = mute
    this.tellOthers(sender, { type: 'muteChanged', uid: sender.uid, stream })
  }

  /** What the control API shows of the channel. */
  state(): RtcChannelState {
    return { channelName: this.name, peers: this.list().map(stateOf) }
  }

  /** Sends everybody away. Resolves when all media has ended. */
  async close(): Promise<void> {
    this.stopWatchingQuality()
    for (const peer of this.list()) {
      this.peers.delete(peer.uid)
      peer.hear({ type: 'closed' })
      peer.hangUp()
      this.end(peer)
    }
    await Promise.all(this.ending)
  }

  private replace(former: Peer): void {
    for (const { producer } of former.publisher.list()) this.endStream(former, producer.id)
    former.hear({ type: 'replaced' })
    former.hangUp()
    this.end(former)
  }

  private end(peer: Peer): void {
    this.lost.get(peer)?.()
    this.lost.delete(peer)
    for (const { producer } of peer.publisher.list()) {
      for (const other of this.peers.values()) other.drop(producer)
    }
    const end = peer
      .close()
      .catch((cause) => this.log(`rtc: media of ${peer.uid} did not end: ${String(cause)}`))
      .finally(() => this.ending.delete(end))
    this.ending.add(end)
  }

  private tellAll(event: ChannelEvent): void {
    for (const peer of this.peers.values()) peer.hear(event)
  }

  private watchQuality(): void {
    if (this.stopNetStatus || this.peers.size < 2) return
    this.stopNetStatus = this.clock.after(NET_STATUS_INTERVAL, () => {
      this.stopNetStatus = null
      this.tellAll({ type: 'qualityMeasured', qualities: this.list().map(measure) })
      this.watchQuality()
    })
  }

  private stopWatchingQuality(): void {
    this.stopNetStatus?.()
    this.stopNetStatus = null
  }
}

function stateOf({ uid, account, publisher }: Peer): RtcPeerState {
  const producers = publisher.list().map(({ producer: { kind, packets } }) => ({ kind, packets }))
  return { uid, account, producers }
}

function measure(peer: Peer): NetQuality {
  const losses = peer.publisher.list().flatMap(({ producer }) => producer.takeLoss() ?? [])
  const uplink = losses.length > 0 ? Math.max(...losses) : null
  return { uid: peer.uid, uplink: qualityOf(uplink), downlink: qualityOf(peer.downlinkLoss()) }
}
