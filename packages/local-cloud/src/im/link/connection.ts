import type { WebSocket } from 'ws'
import type { Clock, LatencyGate } from '../../contracts'
import { SILENCE_MS } from '../../guesses'
import { DelayLine } from '../../latency'
import { decodeFrame, encodeFrame } from '../wire/frame'

/** What a connection needs of a websocket. */
export type Socket = Pick<WebSocket, 'send' | 'close' | 'terminate'> & {
  on(event: 'message', listener: (data: { toString(): string }) => void): unknown
  on(event: 'close' | 'error', listener: () => void): unknown
}

/** What a connection needs of the server. */
export interface ConnectionParts {
  readonly clock: Clock
  readonly latency: LatencyGate
}

/**
 * One device's connection: frames in and out, each direction in order and as slow as the latency says. Knows nothing of
 * accounts or commands.
 */
export class Connection {
  private readonly incoming: DelayLine
  private readonly outgoing: DelayLine
  private readonly tasks = new Set<() => void>()
  private stopSilenceTimer: () => void = () => undefined
  private open = true

  /**
   * @param onData - gets the text of each message frame
   * @param onClosed - is called once, however the connection ended
   */
  constructor(
    private readonly socket: Socket,
    private readonly parts: ConnectionParts,
    private readonly onData: (data: string) => void,
    private readonly onClosed: () => void,
  ) {
    const delay = () => parts.latency.delay('im')
    this.incoming = new DelayLine(parts.clock, delay)
    this.outgoing = new DelayLine(parts.clock, delay)
    socket.on('message', (data) => this.receive(data.toString()))
    // The end comes behind what was sent before it.
    socket.on('close', () => this.incoming.push(() => this.finish()))
    socket.on('error', () => socket.terminate())
    this.outgoing.push(() => socket.send(encodeFrame({ type: 'connect' })))
    this.waitForSilence()
  }

  /** False from the moment that the server is done with it, also while what it sent before is still on its way. */
  get isOpen(): boolean {
    return this.open
  }

  /** Sends a message frame. */
  send(data: string): void {
    this.outgoing.push(() => this.socket.send(encodeFrame({ type: 'message', data })))
  }

  /** Runs `task` after `ms`, unless the connection has ended by then. */
  later(ms: number, task: () => void): void {
    if (!this.open) return
    const stop = this.parts.clock.after(ms, () => {
      this.tasks.delete(stop)
      task()
    })
    this.tasks.add(stop)
  }

  /** Ends the connection after what was sent before. For the rest of the server it is over now. */
  close(): void {
    if (!this.open) return
    this.outgoing.push(() => this.socket.close())
    this.finish(false)
  }

  /** Ends the connection at once, as if the network had broken; what is on its way is lost. */
  cut(): void {
    this.finish()
    this.socket.terminate()
  }

  private receive(text: string): void {
    if (!this.open) return
    this.waitForSilence()
    this.incoming.push(() => {
      const frame = decodeFrame(text)
      if (frame?.type === 'message') this.onData(frame.data)
      else if (frame?.type === 'disconnect') this.close()
    })
  }

  private waitForSilence(): void {
    this.stopSilenceTimer()
    this.stopSilenceTimer = this.parts.clock.after(SILENCE_MS, () => this.cut())
  }

  private finish(dropOutgoing = true): void {
    if (dropOutgoing) this.outgoing.close()
    if (!this.open) return
    this.open = false
    this.incoming.close()
    this.stopSilenceTimer()
    for (const stop of this.tasks) stop()
    this.tasks.clear()
    this.onClosed()
  }
}
