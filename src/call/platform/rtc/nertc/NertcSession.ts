import { CallError } from '../../../error/CallError'
import type { MediaEvent } from '../../../machine/events/callEvent'
import type { RtcTicket } from '../../../machine/terms/identity'
import type { DeviceNeed, MediaKind } from '../../../machine/terms/media'
import type { CallStats, Dispose, MediaSide, MediaSource, RtcSession, Talking } from '../../ports'
import { Admission } from '../Admission'
import type { ArrivalWatch } from '../ArrivalWatch'
import { Listeners } from '../Listeners'
import { within } from '../within'
import { ChosenInCall } from './ChosenInCall'
import { listenToRoom } from './clientEvents'
import { failedEvent, lostEvent } from './deviceEvents'
import { DeviceSwitches } from './DeviceSwitches'
import { LocalDevices } from './localDevices'
import { Measured } from './Measured'
import { MicrophoneWish } from './MicrophoneWish'
import { NertcScreen } from './NertcScreen'
import { nertcError } from './nertcErrors'
import { Playback } from './Playback'
import { Publication } from './Publication'
import { RemoteStreams } from './RemoteStreams'
import type { NertcClient } from './sdk'
import type { NertcSessionParts } from './sessionParts'
import { TakenDevices } from './TakenDevices'
import { createTaskQueue } from './taskQueue'
import { watchClient } from './watchClient'

/** How long `close` waits for the service to be told, in ms; devices are released before that. */
const LEAVE_WAIT = 3_000

/** The media of one call in a browser. */
export class NertcSession implements RtcSession {
  readonly screen: NertcScreen
  private readonly listeners = new Listeners<MediaEvent>()
  private readonly devices: LocalDevices
  private readonly microphone: MicrophoneWish
  private readonly switches: DeviceSwitches
  private readonly publication: Publication
  private readonly playback: Playback
  /** One change of devices at a time; joining does not wait for them. */
  private readonly enqueue = createTaskQueue()
  private readonly watch: ArrivalWatch
  private readonly measured: Measured
  private readonly admission: Admission
  private remote: RemoteStreams | null = null
  private client: NertcClient | null = null
  /** The client may serve another call after this one. */
  private clientIsSound = false
  private uid = 0
  private readonly disposers: Dispose[] = []
  private readonly taken: TakenDevices
  private readonly offShown: Dispose
  private readonly chosen: ChosenInCall
  private closing: Promise<void> | null = null

  constructor(private readonly parts: NertcSessionParts) {
    const device = {
      lost: (kind: MediaKind) => this.deviceLost(kind),
      taken: (kind: MediaKind, isTaken: boolean) => this.taken.follow(kind, isTaken),
    }
    this.devices = new LocalDevices(parts.mediaDevices, device, parts.clock, parts.camera, parts.chosen)
    this.microphone = new MicrophoneWish(this.devices)
    const { devices, microphone } = this
    const { emit } = this.listeners
    const change = (step: string, act: () => Promise<void>) => this.change(step, act)
    this.screen = new NertcScreen({ ...parts, emit, change, closeCamera: () => this.switches.closeCamera() })
    this.publication = new Publication({ ...parts, devices, microphone, screen: this.screen })
    this.measured = new Measured(parts)
    this.watch = watchClient({ ...parts, client: () => this.client, emit, note: this.measured.note })
    this.admission = new Admission(emit, this.watch)
    this.playback = new Playback(parts.page, emit)
    this.chosen = new ChosenInCall({ ...parts, devices, playback: this.playback, change })
    this.taken = new TakenDevices({ devices, microphone, change, emit, log: parts.log })
    this.switches = new DeviceSwitches({
      ...{ devices, microphone, change },
      isSending: () => this.publication.isStarted,
      forget: (kind) => this.taken.forget(kind),
      showOwn: () => this.showOwn(),
      log: (text, cause) => {
        if (this.closing === null) parts.log(text, cause)
      },
    })
    this.offShown = parts.page.onShown(() => {
      void this.playback.resume()
      this.taken.reopenAll()
    })
  }

  on(listener: (event: MediaEvent) => void): Dispose {
    return this.listeners.on(listener)
  }

  attach(side: MediaSide, target: unknown): Dispose {
    if (!(target instanceof HTMLElement) || this.closing !== null) return () => undefined
    return this.playback.attach(side, target)
  }

  openDevices(need: DeviceNeed): Promise<void> {
    return this.change('opening devices', async () => {
      const failure = await this.devices.openAsFarAsThereIs(need)
      if (failure !== null) this.listeners.emit(failedEvent('video', failure))
    })
  }

  async join(ticket: RtcTicket): Promise<{ readonly uid: number; readonly cid: number }> {
    const { channelName, uid, token } = ticket
    this.failIfClosed()
    const { clients, servers } = this.parts
    try {
      const client = clients.take()
      this.client = client
      this.uid = uid
      this.listenTo(client)
      await client.join({
        channelName,
        uid,
        ...(token === '' ? {} : { token }),
        ...(servers === undefined ? {} : { neRtcServerAddresses: servers }),
      })
      this.failIfClosed()
      this.clientIsSound = true
      return { uid, cid: client.getChannelInfo().cid ?? 0 }
    } catch (thrown) {
      this.failIfClosed()
      await this.leave()
      throw nertcError('joining the media room', thrown)
    }
  }

  admit(uid: number): void {
    this.admission.admit(uid)
    this.remote?.admit()
  }

  publish(): Promise<void> {
    return this.change('publishing', async () => {
      if (this.client === null) throw new CallError('INTERNAL', 'publish() before join()')
      await this.publication.start({ client: this.client, uid: this.uid })
    })
  }

  setMicrophone(on: boolean): Promise<void> {
    return this.switches.setMicrophone(on)
  }

  setCamera(on: boolean): Promise<void> {
    return this.switches.setCamera(on)
  }

  switchCamera(): Promise<void> {
    return this.change('switching cameras', () => this.devices.flipCamera())
  }

  resumePlay(): Promise<void> {
    return this.playback.resume()
  }

  getStats(): Promise<CallStats> {
    return this.measured.getStats(this.client)
  }

  onTalking(listener: (talking: Talking) => void): Dispose {
    return this.measured.voices.on(listener)
  }

  close(): Promise<void> {
    this.closing ??= this.release()
    return this.closing
  }

  // The browser plays streams, not addresses: there is nothing for a component to draw or to report.
  readonly sources = (): readonly MediaSource[] => []
  readonly report = (): void => undefined
  readonly onSources = (): Dispose => () => undefined

  /** Changes devices, then shows and sends what is open now. */
  private change(step: string, act: () => Promise<void>): Promise<void> {
    return this.enqueue(async () => {
      this.failIfClosed()
      try {
        await act()
      } catch (thrown) {
        this.failIfClosed()
        throw nertcError(step, thrown)
      } finally {
        await this.settle(step)
      }
      this.failIfClosed()
    })
  }

  private async settle(step: string): Promise<void> {
    if (this.closing !== null) return
    this.microphone.keep()
    this.measured.follow(this.devices.microphone, this.microphone.isOn)
    this.showOwn()
    try {
      await this.publication.sync()
    } catch (thrown) {
      this.failIfClosed()
      throw nertcError(step, thrown)
    }
  }

  private showOwn(): void {
    const { track } = this.screen
    if (track !== null) this.playback.showOwn(track)
    else this.playback.showOwn(this.devices.camera, this.devices.isSelfie)
  }

  private deviceLost(kind: MediaKind): void {
    if (this.closing !== null) return
    if (kind === 'video') this.showOwn()
    // Without the headset that was pulled out, the call goes on with the microphone that is built in.
    const replace = { microphone: kind === 'audio', camera: false }
    this.change(`replacing the lost ${kind}`, () => this.devices.open(replace)).then(
      () => {
        if (kind === 'video') this.listeners.emit(lostEvent(kind))
        else this.chosen.replaced(kind)
      },
      (thrown: unknown) => {
        if (this.closing !== null) return
        this.parts.log(`the lost ${kind} was not replaced`, thrown)
        this.listeners.emit(lostEvent(kind))
      },
    )
  }

  private listenTo(client: NertcClient): void {
    const { admission } = this
    const output = {
      emit: admission.hear,
      isAdmitted: (uid: number) => admission.isOf(uid),
      show: (kind: MediaKind, track: MediaStreamTrack | null) => {
        this.watch.played(kind, track !== null)
        this.playback.playFar(kind, track)
      },
      log: this.parts.log,
    }
    const remote = new RemoteStreams(client, output, this.parts.clock)
    this.remote = remote
    this.disposers.push(
      () => remote.dispose(),
      listenToRoom(client, this.uid, (event) => {
        if (event.type === 'media.lost') this.clientIsSound = false
        admission.hear(event)
      }),
    )
  }

  private async release(): Promise<void> {
    this.listeners.clear()
    this.offShown()
    this.watch.dispose()
    this.measured.dispose()
    this.chosen.dispose()
    this.publication.stop()
    this.screen.release()
    this.devices.release()
    this.playback.dispose()
    await this.leave()
  }

  private async leave(): Promise<void> {
    const client = this.client
    this.client = null
    this.disposers.splice(0).forEach((dispose) => dispose())
    if (client === null) return
    // What it has begun in order to come back would reach into the next call.
    const isSound = this.clientIsSound && client.getConnectionState() === 'CONNECTED'
    const left = this.parts.clients.giveBack(client, isSound)
    await within(this.parts.clock, 'leaving the media room', left, { wait: LEAVE_WAIT }).catch(
      (thrown: unknown) => this.parts.log('leaving the media room failed', thrown),
    )
  }

  private failIfClosed(): void {
    if (this.closing !== null) throw new CallError('CANCELLED', 'this call is over')
  }
}
