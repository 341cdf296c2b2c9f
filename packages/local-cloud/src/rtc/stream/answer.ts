import { randomBytes } from 'node:crypto'
import { CODECS } from '../media/codecs'
import type { MediaKind } from '../media/codecs'
import type { TransportParameters } from '../media/MediaTransport'
import type { OfferedLine } from './offer'

/** What becomes of an offered m-line. */
export interface AnsweredLine {
  readonly kind: MediaKind
  readonly payloadType: number
  /** What is sent on it; absent on a line that only receives. */
  readonly sends?: { readonly ssrc: number; readonly cname: string }
}

/**
 * The SDP answer: ICE lite, every candidate in it, and this end begins the DTLS handshake.
 * @param lines - what is done with each line of the offer, by its mid; the others are refused
 */
export function writeAnswer(
  offered: readonly OfferedLine[],
  lines: ReadonlyMap<string, AnsweredLine>,
  transport: TransportParameters,
): string {
  const bundled = offered.filter(({ mid }) => lines.has(mid)).map(({ mid }) => mid)
  const session = [
    'v=0',
    `o=- ${randomBytes(6).readUIntBE(0, 6)} 1 IN IP4 127.0.0.1`,
    's=-',
    't=0 0',
    `a=group:BUNDLE ${bundled.join(' ')}`,
    'a=ice-lite',
  ]
  const media = offered.flatMap((line) => {
    const answered = lines.get(line.mid)
    return answered ? mediaLines(line.mid, answered, transport) : refused(line)
  })
  return `${[...session, ...media].join('\r\n')}\r\n`
}

function mediaLines(mid: string, { kind, payloadType, sends }: AnsweredLine, to: TransportParameters) {
  const codec = CODECS[kind]
  const name = codec.mimeType.split('/')[1] ?? ''
  const channels = codec.channels ? `/${codec.channels}` : ''
  const parameters = Object.entries(codec.parameters).map(([key, value]) => `${key}=${value}`)
  return [
    `m=${kind} 9 UDP/TLS/RTP/SAVPF ${payloadType}`,
    'c=IN IP4 0.0.0.0',
    `a=mid:${mid}`,
    `a=${sends ? 'sendonly' : 'recvonly'}`,
    'a=rtcp-mux',
    `a=ice-ufrag:${to.iceParameters.usernameFragment}`,
    `a=ice-pwd:${to.iceParameters.password}`,
    ...to.dtlsParameters.fingerprints.map(({ algorithm, value }) => `a=fingerprint:${algorithm} ${value}`),
    'a=setup:active',
    `a=rtpmap:${payloadType} ${name}/${codec.clockRate}${channels}`,
    ...(parameters.length > 0 ? [`a=fmtp:${payloadType} ${parameters.join(';')}`] : []),
    ...codec.rtcpFeedback.map(({ type, parameter }) =>
      `a=rtcp-fb:${payloadType} ${type} ${parameter}`.trimEnd(),
    ),
    ...(sends ? [`a=msid:${sends.cname} ${kind}`, `a=ssrc:${sends.ssrc} cname:${sends.cname}`] : []),
    ...to.iceCandidates.map(
      ({ foundation, priority, ip, port }) =>
        `a=candidate:${foundation} 1 udp ${priority} ${ip} ${port} typ host`,
    ),
    'a=end-of-candidates',
  ]
}

function refused({ media, mid }: OfferedLine): string[] {
  return [`m=${media} 0 UDP/TLS/RTP/SAVPF 0`, 'c=IN IP4 0.0.0.0', `a=mid:${mid}`, 'a=inactive']
}
