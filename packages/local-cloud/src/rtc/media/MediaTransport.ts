import {
  ProtectionProfileAeadAes128Gcm,
  ProtectionProfileAes128CmHmacSha1_80,
  RTCDtlsFingerprint,
  RTCDtlsParameters,
  RTCDtlsTransport,
  RTCIceGatherer,
  RTCIceParameters,
  RTCIceTransport,
  RtpRouter,
} from 'werift'
import type { Log } from '../../contracts'

/**
 * A hash of one end's certificate, such as `sha-256` and the digest in hex with colons (RFC 8122). It is told over
 * signalling, so that the DTLS handshake cannot be with anybody else.
 */
export interface Fingerprint {
  readonly algorithm: string
  readonly value: string
}

/** What the browser tells of its end. Its ICE password and candidates never come. */
export interface RemoteEnd {
  readonly iceUfrag: string
  readonly fingerprints: readonly Fingerprint[]
}

/** What the browser needs to reach this end, in the notation of its signalling. */
export interface TransportParameters {
  readonly iceParameters: {
    readonly usernameFragment: string
    readonly password: string
    readonly iceLite: true
  }
  readonly iceCandidates: readonly {
    readonly foundation: string
    readonly priority: number
    readonly ip: string
    readonly protocol: 'udp'
    readonly port: number
    readonly type: 'host'
  }[]
  readonly dtlsParameters: { readonly role: 'client'; readonly fingerprints: readonly Fingerprint[] }
}

// ICE lite never sends a check of its own, so the browser's password is not used; it only must not be empty.
const UNUSED_PASSWORD = 'ice-lite-sends-no-checks'

const PAST_LAST_FLIGHT = 7

/**
 * One ICE-lite and DTLS-SRTP connection with a browser, for one direction. The browser is the one that looks for a way
 * here, since its own candidates are not told; this end begins the DTLS handshake.
 */
export class MediaTransport {
  readonly router = new RtpRouter()
  private closed = false
  private lostPercent = 0
  private owed = 0
  private readonly onConnected: (() => void)[] = []

  private constructor(
    readonly id: string,
    readonly dtls: RTCDtlsTransport,
    readonly parameters: TransportParameters,
    private readonly log: Log,
  ) {
    dtls.onRtp.subscribe((packet) => {
      if (!this.isLost()) this.router.routeRtp(packet)
    })
    dtls.onRtcp.subscribe(this.router.routeRtcp)
  }

  /** Opens the sockets of this end and listens; the connection itself comes later. */
  static async open(id: string, remote: RemoteEnd, log: Log): Promise<MediaTransport> {
    const certificate = await RTCDtlsTransport.SetupCertificate()
    // Loopback beside the machine's own addresses: a test browser may have nothing else, an ordinary one ignores it.
    const gatherer = new RTCIceGatherer({
      iceLite: true,
      useIpv4: true,
      useIpv6: false,
      additionalHostAddresses: ['127.0.0.1'],
    })
    const ice = new RTCIceTransport(gatherer)
    ice.setRemoteParams(
      new RTCIceParameters({ iceLite: false, usernameFragment: remote.iceUfrag, password: UNUSED_PASSWORD }),
    )
    const dtls = new RTCDtlsTransport({}, ice, certificate, [
      ProtectionProfileAeadAes128Gcm,
      ProtectionProfileAes128CmHmacSha1_80,
    ])
    dtls.role = 'client'
    dtls.setRemoteParams(
      new RTCDtlsParameters(
        remote.fingerprints.map(({ algorithm, value }) => new RTCDtlsFingerprint(algorithm, value)),
        'server',
      ),
    )
    await ice.gather()
    const local = ice.localParameters
    const transport = new MediaTransport(
      id,
      dtls,
      {
        iceParameters: {
          usernameFragment: local.usernameFragment,
          password: local.password,
          iceLite: true,
        },
        iceCandidates: ice.localCandidates.map((candidate, index) => ({
          foundation: `udpcandidate${index}`,
          priority: candidate.priority,
          ip: candidate.ip,
          protocol: 'udp',
          port: candidate.port,
          type: 'host',
        })),
        dtlsParameters: { role: 'client', fingerprints: certificate.getFingerprints() },
      },
      log,
    )
    void transport.connect()
    return transport
  }

  /** Whether media can flow at this moment. */
  get connected(): boolean {
    return this.dtls.state === 'connected'
  }

  /** Runs `task` as soon as media can flow: now, or once. */
  whenConnected(task: () => void): void {
    if (this.connected) task()
    else if (!this.closed) this.onConnected.push(task)
  }

  /** Neither hears nor sends anything any more, and says so to nobody, as where the browser's address is gone. */
  strand(): void {
    const sendNothing = () => Promise.resolve()
    for (const { protocol } of this.dtls.iceTransport.connection.checkList) {
      protocol.onRequestReceived.allUnsubscribe()
      protocol.onDataReceived.allUnsubscribe()
      protocol.sendData = sendNothing
      protocol.sendStun = sendNothing
    }
  }

  /** So many of a hundred packets that come in are lost, evenly spread, so that a test is the same each time. */
  lose(percent: number): void {
    this.lostPercent = percent
  }

  private isLost(): boolean {
    this.owed += this.lostPercent
    if (this.owed < 100) return false
    this.owed -= 100
    return true
  }

  /** Ends the connection and closes its sockets. */
  async close(): Promise<void> {
    if (this.closed) return
    this.closed = true
    this.onConnected.length = 0
    // The engine would repeat an unanswered handshake for half a minute; past its last flight it stops.
    const handshake = this.dtls.dtls
    if (handshake && !this.connected) handshake.dtls.flight = PAST_LAST_FLIGHT
    await this.dtls.stop()
  }

  private async connect(): Promise<void> {
    try {
      await this.dtls.iceTransport.start()
      if (this.closed) return
      await this.dtls.start()
      for (const task of this.onConnected.splice(0)) task()
    } catch (cause) {
      // A browser that went away before it connected is no fault; anything else shows as media that never comes.
      if (!this.closed) this.log(`rtc: transport ${this.id} did not connect: ${String(cause)}`)
    }
  }
}
