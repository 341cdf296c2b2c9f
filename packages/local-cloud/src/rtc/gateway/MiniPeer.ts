import { randomBytes } from 'node:crypto'
import type { Clock, Log } from '../../contracts'
import type { Channel } from '../channel/Channel'
import type { Identity } from '../channel/ChannelDirectory'
import type { ChannelEvent } from '../channel/events'
import type { Peer } from '../channel/Peer'
import type { RelaySwitch } from '../channel/RelaySwitch'
import type { DelayedSocket } from '../DelayedSocket'
import type { MediaKind } from '../media/codecs'
import { PlayStream } from '../stream/PlayStream'
import { PushStream } from '../stream/PushStream'
import { MiniPublisher } from './MiniPublisher'
import { packetText } from './packets'
import { pushesOf } from './pushes'

/** What a mini program's peer is made of: its place, its socket, and the RTC half's means. */
export interface MiniPeerParts {
  readonly channel: Channel
  readonly identity: Identity
  readonly socket: DelayedSocket
  readonly relay: RelaySwitch
  /** Where streams are pushed to and played from, like `http://127.0.0.1:5180`. */
  readonly origin: string
  readonly clock: Clock
  readonly log: Log
}

/** A client with the mini-program SDK: its signalling comes over the gateway, its media over WHIP and WHEP. */
export class MiniPeer implements Peer {
  /** Opens its own streams and no other's. Another one after each login, as a push address may change then. */
  readonly key = randomBytes(16).toString('base64url')
  readonly customData = undefined
  readonly publisher = new MiniPublisher()
  private readonly subscriptions = new Map<number, Set<MediaKind>>()
  private readonly plays = new Map<number, PlayStream>()
  private push: PushStream | null = null
  /** Which pusher's media counts: the one that came last. */
  private pushTurn = 0
  private closed = false

  constructor(private readonly parts: MiniPeerParts) {}

  get uid(): number {
    return this.parts.identity.uid
  }

  get account(): string {
    return this.parts.identity.account
  }

  /** Where its pusher is to send, as the gateway names it to the SDK. Holds its key. */
  get pushUrl(): string {
    return `${this.parts.origin}/rtc/push/${this.key}`
  }

  /** Where its player gets what `uid` sends. Holds its key, and so differs from viewer to viewer. */
  playUrl(uid: number): string {
    return `${this.parts.origin}/rtc/play/${this.key}/${uid}`
  }

  hear(event: ChannelEvent): void {
    const { channel, socket } = this.parts
    for (const { cmd, body } of pushesOf(event, channel.cid, (uid) => this.playUrl(uid))) {
      socket.send(packetText(cmd, body))
    }
    this.refresh()
  }

  drop(): void {
    this.refresh()
  }

  // The players of a mini program report no losses to anybody.
  downlinkLoss(): null {
    return null
  }

  hangUp(): void {
    this.parts.socket.close()
  }

  strand(): void {
    for (const stream of [this.push, ...this.plays.values()]) stream?.strand()
  }

  lose(percent: number): void {
    this.push?.lose(percent)
  }

  /**
   * Takes up a member's sound or picture, or gives it up. Also before it is published or played: it begins when both
   * are.
   */
  subscribe(uid: number, kind: MediaKind, on: boolean): void {
    const kinds = this.subscriptions.get(uid) ?? new Set()
    if (on) kinds.add(kind)
    else kinds.delete(kind)
    this.subscriptions.set(uid, kinds)
    this.refresh()
  }

  /** Takes what a pusher sends, in place of what one sent before. Null where the offer is none. */
  async openPush(sdp: string): Promise<PushStream | null> {
    const { clock, log } = this.parts
    const turn = ++this.pushTurn
    const opened = await PushStream.open(sdp, {
      clock,
      log,
      onSource: (kind, source) => {
        if (turn === this.pushTurn) this.publisher.feed(kind, source)
      },
    })
    if (!opened) return null
    const former = this.push
    this.push = opened
    await former?.close()
    if (this.closed) await opened.close()
    return this.closed ? null : opened
  }

  /** Sends what `uid` publishes to a player, in place of the one before. Null where the offer is none. */
  async openPlay(uid: number, sdp: string): Promise<PlayStream | null> {
    const { channel, relay, clock, log } = this.parts
    const flows = () => {
      const sender = channel.find(uid)
      return sender !== null && relay.flows(sender.account, this.account)
    }
    const opened = await PlayStream.open(sdp, { clock, log, uid, flows })
    if (!opened) return null
    const former = this.plays.get(uid)
    this.plays.set(uid, opened)
    await former?.close()
    if (this.closed) await opened.close()
    else this.refresh()
    return this.closed ? null : opened
  }

  /** Ends one stream, by the id in its address. */
  async endStream(id: string): Promise<void> {
    if (this.push?.id === id) {
      const { push } = this
      this.push = null
      await push.close()
    }
    for (const [uid, play] of this.plays) {
      if (play.id !== id) continue
      this.plays.delete(uid)
      await play.close()
    }
  }

  async close(): Promise<void> {
    this.closed = true
    this.publisher.close()
    const streams = [this.push, ...this.plays.values()]
    this.push = null
    this.plays.clear()
    await Promise.all(streams.map((stream) => stream?.close()))
  }

  /** Plays what it has subscribed to, as far as that is published. */
  private refresh(): void {
    for (const [uid, play] of this.plays) {
      const kinds = this.subscriptions.get(uid)
      const streams = this.parts.channel.find(uid)?.publisher.list() ?? []
      play.play(streams.filter(({ mediaType }) => kinds?.has(mediaType)).map(({ producer }) => producer))
    }
  }
}
