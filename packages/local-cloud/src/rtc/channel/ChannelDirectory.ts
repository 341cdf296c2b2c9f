import { randomBytes } from 'node:crypto'
import type { Clock, Log } from '../../contracts'
import { EMPTY_CHANNEL_TTL, FIRST_CID, LOST_PEER_GRACE } from '../guesses'
import { Channel } from './Channel'
import type { Peer } from './Peer'

/** Who a client is, as its ticket says. */
export interface Identity {
  readonly channelName: string
  readonly uid: number
  readonly account: string
}

interface Entry {
  readonly channel: Channel
  /** Who may connect, by the ticket in the address of their signalling socket, or in their first message on it. */
  readonly tickets: Map<string, Identity>
  stopForgetting: () => void
}

/** Every channel there is. One exists from the first client that asks for it until it was empty for a while. */
export class ChannelDirectory {
  private readonly entries = new Map<string, Entry>()
  private nextCid = FIRST_CID

  constructor(
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly lostPeerGrace = () => LOST_PEER_GRACE,
  ) {}

  /** Every channel that is not forgotten yet, empty ones among them. */
  list(): readonly Channel[] {
    return [...this.entries.values()].map(({ channel }) => channel)
  }

  /** Makes the channel if need be, and a ticket to it. Asked again for the same client, it is the same ticket. */
  admit(identity: Identity): { readonly channel: Channel; readonly ticket: string } {
    const entry = this.entries.get(identity.channelName) ?? this.create(identity.channelName)
    const { channel, tickets } = entry
    for (const [ticket, holder] of tickets) {
      if (holder.uid === identity.uid && holder.account === identity.account) return { channel, ticket }
    }
    const ticket = randomBytes(16).toString('base64url')
    tickets.set(ticket, identity)
    return { channel, ticket }
  }

  /** The channel a ticket is for, and its holder; null where either is unknown or forgotten. */
  redeem(name: string, ticket: string): { readonly channel: Channel; readonly identity: Identity } | null {
    const entry = this.entries.get(name)
    const identity = entry?.tickets.get(ticket)
    return entry && identity ? { channel: entry.channel, identity } : null
  }

  /** The channel a ticket is for, and its holder, where only the ticket is told. */
  find(ticket: string): { readonly channel: Channel; readonly identity: Identity } | null {
    for (const { channel, tickets } of this.entries.values()) {
      const identity = tickets.get(ticket)
      if (identity) return { channel, identity }
    }
    return null
  }

  /** Does something with whoever is in a channel by `account`, or with everybody. */
  each(account: string | undefined, act: (peer: Peer) => void): void {
    for (const channel of this.list()) {
      for (const peer of channel.list()) {
        if (account === undefined || peer.account === account) act(peer)
      }
    }
  }

  /** Ends every channel. Resolves when all media has ended. */
  async clear(): Promise<void> {
    const entries = [...this.entries.values()]
    this.entries.clear()
    for (const { stopForgetting } of entries) stopForgetting()
    await Promise.all(entries.map(({ channel }) => channel.close()))
  }

  private create(name: string): Entry {
    const forgetLater = () =>
      this.clock.after(EMPTY_CHANNEL_TTL, () => {
        if (channel.empty) this.entries.delete(name)
      })
    const forget = () => {
      entry.stopForgetting()
      entry.stopForgetting = forgetLater()
    }
    const channel: Channel = new Channel(
      name,
      this.nextCid++,
      this.clock,
      this.log,
      forget,
      this.lostPeerGrace,
    )
    const entry: Entry = { channel, tickets: new Map(), stopForgetting: forgetLater() }
    this.entries.set(name, entry)
    return entry
  }
}
