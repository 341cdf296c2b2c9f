import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Latency } from './latency'
import { createRtcCloud } from './rtc/createRtcCloud'
import { RtcTokens } from './rtcTokens'
import { systemClock } from './systemClock'

/** The RTC half of the local cloud alone, on a free port. */
export async function startGateway() {
  const tokens = new RtcTokens(systemClock)
  const latency = new Latency()
  const cloud = createRtcCloud({
    tokens,
    clock: systemClock,
    latency,
    origin: () => `ws://${host}`,
    log: () => undefined,
  })
  const server = createServer((request, response) => {
    if (!cloud.handleRequest(request, response)) response.writeHead(404).end()
  })
  server.on('upgrade', (request, socket, head) => {
    if (!cloud.handleUpgrade(request, socket, head)) socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on TCP has an address with a port.
  const { port } = server.address() as AddressInfo
  const host = `127.0.0.1:${port}`
  return {
    /** Addresses by the SDK's names. */
    servers: {
      channelServer: `http://${host}/nrtc/getChannelInfos.action`,
      statisticsServer: `http://${host}/rtc/stat`,
      roomServer: `http://${host}/rtc/room`,
      address: `ws://${host}/rtc/gateway`,
    },
    tokenFor: (account: string, uid: number, channelName: string) =>
      tokens.issue({ account, uid, channelName, ttlSeconds: 60 }),
    members: async () => (await cloud.state()).flatMap(({ peers }) => peers.map(({ uid }) => uid)),
    /** The kinds that an account publishes. */
    published: async (account: string) =>
      (await cloud.state())
        .flatMap(({ peers }) => peers.filter((peer) => peer.account === account))
        .flatMap(({ producers }) => producers.map(({ kind }) => kind)),
    /** Cuts the connection of an account, and takes no other of it for `forMs`. */
    cut: (account: string, forMs = 0) => cloud.control({ action: 'drop', account, forMs }),
    /** What everything takes one way, in ms. */
    slow: (ms: number) => latency.set({ ms, on: 'rtc' }),
    async close() {
      await cloud.close()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

/** A gateway that runs, in a check's hands. */
export type Gateway = Awaited<ReturnType<typeof startGateway>>
