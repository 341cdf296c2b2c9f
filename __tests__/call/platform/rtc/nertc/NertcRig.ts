import type { CameraPicture } from '../../../../../src/call/look'
import type { ChosenDevices, MediaSide, RtcSession } from '../../../../../src/call/platform/ports'
import type { MediaEvent } from '../../../../../src/call/machine/events/callEvent'
import { createNertcRtc } from '../../../../../src/call/platform/rtc/nertc/createNertcRtc'
import { FakeClock, settle } from '../../../engine/fakes/fakeClock'
import { FakeMediaDevices } from './FakeMediaDevices'
import { FakeNertc, FakeRemoteStream } from './FakeNertc'
import { FakePageMedia } from './FakePageMedia'
import { FakeTrack } from './FakeTrack'
import { Gates } from './Gates'

export const TICKET = { channelName: 'rtc-1', uid: 11, token: 'secret-token' }

/** The far side. */
export const PEER = 22

export const BOTH = { microphone: true, camera: true }
export const MICROPHONE = { microphone: true, camera: false }

/** One call's media on a fake SDK, fake devices and a clock that stands still. Needs a document. */
export class NertcRig {
  readonly gates = new Gates()
  readonly devices = new FakeMediaDevices(this.gates)
  readonly sdk = new FakeNertc(this.gates)
  readonly page = new FakePageMedia()
  readonly clock = new FakeClock()
  readonly logged: { readonly text: string; readonly cause: unknown }[] = []
  readonly events: MediaEvent[] = []
  /** What the user has chosen; null where nothing can be. */
  chosen: ChosenDevices | null = null
  /** What the app asks of the camera. */
  camera: CameraPicture | undefined
  readonly session: RtcSession

  constructor(servers?: Readonly<Record<string, string>>) {
    this.session = this.open(servers)
    this.session.on((event) => this.events.push(event))
    this.session.admit(PEER)
  }

  /** Another call's. */
  open(servers?: Readonly<Record<string, string>>): RtcSession {
    return createNertcRtc(
      {
        appKey: 'app',
        servers,
        mediaDevices: () => this.devices.browser,
        clock: this.clock,
        camera: () => this.camera,
        devices: this.chosen,
        log: (text, cause) => this.logged.push({ text, cause }),
      },
      { sdk: this.sdk, page: this.page },
    ).open()
  }

  /** In the room, with what is needed open and published. */
  async talk(need = BOTH): Promise<void> {
    await this.session.openDevices(need)
    await this.session.join(TICKET)
    await this.session.publish()
  }

  /** What the session told since this was asked last. */
  told(): MediaEvent[] {
    return this.events.splice(0)
  }

  /** The far side publishes; its stream, with the tracks the SDK has of it. */
  async publishFar(uid: number | string, ...kinds: ('audio' | 'video')[]): Promise<FakeRemoteStream> {
    const stream = new FakeRemoteStream(uid)
    for (const kind of kinds) await this.addFar(stream, kind)
    return stream
  }

  async addFar(stream: FakeRemoteStream, kind: 'audio' | 'video'): Promise<void> {
    this.sdk.client.tell('stream-added', { stream, mediaType: kind })
    await settle()
    stream[kind] = new FakeTrack(kind).track
    this.sdk.client.tell('stream-subscribed', { stream, mediaType: kind })
  }

  /** A place on the page that shows a side, and the track that is seen in it. */
  place(side: MediaSide) {
    const target = document.body.appendChild(document.createElement('div'))
    const detach = this.session.attach(side, target)
    return { target, detach, track: () => this.page.trackIn(target.querySelector('video')) }
  }

  /** All that a closed session could have left behind. */
  get left() {
    const { clients } = this.sdk
    return {
      devices: this.devices.live.map(({ kind }) => kind),
      clients: clients.filter(({ isIn }) => isIn).length,
      listeners: clients.reduce((sum, { listenerCount }) => sum + listenerCount, 0),
      late: clients.flatMap(({ late }) => late),
      gestures: this.page.gestureCount + this.page.watcherCount,
      playing: this.page.playing.length,
      timers: this.clock.pending,
    }
  }
}

export const NOTHING: NertcRig['left'] = {
  devices: [],
  clients: 0,
  listeners: 0,
  late: [],
  gestures: 0,
  playing: 0,
  timers: 0,
}
