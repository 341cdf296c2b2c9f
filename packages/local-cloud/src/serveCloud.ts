import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import sirv from 'sirv'
import type { Clock, CreateRtcCloud, Log } from './contracts'
import { CloudControl } from './control/control'
import { ControlServer } from './control/controlServer'
import { type CloudState, imState } from './control/state'
import { Faults } from './faults'
import { allowAnyOrigin } from './http/cors'
import { ImCloud } from './im/imCloud'
import { Latency } from './latency'
import { RtcTokens } from './rtcTokens'
import { systemClock } from './systemClock'

const HOST = '127.0.0.1'

/** How to start the cloud; every part has a default. */
export interface LocalCloudOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number
  readonly host?: typeof HOST
  /** A folder that is served for every path the cloud does not need itself. */
  readonly staticRoot?: string
  /** What a message takes one way, in ms, until told otherwise and after a reset. 0 unless set. */
  readonly latencyMs?: number
  readonly log?: Log
  readonly clock?: Clock
}

/** A cloud that is listening. */
export interface LocalCloud {
  readonly port: number
  /** `http://127.0.0.1:PORT` */
  readonly address: string
  /** What `GET /control/state` shows, without the detour over HTTP. */
  state(): Promise<CloudState>
  readonly control: CloudControl
  /** Ends every connection and gives the port back. */
  close(): Promise<void>
}

/**
 * Starts the cloud with a given RTC half: one HTTP server on one port for everything.
 * @throws the system's error, with its `code`, if the port cannot be had
 */
export async function serveCloud(options: LocalCloudOptions, createRtc: CreateRtcCloud): Promise<LocalCloud> {
  const { host = HOST, log = () => undefined, clock = systemClock } = options
  const http = createServer()
  const port = await listen(http, options.port ?? 0, host)
  const link = `${host}:${port}`

  const latency = new Latency(options.latencyMs)
  const faults = new Faults()
  const tokens = new RtcTokens(clock)
  const im = new ImCloud({ tokens, clock, latency, faults, link: () => link, log })
  const rtc = createRtc({ tokens, clock, latency, origin: () => `ws://${link}`, log })
  const control = new CloudControl({ im, rtc, latency, faults, tokens })
  const state = async () => ({ ...imState(im), rtc: await rtc.state() })
  const controlServer = new ControlServer(control, state)
  const files = options.staticRoot === undefined ? null : sirv(options.staticRoot, { dev: true, etag: true })

  http.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!isReadable(request)) {
      response.writeHead(400).end()
      return
    }
    if (controlServer.handleRequest(request, response)) return
    if (allowAnyOrigin(request, response)) return
    if (im.server.handleRequest(request, response)) return
    if (rtc.handleRequest(request, response)) return
    const notFound = () => {
      response.writeHead(404).end()
    }
    if (files) files(request, response, notFound)
    else notFound()
  })
  http.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    if (!isReadable(request)) {
      socket.destroy()
      return
    }
    if (im.server.handleUpgrade(request, socket, head)) return
    if (!rtc.handleUpgrade(request, socket, head)) socket.destroy()
  })
  log(`local cloud on http://${link}`)

  return {
    port,
    address: `http://${link}`,
    state,
    control,
    async close() {
      // First of all: a connection that came in later would keep the server from ending.
      const closed = new Promise<void>((resolve) => http.close(() => resolve()))
      im.reset()
      await rtc.close()
      http.closeAllConnections()
      await closed
    },
  }
}

/** Whether the address is one; everybody who is asked next reads it as a URL. */
function isReadable({ url }: IncomingMessage): boolean {
  return URL.canParse(url ?? '/', 'http://localhost')
}

function listen(http: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? portTaken(port, error) : error)
    })
    http.listen(port, host, () => {
      // A server on a TCP port has this kind of address.
      resolve((http.address() as AddressInfo).port)
    })
  })
}

function portTaken(port: number, cause: Error): Error {
  const error = new Error(`Port ${port} is taken by another program; choose another one.`)
  return Object.assign(error, { code: 'EADDRINUSE', cause })
}
