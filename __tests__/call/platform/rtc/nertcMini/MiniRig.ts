import type { MediaSide, MediaSource, PlayerMode } from '../../../../../src/call/platform/ports'
import type { MediaEvent } from '../../../../../src/call/machine/events/callEvent'
import type { Arrival } from '../../../../../src/call/machine/terms/media'
import { NertcMiniSession } from '../../../../../src/call/platform/rtc/nertcMini/NertcMiniSession'
import type { LiveFigures } from '../../../../../src/call/platform/liveReport'
import { FakeClock, settle } from '../../../engine/fakes/fakeClock'
import { FakeMiniSdk } from './FakeMiniSdk'

const TICKET = { channelName: 'room', uid: 11, token: 'secret' }
export const PEER = 22
export const BOTH = { microphone: true, camera: true }

/** A media session on a fake SDK and a clock that stands still. */
export class MiniRig {
  readonly sdk = new FakeMiniSdk()
  readonly clock = new FakeClock()
  /** What was told, but for what arrives, and how good a network is. */
  readonly events: MediaEvent[] = []
  readonly arrivals: Arrival[] = []
  /** Each as uid, uplink and downlink. */
  readonly qualities: (readonly [uid: number, uplink: number, downlink: number])[] = []
  readonly logged: string[] = []
  readonly shows = new Set<() => void>()
  readonly interruptions = new Set<(isTaken: boolean) => void>()
  changes = 0
  readonly session: NertcMiniSession

  /** @param peer - who is admitted; null: nobody yet */
  constructor(private readonly peer: number | null = PEER) {
    this.session = this.open()
  }

  /** Another session, as of the next call. */
  open(options: { readonly playerMode?: PlayerMode } = {}): NertcMiniSession {
    const session = new NertcMiniSession({
      ...options,
      sdk: this.sdk,
      appKey: 'key',
      clock: this.clock,
      onShow: (listener) => {
        this.shows.add(listener)
        return () => this.shows.delete(listener)
      },
      onInterrupted: (listener) => {
        this.interruptions.add(listener)
        return () => this.interruptions.delete(listener)
      },
      log: (text) => this.logged.push(text),
    })
    session.on((event) => {
      if (event.type === 'media.arrival') this.arrivals.push(event.arrival)
      else if (event.type === 'media.quality') this.qualities.push([event.uid, event.uplink, event.downlink])
      else this.events.push(event)
    })
    if (this.peer !== null) session.admit(this.peer)
    session.onSources(() => (this.changes += 1))
    return session
  }

  get client() {
    return this.sdk.last
  }

  join = () => this.session.join(TICKET)

  /** In the room, publishing, with the far side and its streams there. */
  async talk(need = BOTH): Promise<void> {
    await this.session.openDevices(need)
    await this.join()
    await this.session.publish()
    this.client.tell('clientJoin', { uid: PEER })
    this.client.tell('stream-added', { uid: PEER, mediaType: 'audio' })
    this.client.tell('stream-added', { uid: PEER, mediaType: 'video' })
    await settle()
    this.events.length = 0
    this.client.done.length = 0
  }

  source(side: MediaSide): MediaSource {
    const [source] = this.session.sources(side)
    if (source === undefined) throw new Error(`nothing is drawn on the ${side} side`)
    return source
  }

  /** The far side's player, or this side's pusher, has measured this. */
  measures(figures: Partial<LiveFigures>, side: MediaSide = 'remote'): void {
    this.session.report(side, { type: 'figures', ...figures })
  }

  /** The component says this. */
  state(side: MediaSide, code: number): void {
    this.session.report(side, { type: 'state', code })
  }
}
