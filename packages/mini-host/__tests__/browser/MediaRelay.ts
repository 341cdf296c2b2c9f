import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'

/**
 * The smallest WHIP and WHEP server there is: a page of Chromium receives what is pushed to /push and sends it to
 * whoever plays /play.
 */
export class MediaRelay {
  readonly deleted: string[] = []
  /** How many further offers are refused. */
  refusals = 0

  private constructor(
    private readonly server: Server,
    private readonly page: Page,
  ) {}

  static async open(browser: Browser): Promise<MediaRelay> {
    const page = await browser.newPage()
    const server = createServer()
    const relay = new MediaRelay(server, page)
    server.on('request', (request, response) => {
      void relay.answer(request).then(({ status, body = '', location }) => {
        response
          .writeHead(status, { 'content-type': 'application/sdp', ...(location ? { location } : {}) })
          .end(body)
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return relay
  }

  url(path: '/push' | '/play'): string {
    // A server on a TCP port has this kind of address.
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${path}`
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    this.server.close()
    await this.page.close()
  }

  private async answer(
    request: IncomingMessage,
  ): Promise<{ status: number; body?: string; location?: string }> {
    const path = request.url ?? '/'
    if (request.method === 'DELETE') {
      this.deleted.push(path)
      return { status: 200 }
    }
    if (this.refusals > 0) {
      this.refusals -= 1
      return { status: 503 }
    }
    let offer = ''
    for await (const chunk of request) offer += String(chunk)
    const body = await this.page.evaluate(answerOffer, { offer, pushes: path === '/push' })
    return { status: 201, body, location: `${path}/1` }
  }
}

/** Runs in the page. */
async function answerOffer({ offer, pushes }: { offer: string; pushes: boolean }): Promise<string> {
  const shared = window as unknown as { pushed?: MediaStream }
  const pushed = shared.pushed ?? new MediaStream()
  if (!shared.pushed) {
    shared.pushed = pushed
    // Chromium passes sound on only where something plays it.
    const ear = Object.assign(new Audio(), { srcObject: pushed, muted: true, autoplay: true })
    document.body.append(ear)
  }
  const connection = new RTCPeerConnection()
  if (pushes) connection.addEventListener('track', ({ track }) => pushed.addTrack(track))
  await connection.setRemoteDescription({ type: 'offer', sdp: offer })
  if (!pushes) {
    for (const transceiver of connection.getTransceivers()) {
      const track = pushed.getTracks().find(({ kind }) => kind === transceiver.receiver.track.kind)
      transceiver.direction = 'sendonly'
      if (track) await transceiver.sender.replaceTrack(track)
    }
  }
  await connection.setLocalDescription(await connection.createAnswer())
  while (connection.iceGatheringState !== 'complete') await new Promise((resolve) => setTimeout(resolve, 10))
  return connection.localDescription?.sdp ?? ''
}
