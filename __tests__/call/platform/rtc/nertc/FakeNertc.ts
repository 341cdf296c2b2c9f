import type {
  NertcClient,
  NertcEvents,
  NertcJoinOptions,
  NertcLog,
  NertcParameters,
  NertcSdk,
  NertcStream,
  NertcStreamOptions,
  NertcVideoProfile,
} from '../../../../../src/call/platform/rtc/nertc/sdk'
import { FakeTrack } from './FakeTrack'
import type { Gates } from './Gates'

type Listener = (event: never) => void
type Kind = 'audio' | 'video'

/** The web SDK as far as a call uses it: strict where the real one is, with everything it made kept to be looked at. */
export class FakeNertc implements NertcSdk {
  readonly clients: FakeClient[] = []
  readonly streams: FakeLocalStream[] = []
  readonly logger: string[] = []
  readonly Logger = {
    NONE: 4,
    setLogLevel: (level: number) => void this.logger.push(`level ${level}`),
    disableLogUpload: () => void this.logger.push('no upload'),
  }
  readonly parameters: NertcParameters = {
    disableAllReports: false,
    disableWebAudio: false,
    leaveOnUnload: true,
    forceListenDeviceChange: true,
    reconnectionMaxTimeout: 0,
    clients: [],
    localStreams: [],
    tracks: { audio: [], video: [] },
  }
  /** What listens to the SDK's devices. */
  readonly deviceListeners = new Set<() => void>()
  readonly Device = {
    listeners: () => [...this.deviceListeners],
    off: (_name: string, listener: () => void) => this.deviceListeners.delete(listener),
  }
  /** The log of each client that is made from now on. */
  logOfClients: NertcLog | undefined
  supported = true
  streamRefused = false

  constructor(private readonly gates: Gates) {}

  getParameters = () => this.parameters

  createClient(options: { appkey: string; report: boolean }): FakeClient {
    const client = new FakeClient(this.gates, options)
    if (this.logOfClients) client.adapterRef = { logger: this.logOfClients }
    this.clients.push(client)
    this.parameters.clients = [...this.parameters.clients, client]
    this.deviceListeners.add(() => undefined)
    return client
  }

  createStream(options: NertcStreamOptions): FakeLocalStream | object {
    if (this.streamRefused) return { name: 'RtcError', code: 10_210 }
    const stream = new FakeLocalStream((name) => this.client.ask(name), options)
    this.streams.push(stream)
    return stream
  }

  checkSystemRequirements = () => this.supported

  get client(): FakeClient {
    const client = this.clients.at(-1)
    if (client === undefined) throw new Error('no client was made')
    return client
  }

  get stream(): FakeLocalStream {
    const stream = this.streams.at(-1)
    if (stream === undefined) throw new Error('no stream was made')
    return stream
  }
}

/** One side's presence in a media room. */
export class FakeClient implements NertcClient {
  readonly joined: NertcJoinOptions[] = []
  readonly published: NertcStream[] = []
  readonly subscribed: NertcStream[] = []
  /** What of streams was asked for, in order. */
  readonly kindsAsked: { audio: boolean; video: boolean }[] = []
  /** What was asked of it after it had left. */
  readonly late: string[] = []
  state = 'DISCONNECTED'
  destroyed = false
  /** So many times the service refuses a stream, of which the SDK says nothing. */
  refuses = 0
  /** In a room, or on its way into one. */
  isIn = false
  private readonly listeners = new Map<string, Set<Listener>>()
  /** What its connections have counted; undefined where the SDK keeps them elsewhere. */
  adapterRef: NertcClient['adapterRef']

  constructor(
    private readonly gates: Gates,
    readonly options: { appkey: string; report: boolean },
  ) {}

  async join(options: NertcJoinOptions) {
    this.joined.push(options)
    this.isIn = true
    await this.ask('join')
    this.state = 'CONNECTED'
  }
  async publish(stream: NertcStream) {
    await this.ask('publish')
    if (!this.published.includes(stream)) this.published.push(stream)
  }
  async subscribe(stream: NertcStream, kinds: { audio: boolean; video: boolean }) {
    this.kindsAsked.push(kinds)
    await this.ask('subscribe')
    this.subscribed.push(stream)
    if (this.refuses > 0) this.refuses -= 1
    else if (stream instanceof FakeRemoteStream) stream.arrive(kinds)
  }
  getChannelInfo(): { readonly cid?: number } {
    return { cid: 7 }
  }
  getConnectionState(): string {
    return this.state
  }
  leave(): Promise<void> {
    this.isIn = false
    this.state = 'DISCONNECTED'
    return this.gates.pass('leave')
  }
  destroy(): Promise<void> {
    this.isIn = false
    this.destroyed = true
    return this.gates.pass('destroy')
  }
  on(name: string, listener: Listener) {
    const known = this.listeners.get(name) ?? new Set()
    this.listeners.set(name, known.add(listener))
  }
  off(name: string, listener: Listener) {
    this.listeners.get(name)?.delete(listener)
  }

  tell<Name extends keyof NertcEvents>(name: Name, event: NertcEvents[Name]): void {
    // Whoever listens to a name takes what that name brings.
    this.listeners.get(name)?.forEach((listener) => listener(event as never))
  }
  get listenerCount(): number {
    return [...this.listeners.values()].reduce((sum, { size }) => sum + size, 0)
  }

  ask(name: string): Promise<void> {
    if (!this.isIn) this.late.push(name)
    return this.gates.pass(name)
  }
}

/** What this side sends. Opening what is open and closing what is closed is refused, as the real one does. */
export class FakeLocalStream implements NertcStream {
  readonly sent: Record<Kind, MediaStreamTrack | null>
  muted = false
  /** What filters and backgrounds are made with has been started. */
  postProcessing = false
  /** What it was told to encode. */
  profile: NertcVideoProfile | null = null

  constructor(
    private readonly ask: (name: string) => Promise<void>,
    readonly options: NertcStreamOptions,
  ) {
    this.sent = { audio: options.audioSource ?? null, video: options.videoSource ?? null }
  }

  getId = () => this.options.uid ?? 0
  getAudioTrack = () => this.sent.audio
  getVideoTrack = () => this.sent.video

  async init(): Promise<void> {
    await this.ask('init')
    this.initVideoPostProcess()
  }
  async setVideoProfile(profile: NertcVideoProfile) {
    await this.ask('setVideoProfile')
    this.profile = profile
    this.rate = null
  }
  /** At most so much, in kbit/s; null: what goes with the profile. */
  rate: number | null = null
  setVideoEncoderConfiguration({ maxBitrate }: { readonly maxBitrate: number }) {
    this.rate = maxBitrate
  }
  // A property, as it is put in the place of the real one's method.
  initVideoPostProcess = () => {
    this.postProcessing = true
  }
  async open({ type, ...source }: Parameters<NertcStream['open']>[0]) {
    if (this.sent[type] !== null) throw Object.assign(new Error('open already'), { code: 10_221 })
    await this.ask('open')
    this.sent[type] = (type === 'audio' ? source.audioSource : source.videoSource) ?? null
  }
  async close({ type }: { type: Kind }) {
    if (this.sent[type] === null) throw Object.assign(new Error('not open'), { code: 10_229 })
    await this.ask('close')
    this.sent[type] = null
  }
  muteAudio = () => this.setMuted(true)
  unmuteAudio = () => this.setMuted(false)

  private async setMuted(muted: boolean): Promise<void> {
    this.turnTrack(!muted)
    await this.ask(muted ? 'muteAudio' : 'unmuteAudio')
    this.muted = muted
    this.turnTrack(!muted)
  }

  /** The real one turns the track itself on and off, too, when it is asked and again when it is answered. */
  private turnTrack(on: boolean): void {
    if (this.sent.audio !== null) this.sent.audio.enabled = on
  }
}

/** What the far side sends. */
export class FakeRemoteStream implements NertcStream {
  audio: MediaStreamTrack | null = null
  video: MediaStreamTrack | null = null

  constructor(private readonly uid: number | string) {}

  arrive(kinds: Record<Kind, boolean>): void {
    if (kinds.audio) this.audio ??= new FakeTrack('audio').track
    if (kinds.video) this.video ??= new FakeTrack('video').track
  }

  getId = () => this.uid
  getAudioTrack = () => this.audio
  getVideoTrack = () => this.video
  init = async () => undefined
  setVideoProfile = async () => undefined
  setVideoEncoderConfiguration = () => undefined
  open = async () => undefined
  close = async () => undefined
  muteAudio = async () => undefined
  unmuteAudio = async () => undefined
}
