import type { PublishedStream } from '../channel/events'
import type { Peer } from '../channel/Peer'
import type { MediaKind } from '../media/codecs'
import type { MediaSource } from '../media/MediaSource'
import { PushedSource } from './PushedSource'

/** What one mini program sends: what its SDK has published, and what its pusher pushes. */
export class MiniPublisher implements Pick<Peer['publisher'], 'list' | 'find' | 'unpublish'> {
  private readonly published = new Map<MediaKind, PublishedStream & { readonly producer: PushedSource }>()
  private readonly pushed = new Map<MediaKind, MediaSource>()
  /** Muted before it was published, or while it is not. */
  private readonly muted = new Set<MediaKind>()

  list(): readonly PublishedStream[] {
    return [...this.published.values()]
  }

  find(producerId: string): PublishedStream | null {
    return this.list().find(({ producer }) => producer.id === producerId) ?? null
  }

  /** The stream of this kind; null where none is published. */
  of(kind: MediaKind): PublishedStream | null {
    return this.published.get(kind) ?? null
  }

  /** Announces a stream; null where there is one of this kind. */
  publish(kind: MediaKind): PublishedStream | null {
    if (this.published.has(kind)) return null
    const producer = new PushedSource(kind)
    producer.feed(this.pushed.get(kind) ?? null)
    const stream = { producer, mediaType: kind, mute: this.muted.has(kind) }
    this.published.set(kind, stream)
    return stream
  }

  unpublish(producerId: string): PublishedStream | null {
    const stream = this.find(producerId)
    if (!stream) return null
    this.published.delete(stream.mediaType)
    stream.producer.close()
    return stream
  }

  /** Remembers a mute; the stream it changes, if one is published. */
  setMute(kind: MediaKind, mute: boolean): PublishedStream | null {
    if (mute) this.muted.add(kind)
    else this.muted.delete(kind)
    return this.of(kind)
  }

  /** The pusher sends this now; null when it stopped. */
  feed(kind: MediaKind, source: MediaSource | null): void {
    if (source) this.pushed.set(kind, source)
    else this.pushed.delete(kind)
    this.published.get(kind)?.producer.feed(source)
  }

  /** Ends every stream, without telling anybody. */
  close(): void {
    for (const { producer } of this.published.values()) producer.close()
    this.published.clear()
    this.pushed.clear()
  }
}
