import type { MediaSource } from '../media/MediaSource'
import type { ChannelEvent, PublishedStream } from './events'

/** One client in a channel, whatever it runs on. */
export interface Peer {
  readonly uid: number
  readonly account: string
  readonly customData: string | undefined
  /** What it sends. */
  readonly publisher: {
    /** The streams that it has published. */
    list(): readonly PublishedStream[]
    /** The stream of this id; null if there is none. */
    find(producerId: string): PublishedStream | null
    /** Ends a stream and returns it; null where there is none of this id. */
    unpublish(producerId: string): PublishedStream | null
  }
  /** Tells it what happened in the channel. */
  hear(event: ChannelEvent): void
  /** Ends what it receives of `producer`. */
  drop(producer: MediaSource): void
  /** The worst share of lost packets, 0 … 1, of what it receives; null where it reports none. */
  downlinkLoss(): number | null
  /** Closes its signalling socket after what was told before. */
  hangUp(): void
  /** Its connections carry nothing any more, and it is not told so, as where the network that they went by is gone. */
  strand(): void
  /** So many of a hundred packets that it sends are lost on the way here. */
  lose(percent: number): void
  /** Ends its media, also what is still opening. */
  close(): Promise<void>
}
