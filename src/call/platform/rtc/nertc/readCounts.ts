import type { Counts } from '../ArrivalWatch'
import type { NertcClient } from './sdk'

/** What of the browser's figures counts here. Each browser has its own part of them. */
interface Figures {
  readonly type: string
  readonly kind?: string
  readonly packetsReceived?: number
  readonly framesDecoded?: number
  readonly bytesReceived?: number
  readonly responsesReceived?: number
}

/**
 * What a client's connections have received so far; null where its SDK keeps none in the place where they were found.
 * @param isShown - whether the page is: in one that is not, a browser need not decode pictures
 */
export async function readCounts(client: NertcClient, isShown: boolean): Promise<Counts | null> {
  const { _sendTransport: sending, _recvTransport: receiving } = client.adapterRef?._mediasoup ?? {}
  const connection = receiving?.handler?._pc
  if (!connection) return null
  const counts = { audio: 0, video: 0, anything: 0 }
  // A report has no types of its own but a bare `type` and `id`.
  ;(await connection.getStats()).forEach((each: Figures) => {
    counts.anything += bytesOf(each)
    if (each.type !== 'inbound-rtp') return
    if (each.kind === 'audio') counts.audio += each.packetsReceived ?? 0
    else counts.video += (isShown ? each.framesDecoded : each.packetsReceived) ?? 0
  })
  // That what this side sends is acknowledged shows that its own network works.
  ;(await sending?.handler?._pc?.getStats())?.forEach((each: Figures) => {
    counts.anything += bytesOf(each)
  })
  return counts
}

/** Of the connection itself: with the answers to its tests, which go on where nothing is sent. */
function bytesOf({ type, bytesReceived = 0, responsesReceived = 0 }: Figures): number {
  return type === 'candidate-pair' ? bytesReceived + responsesReceived : 0
}
