import { RTCRtpCodecParameters } from 'werift'

/** What is relayed: sound and picture. */
export type MediaKind = 'audio' | 'video'

interface Feedback {
  readonly type: string
  readonly parameter: string
}

/** One codec in the notation of mediasoup, which the SDK's signalling uses. */
export interface Codec {
  readonly kind: MediaKind
  readonly mimeType: string
  readonly preferredPayloadType: number
  readonly clockRate: number
  readonly channels?: number
  readonly parameters: Readonly<Record<string, number>>
  readonly rtcpFeedback: readonly Feedback[]
}

/** One codec per kind, so that a packet goes through as it came; only its number is each client's own. */
export const CODECS: Readonly<Record<MediaKind, Codec>> = {
  audio: {
    kind: 'audio',
    mimeType: 'audio/opus',
    preferredPayloadType: 111,
    clockRate: 48_000,
    channels: 2,
    parameters: { minptime: 10, useinbandfec: 1 },
    rtcpFeedback: [],
  },
  video: {
    kind: 'video',
    mimeType: 'video/VP8',
    preferredPayloadType: 96,
    clockRate: 90_000,
    parameters: {},
    rtcpFeedback: [
      { type: 'nack', parameter: '' },
      { type: 'nack', parameter: 'pli' },
      { type: 'ccm', parameter: 'fir' },
      { type: 'goog-remb', parameter: '' },
    ],
  },
}

const MID_EXTENSION = 'urn:ietf:params:rtp-hdrext:sdes:mid'

/** What the edge can do, as the answer to Join tells it. */
export const EDGE_CAPABILITIES = {
  codecs: [CODECS.audio, CODECS.video],
  headerExtensions: (['audio', 'video'] as const).map((kind) => ({
    kind,
    uri: MID_EXTENSION,
    preferredId: 1,
    preferredEncrypt: false,
    direction: 'sendrecv',
  })),
  fecMechanisms: [],
}

/**
 * How a client numbers the one codec of this kind. The edge's own number is a wish that Chromium happens to share;
 * Firefox has others, sends under them, and drops what comes under any that it did not offer.
 * @returns null where the client does not have the codec
 */
export function payloadTypeOf(
  kind: MediaKind,
  codecs: readonly { readonly mimeType: string; readonly payloadType: number }[],
): number | null {
  const wanted = CODECS[kind].mimeType.toLowerCase()
  return codecs.find(({ mimeType }) => mimeType.toLowerCase() === wanted)?.payloadType ?? null
}

/** The codec as a consumer's `rtpParameters` name it, under the client's number. */
export function negotiatedCodec(kind: MediaKind, payloadType: number) {
  const { kind: _, preferredPayloadType: __, ...codec } = CODECS[kind]
  return { ...codec, payloadType }
}

/** The codec for the RTP engine, under the client's number. */
export function engineCodec(kind: MediaKind, payloadType: number): RTCRtpCodecParameters {
  const codec = CODECS[kind]
  return new RTCRtpCodecParameters({
    mimeType: codec.mimeType,
    clockRate: codec.clockRate,
    channels: codec.channels,
    payloadType,
    rtcpFeedback: codec.rtcpFeedback.map(({ type, parameter }) =>
      parameter ? { type, parameter } : { type },
    ),
  })
}
