import type { Announcement, AnnouncementData } from '../machine/effects/announcement'
import { accountOf } from '../machine/terms/account'
import type { ElsewhereCall } from '../machine/terms/elsewhere'
import type { Peer } from '../machine/terms/identity'
import type { CallSnapshot, LastCall } from '../machine/terms/snapshot'

/** So many accounts that an app writes with capital letters are remembered. */
const KEPT = 100

/**
 * How the app writes the accounts that it calls. Inside there is one way to write each of them; the app is told of them as
 * it wrote them last.
 */
export class Spelling {
  private readonly given = new Map<string, string>()
  // What was made of an object, so that one that did not change stays the same.
  private readonly peers = new WeakMap<Peer, Peer>()
  private readonly lastCalls = new WeakMap<LastCall, LastCall>()

  /**
   * Notes how an account is written.
   * @returns the account as everything inside has it
   */
  note(given: string): string {
    const account = accountOf(given)
    this.given.delete(account)
    if (given !== account) this.given.set(account, given)
    for (const oldest of this.given.keys()) {
      if (this.given.size <= KEPT) break
      this.given.delete(oldest)
    }
    return account
  }

  /** An account as the app wrote it. */
  of(account: string): string {
    return this.given.get(account) ?? account
  }

  /** A snapshot as the app is shown it. */
  inSnapshot(snapshot: CallSnapshot): CallSnapshot {
    const { peer, elsewhere, lastCall } = snapshot
    return {
      ...snapshot,
      peer: peer && this.ofPeer(peer),
      elsewhere: this.ofElsewhere(elsewhere),
      lastCall: lastCall && this.ofLastCall(lastCall),
    }
  }

  /** What the app is told by an event. A record is the service's, and stays as it is sent. */
  inAnnouncement(announcement: Announcement): AnnouncementData[Announcement['name']] {
    switch (announcement.name) {
      case 'onCallEnd':
        return { ...announcement.data, lastCall: this.ofLastCall(announcement.data.lastCall) }
      case 'onInvited': {
        const from = this.of(announcement.data.from)
        return { ...announcement.data, from, invitor: from }
      }
      case 'onCallElsewhere':
        return { call: this.ofElsewhere(announcement.data.call) }
      case 'onMessageSent':
      case 'onOtherClientAccept':
      case 'onOtherClientReject':
      case 'onCallTypeChange':
      case 'onJoinChannel':
      case 'onKickedOffline':
      case 'onDisconnect':
        return announcement.data
      default:
        return { ...announcement.data, userId: this.of(announcement.data.userId) }
    }
  }

  private ofPeer(peer: Peer): Peer {
    const userId = this.of(peer.userId)
    if (userId === peer.userId) return peer
    const known = this.peers.get(peer)
    if (known?.userId === userId) return known
    // Without a profile the account is the name.
    const made = { ...peer, userId, name: peer.name === peer.userId ? userId : peer.name }
    this.peers.set(peer, made)
    return made
  }

  private ofElsewhere(call: ElsewhereCall | null): ElsewhereCall | null {
    return call && { ...call, peer: this.ofPeer(call.peer) }
  }

  private ofLastCall(lastCall: LastCall): LastCall {
    const peer = this.ofPeer(lastCall.peer)
    if (peer === lastCall.peer) return lastCall
    const known = this.lastCalls.get(lastCall)
    if (known?.peer === peer) return known
    const made = { ...lastCall, peer }
    this.lastCalls.set(lastCall, made)
    return made
  }
}
