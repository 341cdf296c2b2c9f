import type { Network } from '../network/Network'
import { fromBase64 } from '../network/bytes'

const TIMEOUT_MS = 10_000

/** A peer connection whose offer the server has answered. */
export interface Exchange {
  readonly connection: RTCPeerConnection
  /** Ends it: tells the server, unless there is no network, and closes the connection. */
  end(): void
}

/**
 * One offer, one answer: what WHIP and WHEP have in common. Candidates are gathered before the offer is sent, so that
 * nothing has to follow it.
 * @throws an error that says what the server answered
 */
export async function exchange(
  network: Network,
  url: string,
  prepare: (connection: RTCPeerConnection) => void,
): Promise<Exchange> {
  const connection = openConnection()
  try {
    prepare(connection)
    await connection.setLocalDescription(await connection.createOffer())
    await gathered(connection)
    const sdp = connection.localDescription?.sdp ?? ''
    const headers = { 'content-type': 'application/sdp' }
    const answer = await network.request({
      url,
      method: 'POST',
      headers,
      body: { text: sdp },
      timeoutMs: TIMEOUT_MS,
    })
    if ('failure' in answer) throw new Error(`${url}: ${answer.reason}`)
    if (answer.status !== 201) throw new Error(`${url} answers ${answer.status}`)
    const location = answer.headers.location ?? ''
    await connection.setRemoteDescription({ type: 'answer', sdp: textOf(answer.base64) })
    return {
      connection,
      end() {
        close(connection)
        if (location === '' || !network.state.isConnected) return
        // The server ends it by itself when the media stops; there is nobody to tell a failure to.
        void network.request({
          url: new URL(location, url).href,
          method: 'DELETE',
          headers: {},
          timeoutMs: TIMEOUT_MS,
        })
      },
    }
  } catch (error) {
    close(connection)
    throw error
  }
}

const open = new Set<RTCPeerConnection>()

/** How many peer connections were made and not ended: what a call leaves behind shows here. */
export function openConnections(): number {
  return open.size
}

function openConnection(): RTCPeerConnection {
  const connection = new RTCPeerConnection()
  open.add(connection)
  return connection
}

function close(connection: RTCPeerConnection): void {
  open.delete(connection)
  connection.close()
}

function gathered(connection: RTCPeerConnection): Promise<void> {
  if (connection.iceGatheringState === 'complete') return Promise.resolve()
  return new Promise((resolve) => {
    connection.addEventListener('icegatheringstatechange', () => {
      if (connection.iceGatheringState === 'complete') resolve()
    })
  })
}

function textOf(base64: string): string {
  return new TextDecoder().decode(fromBase64(base64))
}
