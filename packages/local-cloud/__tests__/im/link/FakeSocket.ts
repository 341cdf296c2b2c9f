import { EventEmitter } from 'node:events'
import type { Socket } from '../../../src/im/link/connection'

/** A websocket without a network. */
export class FakeSocket extends EventEmitter implements Socket {
  readonly sent: string[] = []
  ended: 'closed' | 'terminated' | null = null

  send(data: unknown): void {
    this.sent.push(String(data))
  }

  close(): void {
    this.ended = 'closed'
  }

  terminate(): void {
    this.ended = 'terminated'
  }

  /** A frame comes from the device. */
  comes(frame: string): void {
    this.emit('message', Buffer.from(frame))
  }
}
