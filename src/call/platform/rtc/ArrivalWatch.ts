import type { MediaEvent } from '../../machine/events/callEvent'
import type { Arrival, MediaKind } from '../../machine/terms/media'
import type { Clock, Dispose } from '../ports'
import { within } from './within'

/** What has come so far: numbers that grow while something comes. What they count, and in what, does not matter. */
export interface Counts {
  readonly audio: number
  readonly video: number
  /** All that comes at all, from whomever. */
  readonly anything: number
}

/** How a platform lets what arrives be looked at. */
export interface ArrivalWatchParts {
  readonly clock: Clock
  /** What has come so far; null where that cannot be seen. */
  readonly read: () => Promise<Counts | null>
  /** How long a kind may not come before it counts as silent, in ms. */
  readonly silentAfter: number
  /** Where nothing can be seen: how long after a stream is played it is taken for there, in ms. */
  readonly takenForThereAfter: number
}

/** How often is looked, in ms: until the first media is there, which is waited for, and from then on. */
const LOOK_SOON = 200
const LOOK_EVERY = 1_000

/** How long one may take, in ms: a browser that never answers ends no watch. */
const READ_WAIT = 2_000

/** Between two looks that are so far apart (ms) the app stood still: what came, or did not, nobody has seen. */
const STOOD_STILL = 3_000

/** For how long (ms) not a packet comes before this side's own network is blamed: idle connections are tested every 2.5 s. */
const NOTHING_AFTER = 6_000

/**
 * Watches whether there arrives what the far side says that it sends. The media service says who is there, and goes on to
 * say so of a computer that sleeps, and of one whose packets are lost on the way.
 */
export class ArrivalWatch {
  /** The far side's uid while it is in the room. */
  private peer: number | null = null
  private readonly streams = new Set<MediaKind>()
  private readonly muted = new Set<MediaKind>()
  /** The media service cannot be reached, and says so itself. */
  private isCut = false
  private hasArrived = false
  /** Since when the first of it is waited for, in ms since 1970. */
  private awaitedSince = 0
  private told: Arrival | null = null
  private last: { readonly counts: Counts; readonly at: number } | null = null
  /** When each was seen to come last, in ms since 1970. */
  private readonly seenAt: Record<keyof Counts, number> = { audio: 0, video: 0, anything: 0 }
  private readonly playedSince = new Map<MediaKind, number>()
  private stop: Dispose | null = null

  constructor(
    private readonly parts: ArrivalWatchParts,
    private readonly emit: (event: MediaEvent) => void,
  ) {}

  /** Takes in what the room tells of the far side, and of it alone. */
  hear(event: MediaEvent): void {
    switch (event.type) {
      case 'media.peerEntered':
        return this.begin(event.uid)
      case 'media.peerLeft':
        return this.end()
      case 'media.streamChanged':
        this.muted.delete(event.kind)
        if (event.available) this.expect(event.kind)
        else this.streams.delete(event.kind)
        return
      case 'media.muteChanged':
        if (event.mute) this.muted.add(event.kind)
        else this.muted.delete(event.kind)
        this.seenAt[event.kind] = this.parts.clock.now()
        return
      case 'media.reconnecting':
        this.isCut = true
        return
      case 'media.reconnected':
        this.isCut = false
        this.startOver()
    }
  }

  /** A kind of the far side's is being played, or not any more. */
  played(kind: MediaKind, isPlaying: boolean): void {
    if (isPlaying) this.playedSince.set(kind, this.parts.clock.now())
    else this.playedSince.delete(kind)
  }

  /** What is played says itself that the first of it has come. */
  arrives(): void {
    if (this.peer === null || this.hasArrived) return
    this.hasArrived = true
    this.tell('all')
  }

  /** Watches nobody any more. */
  dispose(): void {
    this.end()
  }

  private begin(uid: number): void {
    if (this.peer === uid) return
    // What it sends may be told before it is told to be there.
    if (this.peer !== null) this.end()
    this.peer = uid
    this.startOver()
    this.lookLater()
  }

  private end(): void {
    this.stop?.()
    this.stop = null
    this.peer = null
    this.streams.clear()
    this.muted.clear()
  }

  private expect(kind: MediaKind): void {
    this.streams.add(kind)
    this.seenAt[kind] = this.parts.clock.now()
  }

  /** What is true is told once more, as soon as it is known. */
  private startOver(): void {
    this.told = null
    this.last = null
    this.hasArrived = false
    this.awaitedSince = this.parts.clock.now()
  }

  private lookLater(): void {
    const wait = this.hasArrived ? LOOK_EVERY : LOOK_SOON
    const stop = this.parts.clock.after(wait, () => void this.look(() => this.stop === stop))
    this.stop = stop
  }

  private async look(isWanted: () => boolean): Promise<void> {
    const { clock, read } = this.parts
    // Whatever keeps it from being read keeps it from being seen.
    const counts = await within(clock, 'reading what arrives', read(), { wait: READ_WAIT }).catch(() => null)
    if (!isWanted()) return
    const at = this.parts.clock.now()
    if (!this.isCut) {
      if (counts === null) this.takeForThere(at)
      else this.judge(counts, at)
    }
    this.lookLater()
  }

  /** A call is not kept from beginning because nobody can look at it. */
  private takeForThere(at: number): void {
    const isPlayed = [...this.playedSince.values()].some(
      (since) => at - since >= this.parts.takenForThereAfter,
    )
    if (isPlayed) this.arrives()
  }

  private judge(counts: Counts, at: number): void {
    const { last, seenAt } = this
    this.last = { counts, at }
    const stoodStill = last === null || at - last.at > STOOD_STILL
    const came = (what: keyof Counts) => last !== null && counts[what] !== last.counts[what]
    for (const what of ['audio', 'video', 'anything'] as const) {
      if (stoodStill || came(what)) seenAt[what] = at
    }
    if (stoodStill) this.awaitedSince = at
    const { silentAfter } = this.parts
    const expected = [...this.streams].filter((kind) => !this.muted.has(kind))
    // Who comes muted sends nothing that could be waited for.
    this.hasArrived ||= this.streams.size > 0 && (expected.length === 0 || expected.some(came))
    const silent = expected.filter((kind) => at - seenAt[kind] > silentAfter)
    if (!this.hasArrived) {
      if (at - this.awaitedSince > silentAfter) this.tellNone(at)
    } else if (silent.length === 0) this.tell('all')
    else if (silent.length < expected.length) this.tell('some')
    else this.tellNone(at)
  }

  private tellNone(at: number): void {
    this.tell(at - this.seenAt.anything > NOTHING_AFTER ? 'nothing' : 'none')
  }

  private tell(arrival: Arrival): void {
    if (arrival === this.told || this.peer === null) return
    this.told = arrival
    this.emit({ type: 'media.arrival', uid: this.peer, arrival })
  }
}
