import type { MiniPeer } from './MiniPeer'

/** The clients of the gateway, by the key in the addresses of their streams. */
export class MiniPeers {
  private readonly peers = new Map<string, MiniPeer>()

  /** Opens the peer's addresses. */
  add(peer: MiniPeer): void {
    this.peers.set(peer.key, peer)
  }

  /** Closes the peer's addresses to new requests; streams that are open end with the peer. */
  remove(peer: MiniPeer): void {
    this.peers.delete(peer.key)
  }

  /** Whose addresses have this key; null if nobody's do. */
  find(key: string): MiniPeer | null {
    return this.peers.get(key) ?? null
  }
}
