import type { RtcTicket } from '../../../../src/call/machine/terms/identity'
import type { CallError } from '../../../../src/call/error/CallError'
import type {
  CallStats,
  MediaSide,
  RtcPort,
  RtcSession,
  SharedScreen,
  Talking,
} from '../../../../src/call/platform/ports'
import type { DeviceNeed } from '../../../../src/call/machine/terms/media'
import type { MediaEvent } from '../../../../src/call/machine/events/callEvent'
import { NOTHING_MEASURED } from '../../../../src/call/platform/rtc/nothingMeasured'

/** A media SDK of which every session and open device is counted. */
export class FakeRtc implements RtcPort {
  readonly canJoinEarly = true
  readonly sessions: FakeSession[] = []
  readonly failures = new Map<string, CallError>()
  disposed = false

  dispose() {
    this.disposed = true
  }

  async prepare() {
    const failure = this.failures.get('prepare')
    if (failure !== undefined) throw failure
  }

  open() {
    const session = new FakeSession(this.failures)
    this.sessions.push(session)
    return session
  }

  get last(): FakeSession {
    const session = this.sessions.at(-1)
    if (session === undefined) throw new Error('no media session was opened')
    return session
  }

  /** Sessions that were not closed. */
  get alive(): number {
    return this.sessions.filter((session) => !session.closed).length
  }
}

export class FakeSession implements RtcSession {
  readonly done: string[] = []
  readonly attached = new Map<unknown, MediaSide>()
  closed = false
  /** The media room it entered. */
  room: string | null = null
  /** Whose media is consumed. */
  admitted: number | null = null
  private readonly there = new Set<number>()
  devices: DeviceNeed = { microphone: false, camera: false }
  private readonly listeners = new Set<(event: MediaEvent) => void>()

  constructor(private readonly failures: ReadonlyMap<string, CallError>) {}

  on(listener: (event: MediaEvent) => void) {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  tell(event: MediaEvent) {
    if (event.type === 'media.peerEntered') this.there.add(event.uid)
    if (event.type === 'media.peerLeft') this.there.delete(event.uid)
    this.listeners.forEach((listener) => listener(event))
    // What it sends arrives at once, unless a test says otherwise.
    if (event.type === 'media.peerEntered' && event.uid === this.admitted) {
      this.tell({ type: 'media.arrival', uid: event.uid, arrival: 'all' })
    }
  }
  get listenerCount() {
    return this.listeners.size
  }
  async openDevices(need: DeviceNeed) {
    this.act('openDevices')
    this.devices = need
  }
  async join(ticket: RtcTicket) {
    this.act('join')
    this.room = ticket.channelName
    return { uid: 11, cid: 7 }
  }
  admit(uid: number) {
    this.admitted = uid
    if (this.there.has(uid)) this.tell({ type: 'media.peerEntered', uid })
  }
  async publish() {
    this.act('publish')
  }
  async setMicrophone(on: boolean) {
    this.act(`setMicrophone:${on}`)
  }
  async setCamera(on: boolean) {
    this.act(`setCamera:${on}`)
    this.devices = { ...this.devices, camera: on }
  }
  async switchCamera() {
    this.act('switchCamera')
  }
  async resumePlay() {
    this.act('resumePlay')
  }
  /** Its user chooses at once; absent where the platform has no screen to share. */
  screen?: SharedScreen = {
    start: async () => {
      this.act('screen.start')
      this.tell({ type: 'media.screenChanged', on: true })
      return true
    },
    stop: () => {
      this.act('screen.stop')
      this.tell({ type: 'media.screenChanged', on: false })
    },
  }
  /** What is measured; null: it is never said. */
  stats: CallStats | null = NOTHING_MEASURED
  async getStats() {
    this.act('getStats')
    return this.stats ?? new Promise<never>(() => undefined)
  }
  attach(side: MediaSide, target: unknown) {
    this.attached.set(target, side)
    return () => this.attached.delete(target)
  }
  sources() {
    return []
  }
  report() {
    this.act('report')
  }
  onSources() {
    return () => undefined
  }
  readonly talkers = new Set<(talking: Talking) => void>()
  onTalking(listener: (talking: Talking) => void) {
    this.talkers.add(listener)
    return () => this.talkers.delete(listener)
  }
  async close() {
    this.closed = true
    this.devices = { microphone: false, camera: false }
  }

  private act(name: string) {
    this.done.push(name)
    const failure = this.failures.get(name.split(':')[0] ?? name)
    if (failure !== undefined) throw failure
  }
}
