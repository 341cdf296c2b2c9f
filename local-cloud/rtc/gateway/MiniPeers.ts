import type { MiniPeer } from './MiniPeer'

/** The clients of the gateway, by the key in the addresses of their streams. */
export class MiniPeers {
  private readonly peers = new Map<string, MiniPeer>()

  add(peer: MiniPeer): void {
    this.peers.set(peer.key, peer)
  }

  remove(peer: MiniPeer): void {
    this.peers.delete(peer.key)
  }

  find(key: string): MiniPeer | null {
    return this.peers.get(key) ?? null
  }
}
