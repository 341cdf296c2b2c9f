import type { MediaKind } from '../media/codecs'
import type { MediaSource } from '../media/MediaSource'
import type { LeaveReason } from '../guesses'
import type { NetQuality } from './netStatus'

/** A stream as the channel knows it: the media, and what is told about it. */
export interface PublishedStream {
  readonly producer: MediaSource
  readonly mediaType: MediaKind
  mute: boolean
}

/** What the members of a channel are told; each kind of client has words of its own for it. */
export type ChannelEvent =
  | { readonly type: 'peerJoined'; readonly uid: number; readonly customData: string | undefined }
  | { readonly type: 'peerLeft'; readonly uid: number; readonly reason: LeaveReason }
  | { readonly type: 'streamOpened'; readonly uid: number; readonly stream: PublishedStream }
  | { readonly type: 'streamClosed'; readonly uid: number; readonly stream: PublishedStream }
  | { readonly type: 'muteChanged'; readonly uid: number; readonly stream: PublishedStream }
  | { readonly type: 'qualityMeasured'; readonly qualities: readonly NetQuality[] }
  /** The same uid came in again, and this one is out. */
  | { readonly type: 'replaced' }
  /** The channel is over. */
  | { readonly type: 'closed' }
