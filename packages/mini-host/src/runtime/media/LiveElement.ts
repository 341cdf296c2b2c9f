import type { LiveElementState } from '../../protocol'
import type { ElementPort } from '../components/BuiltIn'
import type { LogicThread } from '../logic/LogicThread'
import type { Network } from '../network/Network'
import type { Exchange } from './exchange'
import { connectPatiently } from './reconnect'

/** What a live element needs of the phone around it. */
export interface LiveSurroundings {
  readonly network: Network
  readonly thread: LogicThread
  /** Whether the app is in the background. */
  isHidden(): boolean
}

/** The codes for what happens to either kind of stream; their numbers differ, see codes.ts. */
export interface StreamCodes {
  readonly reconnecting: number
  readonly disconnected: number
  readonly suspended: number
}

/** What `live-pusher` and `live-player` have in common: one stream that is wanted, connected, lost and found again. */
export abstract class LiveElement {
  protected state: LiveElementState['state'] = 'idle'
  protected url = ''
  private readonly codes: number[] = []
  private exchange: Exchange | null = null
  private readonly offCut: () => void
  /** Counts starts and stops, so that what an earlier one left on its way is told from what is wanted now. */
  private generation = 0

  constructor(
    readonly kind: LiveElementState['kind'],
    protected readonly port: ElementPort,
    protected readonly around: LiveSurroundings,
    private readonly streamCodes: StreamCodes,
  ) {
    this.offCut = around.network.onCut(() => this.cut())
  }

  protected abstract connect(isWanted: () => boolean): Promise<Exchange | null>
  protected abstract counts(
    stats: RTCStatsReport | null,
  ): Omit<LiveElementState, 'id' | 'kind' | 'state' | 'url' | 'codes'>

  /** Whether it is connected, or tries to be; a paused one is not. */
  get isRunning(): boolean {
    return this.state === 'connecting' || this.state === 'live'
  }

  /** What it does now, with what the browser counted for its connection; counts begin anew with each connection. */
  async report(): Promise<LiveElementState> {
    const stats = this.exchange ? await this.exchange.connection.getStats() : null
    return {
      id: this.port.id(),
      kind: this.kind,
      state: this.state,
      url: this.url,
      codes: [...this.codes],
      ...this.counts(stats),
    }
  }

  /** The platform suspends the app: the stream is gone, and the element says so when the app is back. */
  suspend(): void {
    if (!this.isRunning) return
    this.drop('stopped')
    this.code(this.streamCodes.suspended)
  }

  protected run(url: string): void {
    this.drop('connecting')
    this.url = url
    void this.keepConnected()
  }

  protected drop(state: LiveElementState['state']): void {
    this.generation += 1
    this.state = state
    this.exchange?.end()
    this.exchange = null
  }

  protected code(code: number, message = ''): void {
    this.codes.push(code)
    this.around.thread.later(() => this.port.fire('statechange', { code, message }))
  }

  protected end(): void {
    this.offCut()
    this.drop('stopped')
  }

  private async keepConnected(): Promise<void> {
    const { generation } = this
    const isWanted = () => generation === this.generation
    await connectPatiently({
      isWanted,
      retrying: () => this.code(this.streamCodes.reconnecting),
      gaveUp: () => {
        this.drop('stopped')
        this.code(this.streamCodes.disconnected)
      },
      connect: async () => {
        const connected = await this.connect(isWanted)
        if (!isWanted()) return connected?.end()
        this.exchange = connected
        this.state = 'live'
        if (connected) this.watch(connected.connection, isWanted)
      },
    })
  }

  private watch(connection: RTCPeerConnection, isWanted: () => boolean): void {
    connection.addEventListener('connectionstatechange', () => {
      const isLost = connection.connectionState === 'failed' || connection.connectionState === 'closed'
      if (isLost && isWanted()) this.cut()
    })
  }

  private cut(): void {
    if (!this.isRunning) return
    this.code(this.streamCodes.reconnecting)
    this.run(this.url)
  }
}

/** Whether an address is one of the local cloud's, where media really flows. */
export function isReal(url: string): boolean {
  return /^https?:/.test(url)
}
