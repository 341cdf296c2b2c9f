import type { WebSocket } from 'ws'
import type { Clock, LatencyGate } from '../../contracts'
import type { Identity } from '../channel/ChannelDirectory'
import { DelayedSocket } from '../DelayedSocket'
import type { Frame } from './frames'
import { notificationFrame, parseFrame, responseFrame } from './frames'

/** The signalling socket of one client with the web SDK. */
export class SignalConnection {
  private readonly socket: DelayedSocket

  constructor(
    readonly identity: Identity,
    socket: WebSocket,
    clock: Clock,
    latency: LatencyGate,
  ) {
    this.socket = new DelayedSocket(socket, clock, latency)
  }

  /** Hands over every frame, in order, and then, once, that the socket is closed. */
  listen(onFrame: (frame: Frame) => void, onClose: () => void): void {
    this.socket.listen((text) => {
      const frame = parseFrame(text)
      if (frame) onFrame(frame)
    }, onClose)
  }

  /** Answers the request that came with `id`. */
  respond(id: number, data: object): void {
    this.socket.send(responseFrame(id, data))
  }

  /** Tells the client something that asks for no answer. */
  notify(method: string, data: object): void {
    this.socket.send(notificationFrame(method, data))
  }

  /** Cuts the connection, as a broken network does. */
  cut(): void {
    this.socket.cut()
  }

  /** Closes the connection after what was sent before. */
  close(): void {
    this.socket.close()
  }
}
