import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

/** Time, handed in so that tests decide what it is. */
export interface Clock {
  /** ms since 1970. */
  now(): number
  /** Runs `task` once after `ms`; the returned function calls it off. */
  after(ms: number, task: () => void): () => void
}

/** Writes one line of what happens. Is never given a token. */
export type Log = (line: string) => void

/** The two halves of the cloud, as the control API names them. */
export type Half = 'im' | 'rtc'

/** How long the next message of a half takes, one way, in ms. Asked once per message and direction. */
export interface LatencyGate {
  /**
   * What the next message takes; with jitter, each time something else.
   * @returns ms, 0 or more
   */
  delay(on: Half): number
}

/** One stream that a peer sends, as `GET /control/state` shows it. */
export interface RtcProducerState {
  readonly kind: 'audio' | 'video'
  /** RTP packets received from this producer so far. */
  readonly packets: number
}

/** Who is in an RTC channel, as `GET /control/state` shows it. Whose socket broke a moment ago is still in. */
export interface RtcPeerState {
  readonly uid: number
  readonly account: string
  readonly producers: readonly RtcProducerState[]
}

/** An RTC channel that at least one peer is in. */
export interface RtcChannelState {
  readonly channelName: string
  readonly peers: readonly RtcPeerState[]
}

/**
 * `drop` cuts the RTC signalling socket; `pause` forwards no RTP until `resume`, or for `forMs`. `strand`: the media
 * connections that there are carry nothing any more, for good, as where their network is gone; nobody is told, and new
 * ones are as good as any. `lose`: of what they bring from there so many packets of a hundred are lost, as on a weak
 * network, until another `lose` says otherwise.
 */
export interface RtcControl {
  readonly action: 'drop' | 'admit' | 'pause' | 'resume' | 'strand' | 'lose'
  /** Whose; everybody's if absent. */
  readonly account?: string
  readonly forMs?: number
  /** For `lose`: how many of a hundred, 0 … 100; none if absent. */
  readonly percent?: number
}

/** The RTC half, as the server uses it. */
export interface RtcCloud {
  /** True if the request was one of the RTC half's, which then answers it. */
  handleRequest(request: IncomingMessage, response: ServerResponse): boolean
  /** True if the upgrade was one of the RTC half's, which then owns the socket. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean
  /** The channels that somebody is in, for the control API. */
  state(): Promise<readonly RtcChannelState[]> | readonly RtcChannelState[]
  /** Carries an order out at once. */
  control(order: RtcControl): void
  /** Ends every connection and channel; the cloud stays usable. */
  reset(): void
  /** Ends everything for good. Resolves when all media has ended. */
  close(): Promise<void>
}

/** Knows the tokens that let an account into an RTC channel. */
export interface TokenCheck {
  /** Whose token this is; null if it is unknown, expired, or for another channel, uid or application. */
  check(
    token: string,
    use: { readonly channelName: string; readonly uid: number; readonly appKey?: string },
  ): { readonly account: string } | null
}

/** What the RTC half is given. */
export interface RtcCloudParts {
  readonly tokens: TokenCheck
  readonly clock: Clock
  readonly latency: LatencyGate
  /** Where websockets are reached, `ws://127.0.0.1:PORT`; asked per request, as the port is known late. */
  readonly origin: () => string
  readonly log: Log
  /** How long whoever has lost its socket may take to be back before it counts as gone, in ms; a second unless set. */
  readonly lostPeerGrace?: () => number
}

/** Makes the RTC half. `serveCloud` is given one, so that tests of the rest run without media. */
export type CreateRtcCloud = (parts: RtcCloudParts) => RtcCloud
