import { RTCRtpCodecParameters } from 'werift'

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

// One codec per kind: nothing has to be negotiated, and no packet needs another payload type on the way through.
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

/** The codec as a consumer's `rtpParameters` name it. */
export function negotiatedCodec(kind: MediaKind) {
  const { kind: _, preferredPayloadType, ...codec } = CODECS[kind]
  return { ...codec, payloadType: preferredPayloadType }
}

/** The codec for the RTP engine; `payloadType` is its own unless a client numbers it otherwise. */
export function engineCodec(
  kind: MediaKind,
  payloadType = CODECS[kind].preferredPayloadType,
): RTCRtpCodecParameters {
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
