import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Latency } from '../../src/latency'
import { createRtcCloud } from '../../src/rtc/createRtcCloud'
import { RtcTokens } from '../../src/rtcTokens'
import { ManualClock } from './ManualClock'
import { SignalClient } from './SignalClient'

/** The RTC half on a free port with a clock that stands still, and clients that speak its signalling without media. */
export async function startRtcRig() {
  const clock = new ManualClock()
  const tokens = new RtcTokens(clock)
  const latency = new Latency()
  const log: string[] = []
  const clients: SignalClient[] = []
  const cloud = createRtcCloud({
    tokens,
    clock,
    latency,
    origin: () => `ws://${host}`,
    log: (line) => log.push(line),
  })
  const server = createServer((request, response) => {
    if (!cloud.handleRequest(request, response)) response.writeHead(404).end('not ours')
  })
  server.on('upgrade', (request, socket, head) => {
    if (!cloud.handleUpgrade(request, socket, head)) socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on TCP has an address with a port.
  const { port } = server.address() as AddressInfo
  const host = `127.0.0.1:${port}`

  async function getChannelInfos(fields: Record<string, string>) {
    const response = await fetch(`http://${host}/nrtc/getChannelInfos.action`, {
      method: 'POST',
      headers: { Origin: 'http://app.test' },
      body: new URLSearchParams(fields),
    })
    return { allowed: response.headers.get('access-control-allow-origin'), body: await response.json() }
  }

  /** The address of the signalling socket, as the SDK gets it. */
  async function admit(account: string, uid: number, channelName = 'room') {
    const checksum = tokens.issue({ account, uid, channelName, ttlSeconds: 60 })
    const { body } = await getChannelInfos({ channelName, uid: String(uid), checksum })
    return String(body.ips.webrtcarray[0])
  }

  async function connect(address: string) {
    const client = await SignalClient.connect(address)
    clients.push(client)
    return client
  }

  return {
    clock,
    cloud,
    connect,
    admit,
    getChannelInfos,
    host,
    latency,
    log,
    tokens,
    /** A client that joined. */
    async join(account: string, uid: number, channelName?: string) {
      const client = await connect(await admit(account, uid, channelName))
      await client.request('Join', { externData: { role: 0 } })
      return client
    },
    async close() {
      for (const client of clients) client.end()
      await cloud.close()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

export type RtcRig = Awaited<ReturnType<typeof startRtcRig>>
