import type { Clock, Log } from '../../contracts'
import type { Channel } from '../channel/Channel'
import type { ChannelDirectory } from '../channel/ChannelDirectory'
import type { Peer } from '../channel/Peer'
import type { RelaySwitch } from '../channel/RelaySwitch'
import type { DelayedSocket } from '../DelayedSocket'
import type { UnknownRecord } from '../fields'
import type { Admitted, Gatekeeper } from '../Gatekeeper'
import { BROADCASTER, GATEWAY_DONE, LEAVE_REASON, listsStreams, LOGIN_REFUSED, MALFORMED } from '../guesses'
import { MiniPeer } from './MiniPeer'
import type { MiniPeers } from './MiniPeers'
import { ANSWER, packetText, parsePacket, REQUEST } from './packets'
import type { Packet } from './packets'
import { pushesOf } from './pushes'
import { readLogin, readMute, readPublish, readSubscribe } from './requests'

/** What a session at the gateway needs of the RTC half. */
export interface GatewayParts {
  readonly directory: ChannelDirectory
  readonly gatekeeper: Gatekeeper
  readonly relay: RelaySwitch
  readonly peers: MiniPeers
  /** Where streams are pushed to and played from. */
  readonly origin: () => string
  readonly clock: Clock
  readonly log: Log
}

interface Member {
  readonly peer: MiniPeer
  readonly channel: Channel
  readonly admitted: Admitted
}

const OK = { code: 200 }

/** Answers one mini program's signalling, from the first message on its socket until the socket closes. */
export class GatewaySession {
  private member: Member | null = null

  constructor(
    private readonly socket: DelayedSocket,
    private readonly parts: GatewayParts,
  ) {}

  /**
   * Begins to listen. When the socket closes without a logout, the peer is lost first and leaves only if it stays away.
   */
  start(): void {
    this.socket.listen(
      (text) => {
        const packet = parsePacket(text)
        if (packet) this.receive(packet)
      },
      () => this.end(),
    )
  }

  private receive(packet: Packet): void {
    const { cmd, seq, body } = packet
    if (cmd === REQUEST.login) {
      this.login(packet)
    } else if (cmd === REQUEST.heartbeat) {
      this.answer(ANSWER.heartbeat, seq, OK)
    } else if (cmd === REQUEST.logout) {
      this.answer(ANSWER.logout, seq, OK)
      this.logout()
    } else if (this.member?.channel.has(this.member.peer)) {
      this.answer(GATEWAY_DONE, seq, { code: this.obey(this.member, cmd, body) ? 200 : MALFORMED })
    } else {
      this.answer(GATEWAY_DONE, seq, { code: LOGIN_REFUSED })
    }
  }

  /** False where the request is not well-formed. What has nothing behind it here is taken, and not looked at. */
  private obey(member: Member, cmd: number, body: UnknownRecord): boolean {
    switch (cmd) {
      case REQUEST.publish:
        return this.publish(member, body)
      case REQUEST.mute:
        return this.mute(member, body)
      case REQUEST.subscribe: {
        const request = readSubscribe(body)
        if (request) member.peer.subscribe(request.uid, request.kind, request.on)
        return request !== null
      }
      default:
        return true
    }
  }

  private publish({ peer, channel }: Member, body: UnknownRecord): boolean {
    const request = readPublish(body)
    if (!request) return false
    if (request.open) {
      const stream = peer.publisher.publish(request.kind)
      if (stream) channel.tellOthers(peer, { type: 'streamOpened', uid: peer.uid, stream })
    } else {
      const stream = peer.publisher.of(request.kind)
      if (stream) channel.endStream(peer, stream.producer.id)
    }
    return true
  }

  private mute({ peer, channel }: Member, body: UnknownRecord): boolean {
    const request = readMute(body)
    const stream = request && peer.publisher.setMute(request.kind, request.mute)
    if (request && stream) channel.mute(peer, stream, request.mute)
    return request !== null
  }

  private login({ seq, body }: Packet): void {
    const { directory, gatekeeper, relay, peers, origin, clock, log } = this.parts
    const request = readLogin(body)
    const pass = request && directory.find(request.ticket)
    if (!pass || pass.identity.uid !== request.uid || this.member) {
      this.answer(ANSWER.login, seq, { code: LOGIN_REFUSED, errmsg: 'no such ticket' })
      return
    }
    const { channel, identity } = pass
    if (gatekeeper.refuses(identity.account)) {
      this.socket.cut()
      return
    }
    const admitted: Admitted = { identity, cut: () => this.socket.cut() }
    gatekeeper.admit(admitted)
    const peer = new MiniPeer({ channel, identity, socket: this.socket, relay, origin: origin(), clock, log })
    peers.add(peer)
    this.member = { peer, channel, admitted }
    channel.enter(peer)
    const others = channel.list().filter((other) => other !== peer)
    const self = { uid: peer.uid, url: peer.pushUrl, role: BROADCASTER, audio_on: false, video_on: false }
    const userlist = [self, ...others.map((other) => describe(channel, other, peer))]
    this.answer(ANSWER.login, seq, { code: 200, userlist })
    others.forEach((other) => this.tellMutes(channel, other, peer))
  }

  private logout(): void {
    if (!this.member) return
    const { peer, channel } = this.member
    this.parts.peers.remove(peer)
    channel.leave(peer, LEAVE_REASON.normal)
  }

  /** The list of members has no place for a mute. */
  private tellMutes(channel: Channel, { uid, publisher }: Peer, peer: MiniPeer): void {
    for (const stream of publisher.list().filter(({ mute }) => mute)) {
      const pushes = pushesOf({ type: 'muteChanged', uid, stream }, channel.cid, (id) => peer.playUrl(id))
      for (const { cmd, body } of pushes) this.socket.send(packetText(cmd, body))
    }
  }

  private end(): void {
    if (!this.member) return
    const { peer, channel, admitted } = this.member
    this.parts.gatekeeper.forget(admitted)
    this.parts.peers.remove(peer)
    channel.lose(peer)
  }

  private answer(cmd: number, seq: number, body: object): void {
    this.socket.send(packetText(cmd, body, seq))
  }
}

function describe(channel: Channel, other: Peer, viewer: MiniPeer): object {
  const { uid, publisher } = other
  const streams = listsStreams(channel.isLost(other)) ? publisher.list() : []
  const has = (kind: string) => streams.some(({ mediaType }) => mediaType === kind)
  return {
    uid,
    url: viewer.playUrl(uid),
    role: BROADCASTER,
    audio_on: has('audio'),
    video_on: has('video'),
  }
}
