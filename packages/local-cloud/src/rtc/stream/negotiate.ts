import { randomUUID } from 'node:crypto'
import type { Log } from '../../contracts'
import { MediaTransport } from '../media/MediaTransport'
import type { MediaKind } from '../media/codecs'
import type { AnsweredLine } from './answer'
import { writeAnswer } from './answer'
import { readOffer } from './offer'
import type { OfferedLine } from './offer'

/** An offer that was answered, and what was made for its m-lines, one for each kind. */
export interface Negotiated<Line> {
  readonly transport: MediaTransport
  readonly lines: ReadonlyMap<MediaKind, Line>
  /** SDP for the client. */
  readonly answer: string
}

type Prepare<Line> = (
  offered: OfferedLine & { readonly kind: MediaKind; readonly payloadType: number },
  transport: MediaTransport,
) => { readonly line: Line; readonly sends?: AnsweredLine['sends'] }

/**
 * Answers an offer with a transport of its own. Of each kind the first m-line is used.
 * @param prepare - makes what stands behind one m-line
 * @returns null where the offer is none, or has nothing that can be relayed
 */
export async function negotiate<Line>(
  sdp: string,
  log: Log,
  prepare: Prepare<Line>,
): Promise<Negotiated<Line> | null> {
  const offer = readOffer(sdp)
  const usable = (offer?.lines ?? []).some(({ payloadType }) => payloadType !== null)
  if (!offer || !usable) return null
  const transport = await MediaTransport.open(`stream-${randomUUID()}`, offer.remote, log)
  const lines = new Map<MediaKind, Line>()
  const answered = new Map<string, AnsweredLine>()
  for (const { kind, payloadType, ...offered } of offer.lines) {
    if (kind === null || payloadType === null || lines.has(kind)) continue
    const { line, sends } = prepare({ ...offered, kind, payloadType }, transport)
    lines.set(kind, line)
    answered.set(offered.mid, { kind, payloadType, sends })
  }
  return { transport, lines, answer: writeAnswer(offer.lines, answered, transport.parameters) }
}
