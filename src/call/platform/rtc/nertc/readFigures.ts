import type { NertcClient } from './sdk'

/** What of the browser's figures counts here. Each browser has its own part of them. */
export interface Figures {
  readonly type: string
  /** Of a stream, sound or picture, by whichever name the browser has for it. */
  readonly kind?: string
  readonly packetsReceived?: number
  readonly packetsSent?: number
  readonly packetsLost?: number
  /** Share of what was lost lately, 0 … 1, as the other end reports it. */
  readonly fractionLost?: number
  readonly framesDecoded?: number
  readonly framesEncoded?: number
  readonly framesPerSecond?: number
  readonly frameWidth?: number
  readonly frameHeight?: number
  readonly bytesReceived?: number
  readonly bytesSent?: number
  readonly responsesReceived?: number
  readonly nominated?: boolean
  readonly totalAudioEnergy?: number
  /** In s. */
  readonly totalSamplesDuration?: number
  /** In s. */
  readonly currentRoundTripTime?: number
  /** In s. */
  readonly roundTripTime?: number
}

/** The same as a browser tells them. */
interface Told extends Figures {
  readonly mediaType?: string
}

/** The figures of the two connections of a client. */
export interface ClientFigures {
  readonly received: readonly Figures[]
  /** Empty while nothing is sent. */
  readonly sent: readonly Figures[]
}

/** What a client's connections say of themselves; null where its SDK keeps none in the place where they were found. */
export async function readFigures(client: NertcClient): Promise<ClientFigures | null> {
  const { _sendTransport: sending, _recvTransport: receiving } = client.adapterRef?._mediasoup ?? {}
  const connection = receiving?.handler?._pc
  if (!connection) return null
  const received = listOf(await connection.getStats())
  const sent = await sending?.handler?._pc?.getStats()
  return { received, sent: sent === undefined ? [] : listOf(sent) }
}

/** A report has no types of its own but a bare `type` and `id`. */
function listOf(report: RTCStatsReport): readonly Figures[] {
  const list: Figures[] = []
  report.forEach((each: Told) => list.push({ ...each, kind: kindOf(each) }))
  return list
}

/** Safari has `kind` since 14, and before that the name that the standard had first. */
function kindOf({ kind, mediaType }: Told): string | undefined {
  return kind ?? mediaType
}
