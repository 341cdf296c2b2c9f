import type { MediaEvent } from '../../../machine/events/callEvent'
import type { CallErrorCode } from '../../../machine/terms/errorCode'
import type { RtcTicket } from '../../../machine/terms/identity'
import type { Lack } from '../../../machine/terms/lack'
import type { DeviceNeed } from '../../../machine/terms/media'
import type { CallSnapshot } from '../../../machine/terms/snapshot'
import type { CallStats } from '../../ports'

// What a mini program and its media page, the H5 page in a web-view, tell each other. Every message carries the nonce
// that only the page's address held, and one that does not is nobody's.

/** What the page needs to enter the media room; told once, over the bridge, and kept in the page's memory only. */
export interface StartOrder {
  readonly ticket: RtcTicket
  readonly need: DeviceNeed
  readonly microphoneOn: boolean
  /** Whose media it is about, where that is known already. */
  readonly peerUid: number | null
  readonly appKey: string
  readonly servers: Readonly<Record<string, string>> | null
  readonly locale: string
}

/** What the mini program asks of the page's media session. */
export interface MediaOrders {
  start: { readonly order: StartOrder; readonly result: { readonly uid: number; readonly cid: number } }
  admit: { readonly order: number; readonly result: null }
  openDevices: { readonly order: DeviceNeed; readonly result: null }
  publish: { readonly order: null; readonly result: null }
  setMicrophone: { readonly order: boolean; readonly result: null }
  setCamera: { readonly order: boolean; readonly result: null }
  switchCamera: { readonly order: null; readonly result: null }
  resumePlay: { readonly order: null; readonly result: null }
  getStats: { readonly order: null; readonly result: CallStats }
  close: { readonly order: null; readonly result: null }
}

/** The name of one of them. */
export type MediaOrderName = keyof MediaOrders

/** What the user may do in the page: the methods of the call object that its buttons call. */
export const PAGE_COMMANDS = [
  'hangUp',
  'minimise',
  'setMicrophone',
  'setCamera',
  'switchCamera',
  'switchCallType',
  'resumePlay',
] as const

/** One of `PAGE_COMMANDS`; any other name is refused with INVALID_ARGUMENT. */
export type PageCommand = (typeof PAGE_COMMANDS)[number]

/** How a request ended. */
export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false
      readonly code: CallErrorCode
      readonly detail: string
      readonly lack: Lack | null
    }

/** What the mini program tells the page: what to do, how the call stands, and how a command ended. */
export type ToPage =
  | { readonly type: 'order'; readonly id: number; readonly name: MediaOrderName; readonly order: unknown }
  /** `now` is the time by which the mini program measures the call, in ms since 1970. */
  | {
      readonly type: 'snapshot'
      readonly snapshot: CallSnapshot
      readonly canMinimise: boolean
      readonly now: number
    }
  | { readonly type: 'result'; readonly id: number; readonly outcome: Outcome }

/** What the page tells the mini program: that it is there, what happens, how an order ended, what was tapped. */
export type FromPage =
  /** The page is there; `unsupported` says why this client cannot make calls, null if it can. */
  | { readonly type: 'ready'; readonly unsupported: string | null }
  | { readonly type: 'event'; readonly event: MediaEvent }
  | { readonly type: 'result'; readonly id: number; readonly outcome: Outcome }
  | { readonly type: 'command'; readonly id: number; readonly name: PageCommand; readonly argument: unknown }

const SENDER = 'taro-nertc-call'

/** A message as it goes over the bridge. */
export function seal(nonce: string, message: ToPage | FromPage): object {
  return { sender: SENDER, nonce, ...message }
}

/** As long as a uuid at least, so that it cannot be tried out; of characters that an address leaves as they are. */
const NONCE_SHAPE = /^[0-9A-Za-z_-]{32,128}$/

/** Whether a text may serve as a nonce: 32 to 128 letters, digits, hyphens and underscores. */
export function isNonce(text: string): boolean {
  return NONCE_SHAPE.test(text)
}

/** A message of the other side; null for anything else that comes over the bridge, and all of it without a nonce. */
export function unseal<M extends ToPage | FromPage>(
  nonce: string,
  types: readonly M['type'][],
  data: unknown,
): M | null {
  if (!isNonce(nonce) || typeof data !== 'object' || data === null) return null
  const { sender, nonce: given, ...message } = data as Readonly<Record<string, unknown>>
  if (sender !== SENDER || given !== nonce || !types.some((type) => type === message.type)) return null
  // Both ends are this module's, and only they know the nonce.
  return message as unknown as M
}

/** The address parameter that holds the nonce. */
export const NONCE = 'nonce'
