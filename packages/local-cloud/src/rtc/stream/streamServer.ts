import type { IncomingMessage } from 'node:http'
import type { Answer } from '../DelayedExchange'
import { readBody } from '../exchange'
import { wholeNumber } from '../fields'
import type { MiniPeer } from '../gateway/MiniPeer'
import type { MiniPeers } from '../gateway/MiniPeers'

/** The addresses that the gateway hands out, and below them one for each stream that was opened. */
const ADDRESS = /^\/rtc\/(?:push\/([\w-]+)|play\/([\w-]+)\/(\d+))(?:\/([\w-]+))?$/

/**
 * WHIP and WHEP, as far as pushing and playing need them: POST an SDP offer, get 201 with the answer and the stream's own
 * address; DELETE that address. (RFC 9725, and the draft of the same form for playing.)
 */
export class StreamServer {
  constructor(private readonly peers: MiniPeers) {}

  /** What is answered to a request for a stream; null where it is for something else. */
  serve(request: IncomingMessage, pathname: string): Promise<Answer> | null {
    const match = ADDRESS.exec(pathname)
    if (!match) return null
    const [, pushKey, playKey, uid, id] = match
    const peer = this.peers.find(pushKey ?? playKey ?? '')
    if (!peer) return Promise.resolve({ status: 404 })
    return answerTo(request, { peer, pathname, id, uid: playKey ? wholeNumber(uid) : null })
  }
}

interface Wanted {
  readonly peer: MiniPeer
  readonly pathname: string
  /** Whose streams are to be played; null to push. */
  readonly uid: number | null
  readonly id?: string
}

async function answerTo(request: IncomingMessage, wanted: Wanted): Promise<Answer> {
  const { peer, id } = wanted
  if (request.method === 'DELETE' && id) {
    await peer.endStream(id)
    return { status: 200 }
  }
  if (request.method === 'POST' && !id) return open(request, wanted)
  return { status: 405, headers: { Allow: id ? 'DELETE' : 'POST' } }
}

async function open(request: IncomingMessage, { peer, pathname, uid }: Wanted): Promise<Answer> {
  const sdp = await readBody(request)
  if (!/^application\/sdp\b/i.test(request.headers['content-type'] ?? '')) return { status: 415 }
  const stream = await (uid === null ? peer.openPush(sdp) : peer.openPlay(uid, sdp))
  if (!stream) return { status: 400 }
  const headers = { 'Content-Type': 'application/sdp', Location: `${pathname}/${stream.id}` }
  return { status: 201, headers, body: stream.answer }
}
