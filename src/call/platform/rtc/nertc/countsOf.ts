import type { Counts } from '../ArrivalWatch'
import type { ClientFigures, Figures } from './readFigures'

/**
 * What a client has received so far.
 * @param isShown - whether the page is: in one that is not, a browser need not decode pictures
 * @returns null where the browser does not say of what it has received whether that is sound or picture
 */
export function countsOf({ received, sent }: ClientFigures, isShown: boolean): Counts | null {
  const counts = { audio: 0, video: 0, anything: 0 }
  for (const each of received) {
    counts.anything += bytesOf(each)
    if (each.type !== 'inbound-rtp') continue
    // Nobody is silent, or not seen, because a browser does not name the one or the other.
    if (each.kind === undefined) return null
    if (each.kind === 'audio') counts.audio += each.packetsReceived ?? 0
    else counts.video += (isShown ? each.framesDecoded : each.packetsReceived) ?? 0
  }
  // That what this side sends is acknowledged shows that its own network works.
  for (const each of sent) counts.anything += bytesOf(each)
  return counts
}

/** Of the connection itself: with the answers to its tests, which go on where nothing is sent. */
function bytesOf({ type, bytesReceived = 0, responsesReceived = 0 }: Figures): number {
  return type === 'candidate-pair' ? bytesReceived + responsesReceived : 0
}
