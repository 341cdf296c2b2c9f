import { createReadStream } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { RtcCloud } from '../../src/contracts'
import { Latency } from '../../src/latency'
import { LOST_PEER_GRACE } from '../../src/rtc/guesses'
import { createRtcCloud } from '../../src/rtc/createRtcCloud'
import { RtcTokens } from '../../src/rtcTokens'
import { systemClock } from '../../src/systemClock'

const FILES: Readonly<Record<string, readonly [path: string, type: string]>> = {
  '/': [join(__dirname, 'fixtures/rtcPage.html'), 'text/html'],
  '/rtcPage.js': [join(__dirname, 'fixtures/rtcPage.js'), 'text/javascript'],
  '/NERTC.js': [require.resolve('nertc-web-sdk'), 'text/javascript'],
}

export interface RtcTestServer {
  readonly cloud: RtcCloud
  readonly tokens: RtcTokens
  readonly latency: Latency
  readonly log: readonly string[]
  /** How long whoever has lost its socket may take to be back, in ms; null: as long as outside of the tests. */
  lostPeerGrace: number | null
  /** Host and port. */
  readonly origin: string
  close(): Promise<void>
}

/** The RTC half alone on a free port, with a page that holds the web SDK. */
export async function startRtcTestServer(): Promise<RtcTestServer> {
  const tokens = new RtcTokens(systemClock)
  const latency = new Latency()
  const log: string[] = []
  const cloud = createRtcCloud({
    tokens,
    clock: systemClock,
    latency,
    origin: () => `ws://${origin}`,
    log: (line) => log.push(line),
    lostPeerGrace: () => started.lostPeerGrace ?? LOST_PEER_GRACE,
  })
  const server = createServer((request, response) => {
    if (cloud.handleRequest(request, response)) return
    const file = FILES[request.url ?? '']
    if (!file) {
      response.writeHead(404).end()
      return
    }
    response.setHeader('Content-Type', file[1])
    createReadStream(file[0]).pipe(response)
  })
  server.on('upgrade', (request, socket, head) => {
    if (!cloud.handleUpgrade(request, socket, head)) socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on TCP has an address with a port.
  const { port } = server.address() as AddressInfo
  const origin = `127.0.0.1:${port}`
  const started: RtcTestServer = {
    lostPeerGrace: null,
    cloud,
    tokens,
    latency,
    log,
    origin,
    async close() {
      await cloud.close()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
  return started
}
