import type { WebSocket } from 'ws'
import type { Clock, LatencyGate } from '../contracts'
import { DelayLine } from '../latency'

/** A websocket of text messages, with the latency of its way here and back. */
export class DelayedSocket {
  private readonly incoming: DelayLine
  private readonly outgoing: DelayLine

  constructor(
    private readonly socket: WebSocket,
    clock: Clock,
    latency: LatencyGate,
  ) {
    this.incoming = new DelayLine(clock, () => latency.delay('rtc'))
    this.outgoing = new DelayLine(clock, () => latency.delay('rtc'))
  }

  /** Hands over every text, in order, and then, once, that the socket is closed. */
  listen(onText: (text: string) => void, onClose: () => void): void {
    this.socket.on('message', (data, isBinary) => {
      if (!isBinary) this.incoming.push(() => onText(data.toString()))
    })
    this.socket.once('close', () => {
      // What was on its way when the socket broke never arrives.
      this.incoming.close()
      this.outgoing.close()
      onClose()
    })
  }

  /** Sends a text behind those before it. Lost if the socket is closed by the time it would leave. */
  send(text: string): void {
    this.outgoing.push(() => {
      if (this.socket.readyState === this.socket.OPEN) this.socket.send(text)
    })
  }

  /** Cuts the connection, as a broken network does. */
  cut(): void {
    this.socket.terminate()
  }

  /** Closes the connection after what was sent before. */
  close(): void {
    this.outgoing.push(() => this.socket.close(1000))
  }
}
