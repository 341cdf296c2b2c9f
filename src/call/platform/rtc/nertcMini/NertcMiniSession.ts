import { CallError } from '../../../error/CallError'
import type { MediaEvent } from '../../../machine/events/callEvent'
import type { RtcTicket } from '../../../machine/terms/identity'
import { deviceLack } from '../../../machine/terms/lack'
import type { DeviceNeed } from '../../../machine/terms/media'
import type { CallStats, Dispose, MediaSide, MediaSource, RtcSession, Talking } from '../../ports'
import { Admission } from '../Admission'
import { Listeners } from '../Listeners'
import { Voices } from '../Voices'
import { createTaskQueue } from '../nertc/taskQueue'
import { ComponentReports } from './ComponentReports'
import { Interruption } from './Interruption'
import { LiveQuality } from './LiveQuality'
import { LiveStats } from './LiveStats'
import type { LostDevice } from './liveReports'
import { LocalPush } from './LocalPush'
import { miniError } from './miniErrors'
import { MiniRoom } from './MiniRoom'
import { addressesOf, type NertcMiniOptions } from './options'
import { PlayWatch } from './PlayWatch'
import { PushSwitches } from './PushSwitches'
import { RemotePlay } from './RemotePlay'
import { Restarts } from './Restarts'
import { RoomStay } from './RoomStay'
import type { MiniClient, MiniSdk } from './sdk'
import { StreamHealth } from './StreamHealth'
import { within } from '../within'

/** Why publishing may get no answer: a refused login looks to the SDK like one that was taken. */
const UNANSWERED = 'the gateway does not answer, or has refused the login, which the SDK does not tell'

/** What a WeChat mini program's session is made of. */
export interface NertcMiniParts extends Omit<NertcMiniOptions, 'log'> {
  readonly sdk: MiniSdk
  readonly log: (text: string, cause?: unknown) => void
}

/**
 * The media of one call in a WeChat mini program. The SDK signals and hands out addresses; native components on the call
 * page, which draw `sources`, push and play, and say through `report` how that goes.
 */
export class NertcMiniSession implements RtcSession {
  private readonly listeners = new Listeners<MediaEvent>()
  private readonly sourceListeners = new Listeners()
  private readonly health = new StreamHealth((event) => {
    this.listeners.emit(event)
    this.watch.hear(event)
  })
  private readonly push = new LocalPush(() => this.sourceListeners.emit())
  private readonly pushes: Restarts
  private readonly plays: Restarts
  private readonly admission: Admission
  private readonly watch: PlayWatch
  private play: RemotePlay | null = null
  private room: MiniRoom | null = null
  /** One request about this side's stream at a time. */
  private readonly enqueue = createTaskQueue()
  private client: MiniClient | null = null
  private stay: RoomStay | null = null
  private readonly disposers: Dispose[] = []
  private readonly switches: PushSwitches
  private readonly quality: LiveQuality
  private readonly stats: LiveStats
  private readonly voices = new Voices()
  private readonly reports: ComponentReports
  private uid: number | null = null
  private peerUid: number | null = null
  private closing: Promise<void> | null = null

  constructor(private readonly parts: NertcMiniParts) {
    this.pushes = new Restarts(parts.clock, () => this.push.restart())
    this.plays = new Restarts(parts.clock, () => this.play?.restart())
    this.watch = new PlayWatch(parts.clock, this.listeners.emit, () => this.beginAnew())
    this.admission = new Admission(this.listeners.emit, this.watch)
    const { push } = this
    const interruption = new Interruption({
      push,
      emit: this.listeners.emit,
      sync: () => this.changeQuietly('telling of the interruption', () => push.sync()),
      restart: () => this.beginAnew(),
    })
    this.switches = new PushSwitches({
      ...{ push, interruption },
      change: (step, act) => this.change(step, act),
      changeQuietly: (step, act) => this.changeQuietly(step, act),
    })
    this.quality = new LiveQuality({
      clock: parts.clock,
      emit: this.listeners.emit,
      uidOf: (side) => (side === 'local' ? this.uid : this.peerUid),
    })
    this.stats = new LiveStats(parts.clock)
    const { quality, stats, voices, watch, health, pushes, plays } = this
    this.reports = new ComponentReports({
      ...{ quality, stats, voices, watch, health, pushes, plays },
      ...{ emit: this.listeners.emit, log: parts.log },
      deviceLost: (device) => this.deviceLost(device),
    })
    this.disposers.push(
      parts.onShow(() => this.beginAnew()),
      parts.onInterrupted((isTaken) => interruption.follow(isTaken)),
    )
  }

  on(listener: (event: MediaEvent) => void): Dispose {
    return this.listeners.on(listener)
  }

  // The component draws by itself, from `sources`.
  readonly attach = (): Dispose => () => undefined

  sources(side: MediaSide): readonly MediaSource[] {
    if (this.closing !== null) return []
    return side === 'local' ? this.push.sources : (this.play?.sources ?? [])
  }

  readonly onSources = (listener: () => void): Dispose => this.sourceListeners.on(listener)

  /** The pusher opens them when it is drawn, and tells if it cannot. */
  async openDevices(need: DeviceNeed): Promise<void> {
    this.failIfClosed()
    this.push.open(need)
  }

  async join({
    channelName,
    uid,
    token,
  }: RtcTicket): Promise<{ readonly uid: number; readonly cid: number }> {
    this.failIfClosed()
    const { sdk, appKey, servers, clock, log, playerMode: mode } = this.parts
    // There is one client at a time, and what an earlier call left behind in it is not this one's.
    sdk.destroy?.()
    const client = sdk.Client({ appkey: appKey, debug: false })
    const stay = new RoomStay(client, { clock, log })
    this.client = client
    this.stay = stay
    this.play = new RemotePlay(client, {
      clock,
      log,
      mode,
      changed: () => this.sourceListeners.emit(),
      played: (kind, isPlaying) => this.watch.played(kind, isPlaying),
    })
    this.listenTo(client, this.play, stay)
    try {
      const cid = await stay.enter({
        channelName,
        uid,
        ...(token === '' ? {} : { token }),
        ...addressesOf(servers),
      })
      this.failIfClosed()
      this.uid = uid
      return { uid, cid }
    } catch (thrown) {
      this.failIfClosed()
      await this.leave()
      throw miniError('joining the media room', thrown)
    }
  }

  admit(uid: number): void {
    this.peerUid = uid
    this.admission.admit(uid)
    this.room?.streamsOf(uid).forEach((kind) => void this.play?.subscribe(uid, kind))
  }

  publish(): Promise<void> {
    return this.change('publishing', () => {
      if (this.client === null) throw new CallError('INTERNAL', 'publish() before join()')
      return this.push.start(this.client)
    })
  }

  setMicrophone(on: boolean): Promise<void> {
    return this.switches.turn('microphone', on)
  }

  setCamera(on: boolean): Promise<void> {
    return this.switches.turn('camera', on)
  }

  async switchCamera(): Promise<void> {
    this.failIfClosed()
    this.push.flip()
  }

  // A mini program plays without being touched.
  readonly resumePlay = async (): Promise<void> => undefined

  readonly onTalking = (listener: (talking: Talking) => void): Dispose => this.voices.on(listener)

  async getStats(): Promise<CallStats> {
    return this.stats.stats
  }

  report(side: MediaSide, event: unknown): void {
    if (this.closing === null) this.reports.take(side, event)
  }

  close(): Promise<void> {
    this.closing ??= this.release()
    return this.closing
  }

  private listenTo(client: MiniClient, play: RemotePlay, stay: RoomStay): void {
    const { clock, log } = this.parts
    const room = new MiniRoom(client, {
      clock,
      log,
      health: this.health,
      emit: this.admission.hear,
      onStream: (uid, kind) => {
        if (this.admission.isOf(uid)) void play.subscribe(uid, kind)
      },
      onStreamGone: (uid, kind) => play.drop(uid, kind),
      onPushUrl: (url) => this.push.moveTo(url),
      onBack: () => {
        stay.reconnected()
        this.changeQuietly('publishing again', () => this.push.comeBack())
      },
    })
    this.room = room
    this.disposers.push(() => room.dispose())
  }

  /** Has both streams begin anew: what the app's hiding, or another network, did to them is told late, or not at all. */
  private beginAnew(): void {
    if (!this.push.isStarted) return
    this.pushes.now()
    this.plays.now()
  }

  private deviceLost({ kind, code }: LostDevice): void {
    if (kind === 'video') this.push.setCamera(false)
    else this.push.setMicrophone(false)
    this.listeners.emit({ type: 'media.deviceFailed', kind, code, lack: deviceLack(kind, code) })
    this.changeQuietly(`muting the lost ${kind}`, () => this.push.sync())
  }

  private change(step: string, act: () => Promise<void>): Promise<void> {
    return this.enqueue(async () => {
      let done = false
      while (!done) {
        // What is asked while the SDK is out of the room is lost on it, and what it was asked just before is too.
        await this.health.whenWell('signal')
        this.failIfClosed()
        try {
          const tried = this.health.outlives('signal', act())
          done = await within(this.parts.clock, step, tried, { hint: UNANSWERED })
        } catch (thrown) {
          this.failIfClosed()
          throw miniError(step, thrown)
        }
        this.failIfClosed()
      }
    })
  }

  private changeQuietly(step: string, act: () => Promise<void>): void {
    this.change(step, act).catch((thrown: unknown) => {
      if (this.closing === null) this.parts.log(`${step} failed`, thrown)
    })
  }

  private async release(): Promise<void> {
    this.listeners.clear()
    this.health.dispose()
    this.watch.dispose()
    this.quality.dispose()
    this.play?.close()
    this.sourceListeners.emit()
    this.sourceListeners.clear()
    await this.leave()
  }

  private async leave(): Promise<void> {
    const { stay } = this
    this.client = null
    this.stay = null
    this.pushes.stop()
    this.plays.stop()
    this.disposers.splice(0).forEach((dispose) => dispose())
    if (stay === null) return
    const left = stay.leave()
    // The next call gets a fresh client, also if this one is still leaving.
    this.parts.sdk.destroy?.()
    await left
  }

  private failIfClosed(): void {
    if (this.closing !== null) throw new CallError('CANCELLED', 'this call is over')
  }
}
