import type { NetworkState, ProcessServices, SocketEvent, SocketOrder } from '../../protocol'

type SocketListener = (event: SocketEvent) => void
type CutListener = () => void

/** The phone's network as this mini program has it. */
export class Network {
  private current: NetworkState = { isConnected: true, networkType: 'wifi' }
  private readonly changeListeners = new Set<(state: NetworkState) => void>()
  private readonly cutListeners = new Set<CutListener>()
  private readonly sockets = new Map<number, SocketListener>()
  private lastSocket = 0

  constructor(private readonly services: ProcessServices) {}

  get state(): NetworkState {
    return this.current
  }

  get socketCount(): number {
    return this.sockets.size
  }

  onChange(listener: (state: NetworkState) => void): void {
    this.changeListeners.add(listener)
  }

  /** Whatever holds a connection gets to know that it is gone. */
  onCut(listener: CutListener): () => void {
    this.cutListeners.add(listener)
    return () => this.cutListeners.delete(listener)
  }

  set(state: NetworkState): void {
    const before = this.current
    this.current = state
    if (before.isConnected && !state.isConnected) this.cut()
    this.changeListeners.forEach((listener) => listener(state))
  }

  /** Ends every connection without a goodbye, as losing the network or being suspended does. */
  cut(): void {
    void this.services.cutSockets()
    this.cutListeners.forEach((listener) => listener())
  }

  async request(order: Parameters<ProcessServices['request']>[0]) {
    if (!this.current.isConnected) return { failure: 'unreachable', reason: 'no network' } as const
    return this.services.request(order)
  }

  openSocket(order: Omit<SocketOrder, 'id'>, listener: SocketListener): number {
    this.lastSocket += 1
    const id = this.lastSocket
    this.sockets.set(id, listener)
    if (this.current.isConnected) void this.services.openSocket({ ...order, id })
    else setTimeout(() => this.failSocket(id))
    return id
  }

  send(id: number, data: Parameters<ProcessServices['sendSocket']>[1]): void {
    void this.services.sendSocket(id, data)
  }

  close(id: number, code: number, reason: string): void {
    void this.services.closeSocket(id, code, reason)
  }

  socketEvent(id: number, event: SocketEvent): void {
    const listener = this.sockets.get(id)
    if (event.type === 'close') this.sockets.delete(id)
    listener?.(event)
  }

  private failSocket(id: number): void {
    this.socketEvent(id, { type: 'error', reason: 'no network' })
    this.socketEvent(id, { type: 'close', code: 1006, reason: '' })
  }
}
