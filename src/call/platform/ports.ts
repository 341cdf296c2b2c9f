import type { MediaEvent } from '../machine/events/callEvent'
import type { SwitchState } from '../machine/terms/control'
import type { CallType, RtcTicket } from '../machine/terms/identity'
import type { DeviceNeed, PermissionState } from '../machine/terms/media'
import type { CallSnapshot, LastCall } from '../machine/terms/snapshot'
import type { BrowserLack } from '../machine/terms/lack'
import type { CallDevices, ChosenDevices } from './devices'
import type { Claims } from './claims'
import type { Clock, Dispose } from './clock'
import type { LiveReport } from './liveReport'
import type { CallOutside, RingingOffer, WayBackOffer } from './outside'
import type { CallStats, StreamStats } from './callStats'
import type { Talking } from './talking'

export type { CallOutside, CallStats, LiveReport, RingingOffer, StreamStats, Talking, WayBackOffer }
export type { CallRequest, InvitePush, InviteRef, SignalPort } from './signalPort'

export type { Clock, Dispose }
export type {
  CallDevice,
  CallDevices,
  ChosenDevices,
  DeviceKind,
  DeviceList,
  DeviceUser,
  ReplacedDevice,
} from './devices'

// Every promise of a port that fails does so with a CallError.

// --- Media ----------------------------------------------------------------------------------------------------------

/** Whose picture or sound. */
export type MediaSide = 'local' | 'remote'

/**
 * What one side is to be shown with, for the one component that draws media. On H5 the adapter draws into an element
 * (`attach`); a mini program draws `sources` itself and tells what its native component said (`report`).
 */
export interface MediaSurface {
  /**
   * Draws a side's picture into `target`, an element, until disposed; of a page in a web-view, `target` is the way to
   * it. Does nothing for any other target.
   */
  attach(side: MediaSide, target: unknown): Dispose
  /** What is to be drawn for a side now; empty where there is nothing, or the adapter draws by itself. */
  sources(side: MediaSide): readonly MediaSource[]
  /**
   * Takes in what a side's native component, or the page in the web-view, said; what is none of their words is ignored.
   * What it means for the call is told by `RtcSession.on`.
   */
  report(side: MediaSide, event: unknown): void
  /** Called whenever `sources` changed. */
  onSources(listener: () => void): Dispose
  /** Tells who talks, whenever that changes. */
  onTalking(listener: (talking: Talking) => void): Dispose
}

/** One native component to be drawn: what it pushes, plays or opens, and how. */
export interface MediaSource {
  /** What the address is for: a pusher, a player, or a page in a web-view that shows both sides. */
  readonly kind: 'push' | 'play' | 'page'
  /** Where it pushes to, plays from, or what page it opens. */
  readonly url: string
  /** Whether there is sound. */
  readonly audio: boolean
  /** Whether there is a picture. */
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

/** This side's screen, or a window of it, in place of the camera's picture. `media.screenChanged` tells of each change. */
export interface SharedScreen {
  /**
   * Lets the user choose what to show; to be called from a tap. What is shown goes out where the camera's picture would, so
   * that every kit and platform shows it. The camera is closed with it, until `setCamera`.
   * @returns whether it is shown: false where the user has chosen nothing, or the call is over
   * @throws CallError PERMISSION_DENIED where the system or the page's policy refuses, INTERNAL without a tap,
   * UNSUPPORTED_PLATFORM, and what sending fails with
   */
  start(): Promise<boolean>
  /** Shows it no more, also one that is being chosen. Never fails: it is gone at once. */
  stop(): void
}

/** The media of one call. Made per call, so that nothing late from one call can reach the next. */
export interface RtcSession extends MediaSurface {
  /** What happens to this call's media, and whether what the far side sends arrives. Nothing is told after `close`. */
  on(listener: (event: MediaEvent) => void): Dispose
  /**
   * Opens microphone and camera; may run before `join`. That there is no camera it tells as `media.deviceFailed`. Fails with
   * PERMISSION_DENIED, DEVICE_NOT_FOUND or DEVICE_IN_USE where there is no microphone.
   */
  openDevices(need: DeviceNeed): Promise<void>
  /** Enters the media room; publishes nothing, and consumes only who is admitted. */
  join(ticket: RtcTicket): Promise<{ readonly uid: number; readonly cid: number }>
  /**
   * Says whose media this call is about. From now on that uid's streams are consumed, and what there is of it is told
   * once more. Of anybody else, and of everybody before this, only coming and going is told, and nothing is consumed.
   */
  admit(uid: number): void
  /** Publishes the devices that are open. Needs `join` and `openDevices`. */
  publish(): Promise<void>
  /**
   * Lets the far side hear this one, or not; may be said before a microphone is open, and holds from then on. Off is
   * off at once, whatever the service says to it.
   */
  setMicrophone(on: boolean): Promise<void>
  /** Opens, publishes, mutes or closes the camera so that the far side sees, or does not see, this one. */
  setCamera(on: boolean): Promise<void>
  /**
   * From the front camera to the back one, and the other way round. Fails with DEVICE_NOT_FOUND where a browser has no
   * other.
   */
  switchCamera(): Promise<void>
  /** Absent where the platform has no screen to share. */
  readonly screen?: SharedScreen
  /** To be called from a user's tap after `playBlocked`. */
  resumePlay(): Promise<void>
  /** What is measured of the media now; all null where nothing is sent or received. */
  getStats(): Promise<CallStats>
  /** Leaves the room and releases every device, track and listener, also what is still opening. Never fails. */
  close(): Promise<void>
}

/** A call as media that draws its own page needs it: what to show, and what its buttons do. */
export interface ShownCall {
  /** As `Call.getSnapshot`. In a media page that was told of no call yet it throws CallError INTERNAL. */
  getSnapshot(): CallSnapshot
  /** As `Call.now`. */
  now(): number
  /** Tells when `getSnapshot` has another answer. */
  subscribe(listener: () => void): Dispose
  /** Ends the call in any status. Fails with NOT_IN_CALL where there is none. */
  hangUp(): Promise<void>
  /** Mutes this side, or not any more. Fails with NOT_IN_CALL. */
  setMicrophone(on: boolean): Promise<void>
  /** Shows this side, or not any more. Fails with NOT_IN_CALL, and in an audio call with INVALID_ARGUMENT. */
  setCamera(on: boolean): Promise<void>
  /** As `RtcSession.switchCamera`; fails with NOT_IN_CALL, too. */
  switchCamera(): Promise<void>
  /** Asks for another type, or with `state` answers the far side's wish. Fails with NOT_IN_CALL or INVALID_ARGUMENT. */
  switchCallType(options: { readonly type: CallType; readonly state?: SwitchState }): Promise<void>
  /** Plays what the browser has held back; to be called from a user's tap. */
  resumePlay(): Promise<void>
  /** Whether `minimise` has a page to show; where not, no button for it is drawn. */
  canMinimise(): boolean
  /** Shows the app again while the call goes on. */
  minimise(): Promise<void>
}

/** The media of a platform, out of which each call gets a session of its own. */
export interface RtcPort {
  /** Whether a caller may enter the media room while it still rings. */
  readonly canJoinEarly: boolean
  /** Loads what takes time (the SDK); opens no device. Fails with UNSUPPORTED_PLATFORM where calls cannot work. */
  prepare(): Promise<void>
  /** Makes the session of one call. No device is opened by that, and no room entered. */
  open(): RtcSession
  /** Lets go of what served one call after another. No session is open any more. */
  dispose(): void
}

// --- The device's own things ----------------------------------------------------------------------------------------

/** Pictures of people, whose addresses anybody may have set. */
export interface Pictures {
  /**
   * An address under which a picture can be shown; empty where it must not, or cannot. Never fails.
   * @param hosts - where pictures may come from, `*.example.com` for every host below that name; any host unless given
   */
  load(address: string, hosts?: readonly string[]): Promise<string>
  /** Lets go of what was loaded. */
  dispose(): void
}

/** What its user, or the system, says of each device; of one that was not needed nothing. */
export interface DeviceAnswers {
  readonly microphone: PermissionState
  readonly camera: PermissionState
}

/**
 * What it may cost to bring the call page to the user. `none`: no page of theirs for good. `above`: those that lie above it
 * where it is open already. `any`: all of them, rather than that it fails.
 */
export type PageCost = 'none' | 'above' | 'any'

/** What the engine needs of the device and of the app around it, besides signalling and media. */
export interface HostPort {
  /** What calls cannot do without and this device lacks; null where nothing is known to be lacking. Asks nobody. */
  lack(): BrowserLack | null
  /** The platform, and what it says of its own versions: for a report of a mistake. */
  about(): string
  /**
   * Asks the user where needed, and leaves no device open. What is known is answered at once, without a promise. Fails with
   * what the platform says; throws nothing.
   */
  requestDevices(need: DeviceNeed): DeviceAnswers | Promise<DeviceAnswers>
  /**
   * Fetches what a call is shown and rings with, so that the first one waits for none of it. Fails where it cannot be had
   * now: the call fetches it then.
   * @param path - the call page; null where it does not open
   */
  prepare(path: string | null, ring: RingSettings): Promise<void>
  /** Brings the call page to the user, or keeps it there. Fails where that costs more than it may. */
  openPage(path: string, cost: PageCost): Promise<void>
  /** Takes the call page away, but only if it is the page on top. */
  closePage(path: string): Promise<void>
  /** Whether `minimise` has something to show; `above` is a page of the app's own choice. */
  canMinimise(path: string, above: string | undefined): boolean
  /** Shows the app while the call goes on: leaves the call page, or where media lives in it, puts a page above it. */
  minimise(path: string, above: string | undefined): Promise<void>
  /**
   * Shows a way back to the call above every page of the app, in place of the one before; null takes it away, and comes with
   * the call that is over, if it is. Null itself where the platform lets nothing be shown above pages.
   */
  readonly offerWayBack: ((offer: WayBackOffer | null, ended?: LastCall | null) => void) | null
  /**
   * Shows a call outside of the app's pages, where its window is seen among others, in place of the one before; null takes
   * it away. Null itself where a platform has nothing of the kind.
   */
  readonly showOutside: ((call: CallOutside | null) => void) | null
  /**
   * Does something once what is being shown has been drawn, or soon where nothing is drawn now. Null where pages are drawn
   * apart from what the app does.
   */
  readonly afterDrawing: ((task: () => void) => void) | null
  /** Plays until told otherwise; null is silence. Must be safe to call with the same tone again, which takes new settings. */
  ring(tone: RingTone | null, settings: RingSettings): void
  /** Keeps the screen from going dark. Never fails: a platform that refuses ends no call. */
  keepScreenOn(on: boolean): void
  /** `show` and `hide` of the app or tab; `unload` when it goes for good. */
  onLifecycle(listener: (event: 'show' | 'hide' | 'unload') => void): Dispose
  /** Tells when the device comes online (true) or goes offline. It does not say that the service can be reached. */
  onNetwork(listener: (online: boolean) => void): Dispose
  /** Microphones, cameras and loudspeakers to choose from; null where the platform lets nobody choose. */
  readonly devices: (CallDevices & ChosenDevices) | null
  /** Pictures of people, as this platform can show them. */
  readonly pictures: Pick<Pictures, 'load'>
  readonly storage: {
    /** What is kept under a key; null where nothing is, or the platform refuses to look. */
    get(key: string): string | null
    /**
     * Keeps a value over a restart; on H5 in this tab only. It only helps after a restart, so that a platform that
     * refuses fails nothing.
     * @returns whether it is kept
     */
    set(key: string, value: string): boolean
    /** Forgets a key, also one that was never kept. */
    remove(key: string): void
  }
  /** Which of several pages wrote what is in the storage; null where storage is never copied. */
  readonly claims: Claims | null
  /** Releases every listener, sound and lock. */
  dispose(): void
}

/** `dialling` is what a caller hears, `ringing` what a callee does. */
export type RingTone = 'dialling' | 'ringing'

/** How calls are heard and felt on this device. What is left out is as the module has it. */
export interface RingSettings {
  /**
   * The address of what is heard of a call that comes in, in a loop: an MP3 of the app's, or from the web. Where it cannot
   * be played the module's own tone is. In a mini program a file of a package begins with a slash.
   */
  readonly ringing?: string
  /** The same of what is heard while the far side is called. */
  readonly dialling?: string
  /** How loud both are, 0 … 1, of what the device is set to; 1 unless set. An iPhone's browser does not let a page say so. */
  readonly volume?: number
  /** True: a call that comes in is not heard, and only felt where the device vibrates. False unless set. */
  readonly silent?: boolean
}
