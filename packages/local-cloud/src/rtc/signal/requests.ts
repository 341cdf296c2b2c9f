import { isRecord, items, text, wholeNumber } from '../fields'
import type { UnknownRecord } from '../fields'
import { payloadTypeOf } from '../media/codecs'
import type { MediaKind } from '../media/codecs'
import type { Fingerprint, RemoteEnd } from '../media/MediaTransport'

/** What the SDK calls the stream; only microphone and camera are relayed. */
export type MediaType = MediaKind

/** The browser's end of a new connection, or the id of one it has. */
export type TransportChoice = { readonly open: RemoteEnd } | { readonly reuse: string }

/** What a Join brings that is of use here: the client's text for the other members. */
export interface JoinRequest {
  readonly customData: string | undefined
}

/** A stream that a client wants to send. */
export interface ProduceRequest {
  readonly kind: MediaKind
  readonly mediaType: MediaType
  readonly ssrc: number
  /** The number under which the browser sends the relayed codec. */
  readonly payloadType: number
  readonly mute: boolean
  readonly transport: TransportChoice
}

/** A stream of `uid` that a client wants to receive, and the m-line that it has for it. */
export interface ConsumeRequest {
  readonly uid: number
  readonly producerId: string
  readonly mid: string
  /** The numbers under which the browser takes the relayed codecs; null where it does not have one. */
  readonly payloadTypes: Readonly<Record<MediaKind, number | null>>
  readonly transport: TransportChoice
}

/** Whether the client's own stream is muted from now on. */
export interface MuteChange {
  readonly producerId: string
  readonly mute: boolean
}

/** Reads a Join; null where it is not well-formed. A `customData` above 1024 characters is left out. */
export function readJoin(data: unknown): JoinRequest | null {
  if (!isRecord(data) || !isRecord(data.externData)) return null
  const { customData } = data.externData
  return { customData: typeof customData === 'string' && customData.length <= 1024 ? customData : undefined }
}

/** Reads a Produce; null where it is not well-formed, or asks for what is not relayed. */
export function readProduce(data: unknown): ProduceRequest | null {
  if (!isRecord(data) || !isRecord(data.rtpParameters) || !isRecord(data.externData)) return null
  const info = data.externData.producerInfo
  const kind = mediaKind(data.kind)
  const encoding = items(data.rtpParameters.encodings)[0]
  const ssrc = isRecord(encoding) ? wholeNumber(encoding.ssrc) : null
  const payloadType = kind && payloadTypeOf(kind, codecsOf(data.rtpParameters, 'payloadType'))
  const transport = transportChoice(data)
  // Screen sharing and second streams are another media type of the same kind, and are not relayed.
  if (!kind || !isRecord(info) || info.mediaType !== kind || !ssrc || ssrc > 0xffffffff || !transport)
    return null
  if (payloadType === null) return null
  return { kind, mediaType: kind, ssrc, payloadType, mute: info.mute === true, transport }
}

/** Reads a Consume; null where it is not well-formed. */
export function readConsume(data: unknown): ConsumeRequest | null {
  if (!isRecord(data)) return null
  const uid = wholeNumber(data.uid)
  const producerId = text(data.producerId)
  const mid = midOf(data.mid)
  const codecs = codecsOf(data.rtpCapabilities, 'preferredPayloadType')
  const payloadTypes = { audio: payloadTypeOf('audio', codecs), video: payloadTypeOf('video', codecs) }
  const transport = transportChoice(data)
  return uid !== null && producerId && mid && transport
    ? { uid, producerId, mid, payloadTypes, transport }
    : null
}

/** The id under `key` of a close request. */
export function readId(data: unknown, key: 'consumerId' | 'producerId' | 'transportId'): string | null {
  return isRecord(data) ? text(data[key]) : null
}

/** The mute in SendUserData; null where it tells something else. */
export function readMute(data: unknown): MuteChange | null {
  if (!isRecord(data) || !isRecord(data.externData) || data.externData.type !== 'Mute') return null
  const change = data.externData.data
  if (!isRecord(change) || typeof change.mute !== 'boolean') return null
  const producerId = text(change.producerId)
  return producerId ? { producerId, mute: change.mute } : null
}

/** The id that the SDK puts on a message to find it in its log. */
export function readRequestId(data: unknown): string | undefined {
  if (!isRecord(data)) return undefined
  const number = wholeNumber(data.requestId)
  return text(data.requestId) ?? (number === null ? undefined : String(number))
}

function mediaKind(value: unknown): MediaKind | null {
  return value === 'audio' || value === 'video' ? value : null
}

/** The codecs of an SDK's parameters or capabilities, which name their numbers differently. */
function codecsOf(value: unknown, key: 'payloadType' | 'preferredPayloadType') {
  return items(isRecord(value) ? value.codecs : null).flatMap((codec) => {
    if (!isRecord(codec)) return []
    const mimeType = text(codec.mimeType, 64)
    const payloadType = wholeNumber(codec[key])
    return mimeType && payloadType !== null && payloadType <= 127 ? [{ mimeType, payloadType }] : []
  })
}

function midOf(value: unknown): string | null {
  const mid = typeof value === 'number' ? String(value) : text(value, 16)
  return mid !== null && /^[\w-]+$/.test(mid) ? mid : null
}

function transportChoice(data: UnknownRecord): TransportChoice | null {
  if (isRecord(data.dtlsParameters)) {
    const iceUfrag = text(data.iceUfrag, 256)
    const fingerprints = items(data.dtlsParameters.fingerprints).flatMap(fingerprint)
    return iceUfrag && fingerprints.length > 0 ? { open: { iceUfrag, fingerprints } } : null
  }
  const reuse = text(data.transportId)
  return reuse ? { reuse } : null
}

function fingerprint(value: unknown): readonly Fingerprint[] {
  if (!isRecord(value)) return []
  const algorithm = text(value.algorithm, 16)
  const digest = text(value.value, 256)
  return algorithm && digest && /^[0-9a-f:]+$/i.test(digest) ? [{ algorithm, value: digest }] : []
}
