import type { IncomingMessage } from 'node:http'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import type { RtcCloud, RtcCloudParts } from '../contracts'
import { ChannelDirectory } from './channel/ChannelDirectory'
import { RelaySwitch } from './channel/RelaySwitch'
import { getChannelInfos } from './channelServer'
import { DelayedExchange, type Answer } from './DelayedExchange'
import { allowOrigin, jsonAnswer, readBody, refuseUpgrade } from './exchange'
import { DelayedSocket } from './DelayedSocket'
import { Gatekeeper } from './Gatekeeper'
import { GatewaySession } from './gateway/GatewaySession'
import { MiniPeers } from './gateway/MiniPeers'
import { GONE, ROOM_NOT_FOUND } from './guesses'
import { parseFrame, responseFrame } from './signal/frames'
import { PeerSession } from './signal/PeerSession'
import { SignalConnection } from './signal/SignalConnection'
import { StreamServer } from './stream/streamServer'

const CHANNEL_INFOS = '/nrtc/getChannelInfos.action'
const SIGNALLING = '/rtc/sig'
const GATEWAY = '/rtc/gateway'
const MAX_FRAME = 256 * 1024

/**
 * The RTC half of the local cloud: channel server, signalling and media relay, for the web SDK and for the mini programs'
 * gateway, to be mounted on an HTTP server. Opens UDP ports per connected client and none before.
 */
export function createRtcCloud({
  tokens,
  clock,
  latency,
  origin,
  log,
  lostPeerGrace,
}: RtcCloudParts): RtcCloud {
  const directory = new ChannelDirectory(clock, log, lostPeerGrace)
  const relay = new RelaySwitch(clock)
  const gatekeeper = new Gatekeeper(clock)
  const peers = new MiniPeers()
  const streams = new StreamServer(peers)
  const httpOrigin = () => origin().replace(/^ws/, 'http')
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME,
    handleProtocols: (offered) => (offered.has('protoo') ? 'protoo' : false),
  })

  /** A socket that belongs to no channel: whatever it asks, the room is gone. */
  function turnAway(request: IncomingMessage, ...rest: UpgradeRest): void {
    sockets.handleUpgrade(request, ...rest, (socket) => {
      surviveErrors(socket)
      socket.on('message', (data) => {
        const frame = parseFrame(data.toString())
        if (frame?.type === 'request') {
          socket.send(responseFrame(frame.id, { code: GONE, errMsg: ROOM_NOT_FOUND }))
        }
      })
    })
  }

  /** Statistics and room queries are taken, and not looked at. */
  async function serve(request: IncomingMessage, pathname: string): Promise<Answer> {
    const body = await readBody(request)
    return jsonAnswer(
      pathname === CHANNEL_INFOS ? getChannelInfos(body, { tokens, directory, clock, origin }) : {},
    )
  }

  return {
    handleRequest(request, response) {
      const { pathname } = addressOf(request)
      if (pathname !== CHANNEL_INFOS && !pathname.startsWith('/rtc/')) return false
      allowOrigin(request, response)
      if (request.method === 'OPTIONS') {
        response.writeHead(204).end()
        return true
      }
      new DelayedExchange(response, clock, latency).answer(
        () => streams.serve(request, pathname) ?? serve(request, pathname),
        (cause) => log(`rtc: ${pathname} failed: ${String(cause)}`),
      )
      return true
    },

    handleUpgrade(request, socket, head) {
      const { pathname, searchParams } = addressOf(request)
      if (!pathname.startsWith('/rtc/')) return false
      if (pathname === GATEWAY) {
        sockets.handleUpgrade(request, socket, head, (accepted) => {
          surviveErrors(accepted)
          const delayed = new DelayedSocket(accepted, clock, latency)
          const parts = { directory, gatekeeper, relay, peers, origin: httpOrigin, clock, log }
          new GatewaySession(delayed, parts).start()
        })
        return true
      }
      if (pathname !== SIGNALLING) {
        // Statistics again; nobody listens, so what comes is dropped.
        sockets.handleUpgrade(request, socket, head, (drain) => {
          surviveErrors(drain)
          drain.resume()
        })
        return true
      }
      const pass = directory.redeem(searchParams.get('name') ?? '', searchParams.get('ticket') ?? '')
      if (!pass) turnAway(request, socket, head)
      else if (gatekeeper.refuses(pass.identity.account)) refuseUpgrade(socket)
      else {
        sockets.handleUpgrade(request, socket, head, (accepted) => {
          surviveErrors(accepted)
          const connection = new SignalConnection(pass.identity, accepted, clock, latency)
          gatekeeper.admit(connection)
          accepted.once('close', () => gatekeeper.forget(connection))
          new PeerSession(pass.channel, connection, relay, clock, log).start()
        })
      }
      return true
    },

    state: () =>
      directory
        .list()
        .filter((channel) => !channel.empty)
        .map((channel) => channel.state()),

    control({ action, account, forMs, percent = 0 }) {
      if (action === 'drop') gatekeeper.drop(account, forMs ?? 0)
      else if (action === 'admit') gatekeeper.readmit(account)
      else if (action === 'pause') relay.pause(account, forMs)
      else if (action === 'strand') directory.each(account, (peer) => peer.strand())
      else if (action === 'lose') directory.each(account, (peer) => peer.lose(percent))
      else relay.resume(account)
    },

    reset() {
      relay.resume()
      gatekeeper.readmit()
      directory.clear().catch((cause) => log(`rtc: reset failed: ${String(cause)}`))
    },

    async close() {
      relay.resume()
      gatekeeper.readmit()
      await directory.clear()
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }
}

type UpgradeRest = [
  socket: Parameters<WebSocketServer['handleUpgrade']>[1],
  head: Parameters<WebSocketServer['handleUpgrade']>[2],
]

function addressOf(request: IncomingMessage): URL {
  return new URL(request.url ?? '/', 'http://localhost')
}

/** An error is always followed by `close`, which is what counts; unheard it would end the process. */
function surviveErrors(socket: WebSocket): void {
  socket.on('error', () => undefined)
}
