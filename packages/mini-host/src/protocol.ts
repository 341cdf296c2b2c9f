import type { PackedProgram } from './pack/packedProgram'

/** What passes between the host's page and the process that started it. All of it is JSON. */

/** A text, or bytes in base64. */
export type WireData = { readonly text: string } | { readonly base64: string }

/** A request as the page asks the process for it; `timeoutMs` is for all of it, the answer's body included. */
export interface RequestOrder {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: WireData
  readonly timeoutMs: number
}

/** The answer, with its body in base64, or why there is none: `refused` is what leads to another machine. */
export type RequestOutcome =
  | { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly base64: string }
  | { readonly failure: 'timeout' | 'refused' | 'unreachable'; readonly reason: string }

/** A WebSocket to be opened. The page chooses the id, so that it can listen before anything comes. */
export interface SocketOrder {
  readonly id: number
  readonly url: string
  readonly protocols: readonly string[]
  readonly headers: Readonly<Record<string, string>>
}

/**
 * What happens to a socket. `close` is the last, also after `error`; its code is WebSocket's, 1006 without a
 * goodbye (RFC 6455, 7.4.1).
 */
export type SocketEvent =
  | { readonly type: 'open' }
  | { readonly type: 'message'; readonly data: WireData }
  | { readonly type: 'error'; readonly reason: string }
  | { readonly type: 'close'; readonly code: number; readonly reason: string }

/** What the process does for the page: a phone's network knows no origins, a page's does. */
export interface ProcessServices {
  /** One HTTP request. Resolves also where there is no answer: the platform has codes of its own for that. */
  request(order: RequestOrder): Promise<RequestOutcome>
  /** Opens a socket, whose events come as `socketEvent`; one that cannot be opened says `error` and `close`. */
  openSocket(order: SocketOrder): Promise<void>
  /** Sends over a socket; does nothing if it is not open. */
  sendSocket(id: number, data: WireData): Promise<void>
  /** Says goodbye, with a close code and a reason of at most 123 bytes (RFC 6455, 5.5 and 7.4). */
  closeSocket(id: number, code: number, reason: string): Promise<void>
  /** Cuts every socket without a goodbye. */
  cutSockets(): Promise<void>
}

/** What a user is asked for before a mini program may use it. */
export type Device = 'microphone' | 'camera'

/** What was decided about a device, by the user in the mini program or in the phone's settings. */
export type Decision = 'granted' | 'refused' | 'unasked'

/** Where one device stands: allowed or not at either level, and what the user would say. */
export interface DevicePermission {
  /** Within the mini program: WeChat's `scope.record` and `scope.camera`. */
  readonly program: Decision
  /** The phone's own permission for the client, WeChat or Alipay. */
  readonly system: Decision
  /** What the user answers when asked; `wait` keeps the dialogue open until the test answers. */
  readonly answer: 'grant' | 'refuse' | 'wait'
}

/** Where every device stands. */
export type Permissions = Readonly<Record<Device, DevicePermission>>

/** A WeChat mini program's privacy guide, and where its user stands to it. */
export interface PrivacyGuide {
  /** The devices that it names. */
  readonly declares: readonly Device[]
  readonly agreed: boolean
  /** What the user answers where WeChat itself asks; `wait` keeps the dialogue open until the test answers. */
  readonly answer: 'agree' | 'refuse' | 'wait'
}

/** The phone's network in WeChat's words; `none` goes with `isConnected` false. */
export interface NetworkState {
  readonly isConnected: boolean
  readonly networkType: 'wifi' | '2g' | '3g' | '4g' | '5g' | 'unknown' | 'none'
}

/** How an API is made to fail. */
export interface ApiFault {
  readonly reason: string
  readonly code?: number
  /** How many calls fail; 1 unless set. */
  readonly times?: number
}

/** What the host does unless told otherwise is said at `HostOptions` in launch.ts. */
export interface RuntimeOptions {
  readonly page?: string
  readonly query: Readonly<Record<string, string>>
  readonly system: 'android' | 'ios' | 'harmony'
  readonly suspendAfterMs: number
  readonly bridgeDelayMs: number
  readonly apiDelayMs: number
  readonly subpackageDelayMs: number
  /** Whether subpackages are held back until `releaseSubpackages`. */
  readonly holdSubpackages: boolean
  readonly permissions: Permissions
  readonly privacy: PrivacyGuide
  /** Whether the platform lets this mini program use `live-pusher` and `live-player`. */
  readonly liveComponents: boolean
  /** What the mini program had kept on the phone before, by key. */
  readonly storage: Readonly<Record<string, unknown>>
}

/** What stays on the phone when the mini program is ended. */
export type KeptOnPhone = Pick<RuntimeOptions, 'permissions' | 'privacy' | 'storage'>

/** All that the page needs to start a mini program. */
export interface Launch {
  readonly program: PackedProgram
  readonly options: RuntimeOptions
}

/** A dialogue that is open in front of the user. */
export interface Dialogue {
  readonly kind: 'modal' | 'permission' | 'privacy' | 'settings' | 'actionSheet'
  readonly title: string
  readonly content: string
  readonly confirmText?: string
  readonly cancelText?: string
  readonly items?: readonly string[]
  readonly device?: Device
}

/** What is alive; the same numbers before and after a call mean that nothing was left behind. */
export interface Counts {
  /** Subscriptions of the app to the platform's events, by event. */
  readonly listeners: Readonly<Record<string, number>>
  readonly timers: number
  /** InnerAudioContexts that were not destroyed. */
  readonly audioContexts: number
  readonly sockets: number
  readonly pages: number
  /** Elements that publish or play. */
  readonly livePushers: number
  readonly livePlayers: number
  readonly peerConnections: number
  /** Cameras and microphones that are open. */
  readonly openDevices: number
}

/** What one InnerAudioContext does, for all that can be told without sound. */
export interface AudioState {
  readonly src: string
  readonly state: 'idle' | 'playing' | 'paused' | 'stopped' | 'destroyed'
  readonly loop: boolean
  /** 0 … 1, as the app has set it. */
  readonly volume: number
}

/** What one `live-pusher` or `live-player` does. */
export interface LiveElementState {
  readonly id: string
  readonly kind: 'live-pusher' | 'live-player'
  readonly state: 'idle' | 'connecting' | 'live' | 'paused' | 'stopped'
  readonly url: string
  /** Pictures encoded by a pusher, decoded by a player, since it was made. */
  readonly frames: number
  /** Packets of sound sent or received. */
  readonly audioPackets: number
  /** Sound that was played, by its energy; stays at 0 for silence. */
  readonly audioEnergy: number
  /** State codes in the order in which they were fired. */
  readonly codes: readonly number[]
}

/** One call that the app made of an API, or of a context's method, `CONTEXT.METHOD`. */
export interface ApiCall {
  readonly name: string
  /** The arguments, as far as they are JSON. */
  readonly given: readonly unknown[]
}

/** One setData of a page. */
export interface DataSent {
  readonly route: string
  /** Of its JSON, in UTF-8: what crosses the bridge between the app and the view. */
  readonly bytes: number
  /** What it sets: `root.cn.[0].v`. */
  readonly paths: readonly string[]
}

/** One line of the app's console, by the method that wrote it: `log`, `warn` … */
export interface LogLine {
  readonly level: string
  readonly text: string
}

/** What the process may ask of the page. */
export interface RuntimeControls {
  /** What is alive at this moment. */
  counts(): Counts
  /** Routes of the open pages, the one on top last. */
  routes(): readonly string[]
  /** What went wrong in the page so far. */
  problems(): readonly string[]
  /** The same, and forgets it. */
  takeProblems(): readonly string[]
  /** Calls of every API, or of one, in order. */
  calls(name?: string): readonly ApiCall[]
  /** Begins `calls` anew. */
  forgetCalls(): void
  /** The last setData of each open page, in order, 1,000 at most a page. */
  dataSent(): readonly DataSent[]
  /** Lets subpackages arrive that `holdSubpackages` holds back. */
  releaseSubpackages(): void
  /** The lines of the app's console, in order. */
  logs(): readonly LogLine[]
  /** Every InnerAudioContext since the start. */
  audio(): readonly AudioState[]
  /** Every `live-pusher` and `live-player` of the open pages; a promise, since a browser counts media apart. */
  liveElements(): Promise<readonly LiveElementState[]>
  /** Properties of a built-in component, and the attributes of its element. */
  attributes(id: string): Readonly<Record<string, unknown>> | null
  /**
   * Fires an event of a built-in component on the page on top.
   * @throws an error if there is no element with this id
   */
  emit(id: string, event: string, detail: unknown): void
  /** What a method of the app's own object (`getApp()`) answers, as JSON has it; undefined if it has no such method. */
  askApp(method: string, ...given: readonly unknown[]): unknown
  /** Puts the app into the background; suspends it after `suspendAfterMs`. */
  hideApp(): void
  /** Brings it back. */
  showApp(): void
  /** Whether the app's logic stands still. */
  isSuspended(): boolean
  /** Changes what the app is told of the network; losing it cuts every connection. */
  setNetwork(state: NetworkState): void
  /** What has been decided about each device so far. */
  permissions(): Permissions
  /** Decides for the user; what is not named stays as it is. */
  setPermission(device: Device, change: Partial<DevicePermission>): void
  /** Changes the privacy guide, or what its user says of it; what is not named stays as it is. */
  setPrivacy(change: Partial<PrivacyGuide>): void
  /** Makes an API fail as often as the fault says; null takes that back. */
  setFault(api: string, fault: ApiFault | null): void
  /** A phone call or an alarm begins or ends, and the app is told. */
  interruptAudio(begin: boolean): void
  /** The dialogue that is open; null if there is none. */
  dialogue(): Dialogue | null
  /**
   * Answers it; a number is the index of an item of an action sheet, from 0.
   * @throws an error if no dialogue is open
   */
  answerDialogue(answer: 'confirm' | 'cancel' | number): void
  /** The text of the toast that is shown; null if there is none. */
  toast(): string | null
  /** All that the app has kept, by key. */
  storage(): Readonly<Record<string, unknown>>
  /** See `MiniProgram.kill`. */
  keptOnPhone(): KeptOnPhone
  /** Something happened to a socket that the page had asked for. */
  socketEvent(id: number, event: SocketEvent): void
  /**
   * Moves between pages as the app would.
   * @param kind - `navigateTo`, `redirectTo`, `reLaunch` or `navigateBack`, which ignores `url`
   * @throws an error for another kind, or ApiFailure where the platform refuses the move
   */
  navigate(kind: string, url: string): Promise<void>
}
