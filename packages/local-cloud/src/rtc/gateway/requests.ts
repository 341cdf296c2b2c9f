import { text, wholeNumber } from '../fields'
import type { UnknownRecord } from '../fields'
import type { MediaKind } from '../media/codecs'

/** Who wants to enter, and by what right. */
export interface LoginRequest {
  readonly uid: number
  /** The ticket that the channel server handed out. */
  readonly ticket: string
}

/** Reads a login; null where it is not well-formed. */
export function readLogin(body: UnknownRecord): LoginRequest | null {
  const uid = wholeNumber(body.uid)
  const ticket = text(body.token)
  return uid !== null && ticket ? { uid, ticket } : null
}

/** Reads a publish; null where it is not well-formed. `status: 'open'` publishes, `'close'` takes back. */
export function readPublish(
  body: UnknownRecord,
): { readonly kind: MediaKind; readonly open: boolean } | null {
  const kind = kindOf(body.mediaType)
  return kind && { kind, open: body.status === 'open' }
}

/** Reads a mute; null where it is not well-formed. The SDK leaves a `false` out. */
export function readMute(body: UnknownRecord): { readonly kind: MediaKind; readonly mute: boolean } | null {
  const kind = kindOf(body.mediaType)
  return kind && { kind, mute: body.mute === true }
}

/** Reads a subscribe; null where it is not well-formed. As with a mute, no `sub` means to unsubscribe. */
export function readSubscribe(
  body: UnknownRecord,
): { readonly uid: number; readonly kind: MediaKind; readonly on: boolean } | null {
  const kind = kindOf(body.mediaType)
  const uid = wholeNumber(body.srcUid)
  return kind && uid !== null ? { uid, kind, on: body.sub === true } : null
}

/** Screen sharing and second sound channels are not relayed. */
function kindOf(value: unknown): MediaKind | null {
  return value === 'audio' || value === 'video' ? value : null
}
