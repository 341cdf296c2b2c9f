import type { WebSocket } from 'ws'
import type { Clock, LatencyGate } from '../../contracts'
import { DelayLine } from '../../latency'
import type { Frame } from './frames'
import { notificationFrame, parseFrame, responseFrame } from './frames'

/** Who is at the other end of a signalling socket, as its ticket says. */
export interface Identity {
  readonly channelName: string
  readonly uid: number
  readonly account: string
}

/** The signalling socket of one client, with the latency of its way here and back. */
export class SignalConnection {
  private readonly incoming: DelayLine
  private readonly outgoing: DelayLine

  constructor(
    readonly identity: Identity,
    private readonly socket: WebSocket,
    clock: Clock,
    latency: LatencyGate,
  ) {
    this.incoming = new DelayLine(clock, () => latency.delay('rtc'))
    this.outgoing = new DelayLine(clock, () => latency.delay('rtc'))
  }

  /** Hands over every frame, in order, and then, once, that the socket is closed. */
  listen(onFrame: (frame: Frame) => void, onClose: () => void): void {
    this.socket.on('message', (data, isBinary) => {
      const frame = isBinary ? null : parseFrame(data.toString())
      if (frame) this.incoming.push(() => onFrame(frame))
    })
    this.socket.once('close', () => {
      // What was on its way when the socket broke never arrives.
      this.incoming.close()
      this.outgoing.close()
      onClose()
    })
  }

  respond(id: number, data: object): void {
    this.send(responseFrame(id, data))
  }

  notify(method: string, data: object): void {
    this.send(notificationFrame(method, data))
  }

  /** Cuts the connection, as a broken network does. */
  cut(): void {
    this.socket.terminate()
  }

  /** Closes the connection after what was sent before. */
  close(): void {
    this.outgoing.push(() => this.socket.close(1000))
  }

  private send(frame: string): void {
    this.outgoing.push(() => {
      if (this.socket.readyState === this.socket.OPEN) this.socket.send(frame)
    })
  }
}
