import type { PackedProgram } from './pack/packedProgram'

/** What passes between the host's page and the process that started it. All of it is JSON. */

/** A text, or bytes in base64. */
export type WireData = { readonly text: string } | { readonly base64: string }

export interface RequestOrder {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: WireData
  readonly timeoutMs: number
}

export type RequestOutcome =
  | { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly base64: string }
  | { readonly failure: 'timeout' | 'refused' | 'unreachable'; readonly reason: string }

export interface SocketOrder {
  readonly id: number
  readonly url: string
  readonly protocols: readonly string[]
  readonly headers: Readonly<Record<string, string>>
}

export type SocketEvent =
  | { readonly type: 'open' }
  | { readonly type: 'message'; readonly data: WireData }
  | { readonly type: 'error'; readonly reason: string }
  | { readonly type: 'close'; readonly code: number; readonly reason: string }

/** What the process does for the page: a phone's network knows no origins, a page's does. */
export interface ProcessServices {
  request(order: RequestOrder): Promise<RequestOutcome>
  openSocket(order: SocketOrder): Promise<void>
  sendSocket(id: number, data: WireData): Promise<void>
  closeSocket(id: number, code: number, reason: string): Promise<void>
  /** Cuts every socket without a goodbye. */
  cutSockets(): Promise<void>
}

export type Device = 'microphone' | 'camera'

/** What was decided about a device, by the user in the mini program or in the phone's settings. */
export type Decision = 'granted' | 'refused' | 'unasked'

export interface DevicePermission {
  /** Within the mini program: WeChat's `scope.record` and `scope.camera`. */
  readonly program: Decision
  /** The phone's own permission for the client, WeChat or Alipay. */
  readonly system: Decision
  /** What the user answers when asked; `wait` keeps the dialogue open until the test answers. */
  readonly answer: 'grant' | 'refuse' | 'wait'
}

export type Permissions = Readonly<Record<Device, DevicePermission>>

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
  /** Whether the platform lets this mini program use `live-pusher` and `live-player`. */
  readonly liveComponents: boolean
}

export interface Launch {
  readonly program: PackedProgram
  readonly options: RuntimeOptions
}

/** A dialogue that is open in front of the user. */
export interface Dialogue {
  readonly kind: 'modal' | 'permission' | 'settings' | 'actionSheet'
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

export interface AudioState {
  readonly src: string
  readonly state: 'idle' | 'playing' | 'paused' | 'stopped' | 'destroyed'
  readonly loop: boolean
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

export interface ApiCall {
  readonly name: string
  /** The arguments, as far as they are JSON. */
  readonly given: readonly unknown[]
}

export interface LogLine {
  readonly level: string
  readonly text: string
}

/** What the process may ask of the page. */
export interface RuntimeControls {
  counts(): Counts
  routes(): readonly string[]
  problems(): readonly string[]
  takeProblems(): readonly string[]
  calls(name?: string): readonly ApiCall[]
  forgetCalls(): void
  releaseSubpackages(): void
  logs(): readonly LogLine[]
  audio(): readonly AudioState[]
  liveElements(): Promise<readonly LiveElementState[]>
  /** Properties of a built-in component, and the attributes of its element. */
  attributes(id: string): Readonly<Record<string, unknown>> | null
  emit(id: string, event: string, detail: unknown): void
  hideApp(): void
  showApp(): void
  isSuspended(): boolean
  setNetwork(state: NetworkState): void
  permissions(): Permissions
  setPermission(device: Device, change: Partial<DevicePermission>): void
  setFault(api: string, fault: ApiFault | null): void
  interruptAudio(begin: boolean): void
  dialogue(): Dialogue | null
  answerDialogue(answer: 'confirm' | 'cancel' | number): void
  toast(): string | null
  storage(): Readonly<Record<string, unknown>>
  socketEvent(id: number, event: SocketEvent): void
  navigate(kind: string, url: string): Promise<void>
}
