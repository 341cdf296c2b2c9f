import type { IncomingMessage, ServerResponse } from 'node:http'
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

  /** True if the request was for a stream, and is answered. */
  handleRequest(request: IncomingMessage, response: ServerResponse, pathname: string): boolean {
    const match = ADDRESS.exec(pathname)
    if (!match) return false
    const [, pushKey, playKey, uid, id] = match
    const peer = this.peers.find(pushKey ?? playKey ?? '')
    const answered = peer
      ? this.serve(request, response, { peer, pathname, id, uid: playKey ? wholeNumber(uid) : null })
      : Promise.resolve(void response.writeHead(404).end())
    answered.catch(() => response.destroy())
    return true
  }

  private async serve(
    request: IncomingMessage,
    response: ServerResponse,
    { peer, pathname, id, uid }: Wanted,
  ): Promise<void> {
    if (request.method === 'DELETE' && id) {
      await peer.endStream(id)
      response.writeHead(200).end()
    } else if (request.method === 'POST' && !id) {
      await open(request, response, { peer, pathname, uid })
    } else {
      response.writeHead(405, { Allow: id ? 'DELETE' : 'POST' }).end()
    }
  }
}

interface Wanted {
  readonly peer: MiniPeer
  readonly pathname: string
  /** Whose streams are to be played; null to push. */
  readonly uid: number | null
  readonly id?: string
}

async function open(
  request: IncomingMessage,
  response: ServerResponse,
  { peer, pathname, uid }: Wanted,
): Promise<void> {
  const sdp = await readBody(request)
  if (!/^application\/sdp\b/i.test(request.headers['content-type'] ?? '')) {
    response.writeHead(415).end()
    return
  }
  const stream = await (uid === null ? peer.openPush(sdp) : peer.openPlay(uid, sdp))
  if (!stream) {
    response.writeHead(400).end()
    return
  }
  response
    .writeHead(201, { 'Content-Type': 'application/sdp', Location: `${pathname}/${stream.id}` })
    .end(stream.answer)
}
