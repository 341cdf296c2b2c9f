import { SessionDescription } from 'werift'
import { payloadTypeOf } from '../media/codecs'
import type { MediaKind } from '../media/codecs'
import type { RemoteEnd } from '../media/MediaTransport'

/** One m-line of an offer. */
export interface OfferedLine {
  readonly mid: string
  /** Audio and video can be answered, anything else is refused. */
  readonly kind: MediaKind | null
  readonly media: string
  /** How the offer numbers the one codec that is relayed; null where it does not have it. */
  readonly payloadType: number | null
}

/** What is used of an SDP offer. */
export interface Offer {
  readonly remote: RemoteEnd
  readonly lines: readonly OfferedLine[]
}

/** Reads an SDP offer as WHIP and WHEP clients send it, all in one transport; null for anything else. */
export function readOffer(sdp: string): Offer | null {
  let description: SessionDescription
  try {
    description = SessionDescription.parse(sdp)
  } catch {
    return null
  }
  const [first] = description.media
  const iceUfrag = first?.iceParams?.usernameFragment
  const fingerprints = (first?.dtlsParams?.fingerprints ?? []).flatMap(({ algorithm, value }) =>
    algorithm && /^[0-9a-f:]+$/i.test(value) ? [{ algorithm, value }] : [],
  )
  if (!iceUfrag || fingerprints.length === 0) return null
  const mids = description.media.map(({ rtp }) => rtp.muxId ?? '')
  if (mids.some((mid) => !/^[\w-]{1,16}$/.test(mid)) || new Set(mids).size !== mids.length) return null
  return {
    remote: { iceUfrag, fingerprints },
    lines: description.media.map(({ kind: media, rtp }) => {
      const kind = kindOf(media)
      return { mid: rtp.muxId ?? '', media, kind, payloadType: kind && payloadTypeOf(kind, rtp.codecs) }
    }),
  }
}

function kindOf(media: string): MediaKind | null {
  return media === 'audio' || media === 'video' ? media : null
}
