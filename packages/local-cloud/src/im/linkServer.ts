import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Clock } from '../contracts'
import { mayLogIn } from '../http/cors'
import type { Dispatcher } from './link/dispatcher'
import { Handshakes } from './link/handshakes'
import { lbsAnswer } from './link/lbs'

const LBS_PATH = '/lbs'
const HANDSHAKE_PATH = '/socket.io/1/'
const SOCKET_PATH = /^\/socket\.io\/1\/websocket\/([^/]+)$/

/** The paths of the IM half: where to connect, the handshake, and the websocket. */
export class LinkServer {
  private readonly handshakes: Handshakes
  private readonly sockets = new WebSocketServer({ noServer: true })

  constructor(
    private readonly dispatcher: Dispatcher,
    clock: Clock,
    /** Where this server is reached, like `http://127.0.0.1:5180`. */
    private readonly address: string,
  ) {
    this.handshakes = new Handshakes(clock)
  }

  /** True if the request was one of the IM half's, which is answered then. */
  handleRequest(request: IncomingMessage, response: ServerResponse): boolean {
    const path = pathOf(request)
    if (path === LBS_PATH) {
      response.setHeader('Content-Type', 'application/json')
      response.end(lbsAnswer(this.address.replace(/^\w+:\/\//, '')))
      return true
    }
    if (path === HANDSHAKE_PATH) {
      response.setHeader('Content-Type', 'text/plain')
      response.end(this.handshakes.answer())
      return true
    }
    return false
  }

  /** True if the upgrade was one of the IM half's, which owns the socket then. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const id = SOCKET_PATH.exec(pathOf(request))?.[1]
    if (id === undefined) return false
    if (!mayLogIn(request, this.address)) {
      // A browser asks no preflight for a socket: any page that is open could log in as anybody.
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
    } else if (this.handshakes.take(id)) {
      this.sockets.handleUpgrade(request, socket, head, (opened: WebSocket) => this.dispatcher.accept(opened))
    } else {
      socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n')
    }
    return true
  }

  /** Ends every connection, also those that are not logged in. */
  cutAll(): void {
    for (const socket of this.sockets.clients) socket.terminate()
  }
}

function pathOf(request: IncomingMessage): string {
  return new URL(request.url ?? '/', 'http://localhost').pathname
}
