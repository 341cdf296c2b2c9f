import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import sirv from 'sirv'
import type { Clock, CreateRtcCloud, Log } from './contracts'
import { CloudControl } from './control/control'
import { ControlServer } from './control/controlServer'
import { type CloudState, imState } from './control/state'
import { Faults } from './faults'
import { allowAnyOrigin } from './http/cors'
import { type LanOptions, openLan, openLoopback } from './http/doors'
import { ImCloud } from './im/imCloud'
import { Latency } from './latency'
import { RtcTokens } from './rtcTokens'
import { systemClock } from './systemClock'

/** How to start the cloud; every part has a default. */
export interface LocalCloudOptions {
  /** On loopback; 0, the default, takes a free one. */
  readonly port?: number
  /** Serves other devices of the network. Then that is where the cloud is, and loopback has the control API alone. */
  readonly lan?: LanOptions
  /** A folder that is served for every path the cloud does not need itself. */
  readonly staticRoot?: string
  /** What a message takes one way, in ms, until told otherwise and after a reset. 0 unless set. */
  readonly latencyMs?: number
  readonly log?: Log
  readonly clock?: Clock
}

/** A cloud that is listening. */
export interface LocalCloud {
  /** The port on loopback. */
  readonly port: number
  /** `http://127.0.0.1:PORT`; `https://…` where it serves the network. */
  readonly address: string
  /** What `GET /control/state` shows, without the detour over HTTP. */
  state(): Promise<CloudState>
  readonly control: CloudControl
  /** Ends every connection and gives the port back. */
  close(): Promise<void>
}

/**
 * Starts the cloud with a given RTC half: one HTTP server on one port for everything, or for the network one over https.
 * @throws the system's error, with its `code`, if the port cannot be had
 */
export async function serveCloud(options: LocalCloudOptions, createRtc: CreateRtcCloud): Promise<LocalCloud> {
  const { log = () => undefined, clock = systemClock } = options
  const loopback = await openLoopback(options.port ?? 0)
  const lan = options.lan === undefined ? null : await openLan(options.lan).catch(closing(loopback.server))
  const { link, scheme } = lan ?? loopback
  const address = `${scheme}://${link}`

  const latency = new Latency(options.latencyMs)
  const faults = new Faults()
  const tokens = new RtcTokens(clock)
  const im = new ImCloud({ tokens, clock, latency, faults, address, log })
  const rtc = createRtc({ tokens, clock, latency, origin: () => address.replace(/^http/, 'ws'), log })
  const control = new CloudControl({ im, rtc, latency, faults, tokens })
  const state = async () => ({ ...imState(im), rtc: await rtc.state() })
  const controlServer = new ControlServer(control, state)
  const files = options.staticRoot === undefined ? null : sirv(options.staticRoot, { dev: true, etag: true })

  const serve = (request: IncomingMessage, response: ServerResponse) => {
    if (allowAnyOrigin(request, response)) return
    if (im.server.handleRequest(request, response)) return
    if (rtc.handleRequest(request, response)) return
    const notFound = () => {
      response.writeHead(404).end()
    }
    if (files) files(request, response, notFound)
    else notFound()
  }
  const main = (lan ?? loopback).server
  for (const { server } of lan === null ? [loopback] : [loopback, lan]) {
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (!isReadable(request)) response.writeHead(400).end()
      else if (server === loopback.server && controlServer.handleRequest(request, response)) return
      else if (server === main) serve(request, response)
      else response.writeHead(404).end()
    })
  }
  main.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    if (!isReadable(request)) {
      socket.destroy()
      return
    }
    if (im.server.handleUpgrade(request, socket, head)) return
    if (!rtc.handleUpgrade(request, socket, head)) socket.destroy()
  })
  log(`local cloud on ${address}`)

  return {
    port: loopback.port,
    address,
    state,
    control,
    async close() {
      // First of all: a connection that came in later would keep the server from ending.
      const servers = [loopback.server, ...(lan === null ? [] : [lan.server])]
      const closed = servers.map((server) => new Promise<void>((resolve) => server.close(() => resolve())))
      im.reset()
      await rtc.close()
      servers.forEach((server) => server.closeAllConnections())
      await Promise.all(closed)
    },
  }
}

/** Whether the address is one; everybody who is asked next reads it as a URL. */
function isReadable({ url }: IncomingMessage): boolean {
  return URL.canParse(url ?? '/', 'http://localhost')
}

/** Gives the first door back where the second cannot be opened. */
function closing(server: Server): (error: unknown) => never {
  return (error) => {
    server.close()
    throw error
  }
}
