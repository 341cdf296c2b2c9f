import type { CallEffect } from '../../../src/call/machine/effects/callEffect'
import type { CallEvent } from '../../../src/call/machine/events/callEvent'
import type { CallState } from '../../../src/call/machine/state/callState'
import type { EndReason } from '../../../src/call/machine/terms/endReason'
import type { CallRole, CallType } from '../../../src/call/machine/terms/identity'
import type { KeptCall } from '../../../src/call/machine/state/keptCall'

// A node of the search: machines, service, and what is on its way between them, as plain JSON that is never changed.

/** The virtual clock starts here, so that times (ms) and other numbers can be told apart. */
export const EPOCH = 1_000_000_000_000

type WithoutTime<E> = E extends unknown ? Omit<E, 'at'> : never
/** An event as it is before it reaches a device, which stamps it with its time. */
export type Untimed = WithoutTime<CallEvent>

/** Who is in a media room without being in its call, beside the names of devices. */
export const STRANGER = 'a stranger'

export type Account = 'alice' | 'bob' | 'carol'

/** How a call ended on one device. */
export interface Ended {
  readonly callId: string
  readonly channelId: string | null
  readonly role: CallRole
  readonly peer: string
  readonly reason: EndReason
  readonly connected: boolean
  readonly duration: number
  readonly at: number
}

/** The media session of one call. */
export interface Session {
  readonly callId: string
  readonly channelName: string | null
  readonly camera: boolean
  /** It sends. */
  readonly published: boolean
}

export interface Device {
  readonly name: string
  readonly account: Account
  readonly power: 'on' | 'off'
  /** `gone`: put out by the service, for good. */
  readonly link: 'up' | 'down' | 'gone'
  /** When a cut link is back at the latest. */
  readonly backBy: number | null
  readonly state: CallState
  readonly kept: KeptCall | null
  /** What a storage that is behind gives back; absent where none is. */
  readonly keptBefore?: KeptCall | null
  readonly sessions: readonly Session[]
  /** How often it was started, and how often it has dialled: ids are made of these. */
  readonly boots: number
  readonly dials: number
  readonly ends: readonly Ended[]
  /** Requests it was told of with `onInvited` since it was started. */
  readonly rang: readonly string[]
  /** Promises of `call()` that still wait. */
  readonly waiting: readonly string[]
  /** Calls for which its user has agreed to a camera. */
  readonly cameraAgreed: readonly string[]
  /** Calls that its user has ended. */
  readonly hungUp: readonly string[]
  /** Its media is cut. */
  readonly mediaCut: boolean
  /** What is sent to it is lost on the way, and nobody says so. */
  readonly frozen: boolean
  /** How far its own clock, which may be set, is ahead of the world's, in ms. */
  readonly wall: number
  /** How far the time that its app goes by is ahead, which is read off that clock once, when the app is started. */
  readonly ahead: number
}

export interface Room {
  readonly channelId: string
  readonly name: string
  readonly type: CallType
  readonly channelName: string
  readonly creator: Account
  readonly members: readonly {
    readonly account: Account
    readonly device: string
    readonly absentSince: number | null
  }[]
  readonly invites: readonly {
    readonly requestId: string
    readonly from: Account
    readonly to: Account
    readonly status: 'pending' | 'accepted' | 'rejected' | 'cancelled'
  }[]
}

export interface WrittenRecord {
  readonly id: string
  readonly by: Account
  readonly channelId: string
  readonly status: number
  readonly duration: number
}

/** A push that was stored for an account, until one of its devices has read it. */
export interface Stored {
  readonly account: Account
  readonly key: string
  readonly event: Untimed
  readonly sentAt: number
}

export interface Service {
  readonly rooms: readonly Room[]
  readonly unread: readonly Stored[]
  readonly records: readonly WrittenRecord[]
  /** Which devices are in which media room. */
  readonly media: readonly { readonly channelName: string; readonly devices: readonly string[] }[]
  /** Every room there ever was. */
  readonly made: readonly { readonly channelId: string; readonly callId: string; readonly caller: Account }[]
}

export type Request = Extract<
  CallEffect,
  {
    type:
      | 'signal.call'
      | 'signal.callSetup'
      | 'signal.rejoin'
      | 'signal.findRoom'
      | 'signal.findRecord'
      | 'outbox.send'
  }
>

/** Something on its way, which arrives between `from` and `by`. Those of one lane arrive in order, but for late ones. */
export type Flight = {
  readonly device: string
  readonly from: number
  readonly by: number
  readonly late: boolean
} & (
  | { readonly lane: 'up'; readonly request: Request }
  | { readonly lane: 'down'; readonly event: Untimed; readonly readKey: string | null }
  | { readonly lane: 'media' | 'self'; readonly event: Untimed }
)

export interface Budget {
  readonly users: Readonly<Record<string, number>>
  readonly faults: number
  readonly crashes: number
}

export interface World {
  readonly now: number
  readonly devices: readonly Device[]
  readonly service: Service
  readonly flights: readonly Flight[]
  readonly left: Budget
  /** What has gone wrong so far, which some rules allow for. */
  readonly trouble: readonly string[]
  /** Both sides have dialled each other at once. */
  readonly crossed: boolean
}
