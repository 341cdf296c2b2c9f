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

  /** What the app is told of the network. */
  get state(): NetworkState {
    return this.current
  }

  /** How many sockets the app has that were not closed, those included that are still connecting. */
  get socketCount(): number {
    return this.sockets.size
  }

  /** Tells of each change, for as long as the page is there. */
  onChange(listener: (state: NetworkState) => void): void {
    this.changeListeners.add(listener)
  }

  /** Whatever holds a connection gets to know that it is gone. */
  onCut(listener: CutListener): () => void {
    this.cutListeners.add(listener)
    return () => this.cutListeners.delete(listener)
  }

  /**
   * The network has changed: connections of one that is gone are cut, before anybody is told. Another kind of network is
   * another address, and what went by the former one is gone as well.
   */
  set(state: NetworkState): void {
    const before = this.current
    this.current = state
    if (before.isConnected && before.networkType !== state.networkType) this.cut()
    this.changeListeners.forEach((listener) => listener(state))
  }

  /** Ends every connection without a goodbye, as losing the network or being suspended does. */
  cut(): void {
    void this.services.cutSockets()
    this.cutListeners.forEach((listener) => listener())
  }

  /** One HTTP request; `unreachable` at once where there is no network. */
  async request(order: Parameters<ProcessServices['request']>[0]) {
    if (!this.current.isConnected) return { failure: 'unreachable', reason: 'no network' } as const
    return this.services.request(order)
  }

  /**
   * Opens a socket. Nothing comes of it before this returns.
   * @param listener - hears all of its events; `close` is the last
   * @returns the id to send and close with
   */
  openSocket(order: Omit<SocketOrder, 'id'>, listener: SocketListener): number {
    this.lastSocket += 1
    const id = this.lastSocket
    this.sockets.set(id, listener)
    if (this.current.isConnected) void this.services.openSocket({ ...order, id })
    else setTimeout(() => this.failSocket(id))
    return id
  }

  /** Sends over a socket; lost if it is not open. */
  send(id: number, data: Parameters<ProcessServices['sendSocket']>[1]): void {
    void this.services.sendSocket(id, data)
  }

  /** Says goodbye; the socket is gone when its listener hears `close`. */
  close(id: number, code: number, reason: string): void {
    void this.services.closeSocket(id, code, reason)
  }

  /** Something happened to a socket: hands it to its listener. Whose socket is closed hears nothing more. */
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
