import type { Dispose } from './clock'

/** What a call uses of a device's own. */
export type DeviceKind = 'microphone' | 'camera' | 'loudspeaker'

/** One of those that there are. */
export interface CallDevice {
  /** The browser's name for it, the same for as long as the user does not clear the site's data. */
  readonly id: string
  /** Its name for people; empty before the user has allowed any microphone or camera. */
  readonly name: string
}

/** What there is of each kind, in the browser's order. */
export type DeviceList = Readonly<Record<DeviceKind, readonly CallDevice[]>>

/** What took the place of a device that was taken away. */
export interface ReplacedDevice {
  /** What it is used for. */
  readonly kind: DeviceKind
  /** Of the one that is used now. */
  readonly name: string
}

/** Microphones, cameras and loudspeakers to choose from. */
export interface CallDevices {
  /**
   * What there is now. A browser that cannot be told where to play has no loudspeakers, and one that says nothing within
   * 3,000 ms nothing. Never fails.
   */
  list(): Promise<DeviceList>
  /** The id of the one that was chosen, also where it is away for now; null: the one that the system prefers. */
  chosen(kind: DeviceKind): string | null
  /**
   * Uses another one, from now on and in calls to come; on this device only. In a call it resolves when that uses it.
   * @param id - of `list`; null for the one that the system prefers
   * @throws CallError DEVICE_NOT_FOUND, DEVICE_IN_USE, PERMISSION_DENIED or TIMEOUT where the call cannot use it: then all is
   * as it was
   */
  choose(kind: DeviceKind, id: string | null): Promise<void>
  /** Tells when `list` or `chosen` has another answer. */
  onChange(listener: () => void): Dispose
  /** Tells how loud the microphone of the call is, 0 … 1 as a root mean square, ten times a second; of no call nothing. */
  onLevel(listener: (level: number) => void): Dispose
  /** Tells that a device was taken away, and which one the call goes on with. */
  onReplaced(listener: (device: ReplacedDevice) => void): Dispose
}

/** A call that uses what is chosen. */
export interface DeviceUser {
  /** Uses what is chosen now, if it uses a device of the kind. Fails as `CallDevices.choose`. */
  change(kind: DeviceKind): Promise<void>
  /** As `CallDevices.onLevel`. */
  onLevel(listener: (level: number) => void): Dispose
}

/** What is chosen, for media that uses it. */
export interface ChosenDevices extends Pick<CallDevices, 'list' | 'chosen' | 'onChange'> {
  /** Has a call told of what is chosen, until disposed. */
  serve(user: DeviceUser): Dispose
  /** Says that a call goes on with another device than it had. */
  replaced(device: ReplacedDevice): void
}
