import type { MediaEvent, SignalEvent } from '../machine/events/callEvent'
import type { CallRecord } from '../machine/record/record'
import type { ControlMessage, SwitchState } from '../machine/terms/control'
import type { CallIds, CallType, FoundRoom, Peer, RoomTicket, RtcTicket } from '../machine/terms/identity'
import type { LoginStatus } from '../machine/terms/login'
import type { DeviceNeed, PermissionState } from '../machine/terms/media'
import type { CallSnapshot } from '../machine/terms/snapshot'
import type { WireReason, WithdrawalReason } from '../machine/terms/wireReason'
import type { Lack } from '../machine/terms/lack'

/** Undoes what gave it: removes a listener, detaches a view. Safe to call more than once. */
export type Dispose = () => void

// Every promise of a port that fails does so with a CallError.

// --- Signalling -----------------------------------------------------------------------------------------------------

/** What makes a call. */
export interface CallRequest {
  readonly callId: string
  readonly requestId: string
  readonly userId: string
  readonly type: CallType
  /** The RTC channel both sides will join. */
  readonly channelName: string
  readonly attachment: string
  /** How long this side will ring, in ms. */
  readonly timeout: number
}

/** Which invite a reply is about, and who the other side of it is. */
export interface InviteRef extends CallIds {
  readonly userId: string
}

/** The signalling service, under the app's account. */
export interface SignalPort {
  /** The account that is, or was last, logged in; null before the first login. */
  account(): string | null
  loginStatus(): LoginStatus
  /** What the service tells this device. Every field is validated; a malformed notification never gets here. */
  on(listener: (event: SignalEvent) => void): Dispose
  /** Makes the room, enters it and invites, in one request. An offline callee is no error: push tells it. */
  call(request: CallRequest): Promise<RoomTicket>
  /** Enters the room and accepts, in one request. Fails with ANSWERED_ELSEWHERE or INVITE_GONE when it is too late. */
  callSetup(
    invite: InviteRef & { readonly channelName: string; readonly audioOnly?: boolean },
  ): Promise<RoomTicket>
  reject(invite: InviteRef, reason: WireReason): Promise<void>
  cancel(invite: InviteRef, reason: WithdrawalReason): Promise<void>
  /** `duration` and `mediaFailed` as in the `signal.closed` event. Fails with INVITE_GONE where the room was gone already. */
  close(room: CallIds, duration: number | null, mediaFailed: boolean): Promise<void>
  /** The room of that name as it is now; null where there is none. Rooms that `call` makes are named by the call id. */
  findRoom(roomName: string): Promise<FoundRoom | null>
  control(room: CallIds, userId: string, message: ControlMessage): Promise<void>
  /** Sends a call record; the same `key` again repeats the same message, so that the service can drop a double. */
  sendRecord(record: CallRecord, key: string): Promise<void>
  getPeer(userId: string): Promise<Peer>
  /** Removes every listener from the IM instance, which stays the host app's. */
  dispose(): void
}

// --- Media ----------------------------------------------------------------------------------------------------------

/** Whose picture or sound. */
export type MediaSide = 'local' | 'remote'

/**
 * What one side is to be shown with, for the one component that draws media. On H5 the adapter draws into an element
 * (`attach`); a mini program draws `sources` itself and tells what its native component said (`report`).
 */
export interface MediaSurface {
  attach(side: MediaSide, target: unknown): Dispose
  sources(side: MediaSide): readonly MediaSource[]
  report(side: MediaSide, event: unknown): void
  /** Called whenever `sources` changed. */
  onSources(listener: () => void): Dispose
}

export interface MediaSource {
  /** What the address is for: a pusher, a player, or a page in a web-view that shows both sides. */
  readonly kind: 'push' | 'play' | 'page'
  readonly url: string
  readonly audio: boolean
  readonly video: boolean
  /** The camera of a pusher. */
  readonly facing?: 'front' | 'back'
  /** Another number asks for the stream to be begun anew, although its address is the same. */
  readonly revision?: number
  /** How a player is to play, where the app has a say in it. */
  readonly mode?: PlayerMode
}

/** `RTC` delays least, `live` some 0.8 s to 1 s. */
export type PlayerMode = 'RTC' | 'live'

/** What a mini program's `live-pusher` or `live-player` said, as its view reports it. */
export type LiveReport =
  /** `code` of a state change, or `errCode` of an error. */
  | { readonly type: 'state' | 'error'; readonly code: number }
  /** Starting was refused, with the platform's own words. */
  | { readonly type: 'refused'; readonly reason: string }

/** The media of one call. Made per call, so that nothing late from one call can reach the next. */
export interface RtcSession extends MediaSurface {
  on(listener: (event: MediaEvent) => void): Dispose
  /** Opens microphone and camera. May run before `join`. Fails with PERMISSION_DENIED or DEVICE_NOT_FOUND. */
  openDevices(need: DeviceNeed): Promise<void>
  /** Enters the media room and consumes what is there; publishes nothing. */
  join(ticket: RtcTicket): Promise<{ readonly uid: number; readonly cid: number }>
  /** Publishes the devices that are open. Needs `join` and `openDevices`. */
  publish(): Promise<void>
  setMicrophone(on: boolean): Promise<void>
  /** Opens, publishes, mutes or closes the camera so that the far side sees, or does not see, this one. */
  setCamera(on: boolean): Promise<void>
  switchCamera(): Promise<void>
  /** To be called from a user's tap after `playBlocked`. */
  resumePlay(): Promise<void>
  /** Leaves the room and releases every device, track and listener, also what is still opening. Never fails. */
  close(): Promise<void>
}

/** A call as media that draws its own page needs it: what to show, and what its buttons do. */
export interface ShownCall {
  getSnapshot(): CallSnapshot
  subscribe(listener: () => void): Dispose
  hangUp(): Promise<void>
  setMicrophone(on: boolean): Promise<void>
  setCamera(on: boolean): Promise<void>
  switchCamera(): Promise<void>
  switchCallType(options: { readonly type: CallType; readonly state?: SwitchState }): Promise<void>
  resumePlay(): Promise<void>
  canMinimise(): boolean
  minimise(): Promise<void>
}

export interface RtcPort {
  /** Whether a caller may enter the media room while it still rings. */
  readonly canJoinEarly: boolean
  /** Loads what takes time (the SDK); opens no device. Fails with UNSUPPORTED_PLATFORM where calls cannot work. */
  prepare(): Promise<void>
  open(): RtcSession
  /** Lets go of what served one call after another. No session is open any more. */
  dispose(): void
}

// --- The device's own things ----------------------------------------------------------------------------------------

export interface HostPort {
  /** What calls cannot do without and this device lacks; null where nothing is known to be lacking. Asks nobody. */
  lack(): Lack | null
  /** Asks the user where needed; at once where it was granted before. Leaves no device open. */
  requestDevices(
    need: DeviceNeed,
  ): Promise<{ readonly microphone: PermissionState; readonly camera: PermissionState }>
  /** Brings the call page to the user, or keeps it there. `atAnyCost`: all other pages go rather than that it fails. */
  openPage(path: string, atAnyCost: boolean): Promise<void>
  /** Takes the call page away, but only if it is the page on top. */
  closePage(path: string): Promise<void>
  /** Whether `minimise` has something to show; `above` is a page of the app's own choice. */
  canMinimise(path: string, above: string | undefined): boolean
  /** Shows the app while the call goes on: leaves the call page, or where media lives in it, puts a page above it. */
  minimise(path: string, above: string | undefined): Promise<void>
  /** Plays until told otherwise; null is silence. Must be safe to call with the same tone again. */
  ring(tone: RingTone | null): void
  keepScreenOn(on: boolean): void
  /** `show` and `hide` of the app or tab; `unload` when it goes for good. */
  onLifecycle(listener: (event: 'show' | 'hide' | 'unload') => void): Dispose
  onNetwork(listener: (online: boolean) => void): Dispose
  readonly storage: {
    get(key: string): string | null
    set(key: string, value: string): void
    remove(key: string): void
  }
  /** Releases every listener, sound and lock. */
  dispose(): void
}

/** `dialling` is what a caller hears, `ringing` what a callee does. */
export type RingTone = 'dialling' | 'ringing'

export interface Clock {
  /** ms since 1970. */
  now(): number
  /** Runs `task` once after `ms`; the returned function calls it off. */
  after(ms: number, task: () => void): Dispose
}
