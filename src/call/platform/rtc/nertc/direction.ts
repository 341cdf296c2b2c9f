import type { MediaKind } from '../../../machine/terms/media'
import type { ClientFigures, Figures } from './readFigures'

/** What the figures of one direction come to, so far. */
export interface Direction {
  /** Null where there is no stream of the kind. */
  readonly bytes: Readonly<Record<MediaKind, number | null>>
  readonly packets: number
  readonly lost: number
  /** Share of what was lost lately, as the other end says; null where it does not. */
  readonly lossTold: number | null
  readonly frames: number
  readonly width: number | null
  readonly height: number | null
  readonly frameRate: number | null
}

/** Sums up the streams of a direction. */
export function directionOf(figures: readonly Figures[], type: 'inbound-rtp' | 'outbound-rtp'): Direction {
  const streams = figures.filter((each) => each.type === type)
  const ends = figures.filter((each) => type === 'outbound-rtp' && each.type === 'remote-inbound-rtp')
  const told = ends.flatMap(({ fractionLost }) => fractionLost ?? [])
  const picture = streams.find(({ kind, frameWidth }) => kind === 'video' && frameWidth !== undefined)
  const sum = (of: (each: Figures) => number | undefined, list: readonly Figures[] = streams) =>
    list.reduce((total, each) => total + (of(each) ?? 0), 0)
  const bytes = (kind: MediaKind) => {
    const ofKind = streams.filter((each) => each.kind === kind)
    return ofKind.length === 0 ? null : sum((each) => each.bytesReceived ?? each.bytesSent, ofKind)
  }
  return {
    bytes: { audio: bytes('audio'), video: bytes('video') },
    packets: sum((each) => each.packetsReceived ?? each.packetsSent),
    lost: sum(({ packetsLost }) => packetsLost, type === 'inbound-rtp' ? streams : ends),
    lossTold: told.length === 0 ? null : Math.max(...told),
    frames: sum((each) => each.framesDecoded ?? each.framesEncoded),
    width: picture?.frameWidth ?? null,
    height: picture?.frameHeight ?? null,
    frameRate: picture?.framesPerSecond === undefined ? null : Math.round(picture.framesPerSecond),
  }
}

/** There and back, in ms: of the path that is used, or as the other end has measured it; null where neither is said. */
export function roundTripOf({ sent, received }: ClientFigures): number | null {
  const all = [...sent, ...received]
  const paths = all.filter(({ type, nominated }) => type === 'candidate-pair' && nominated === true)
  const told = [
    ...paths.map((each) => each.currentRoundTripTime),
    ...all.filter(({ type }) => type === 'remote-inbound-rtp').map((each) => each.roundTripTime),
  ].find((each) => each !== undefined)
  return told === undefined ? null : Math.round(told * 1_000)
}
