import type { Announcement } from './announcement'
import type { CallErrorCode } from './errorCode'
import type { CallType, RtcTicket } from './identity'
import type { OutboxItem } from './outboxRequest'

/** Which devices a step needs. */
export interface Need {
  readonly microphone: boolean
  readonly camera: boolean
}

/** What the app's `call()` resolves with. */
export interface Placed {
  readonly callId: string
  readonly channelId: string
  readonly requestId: string
  readonly channelName: string
  readonly userId: string
  readonly type: CallType
  readonly role: 'caller' | 'callee'
}

/** What the machine asks for. Data only: the engine carries it out and reports back with events. */
export type CallEffect =
  | { readonly type: 'devices.ask'; readonly callId: string; readonly need: Need }
  | {
      readonly type: 'signal.call'
      readonly callId: string
      readonly requestId: string
      readonly userId: string
      readonly callType: CallType
      readonly channelName: string
      readonly attachment: string
      readonly timeout: number
    }
  | {
      readonly type: 'signal.callSetup'
      readonly callId: string
      readonly requestId: string
      readonly channelId: string
      readonly userId: string
      readonly channelName: string
      readonly audioOnly: boolean
    }
  | { readonly type: 'outbox.send'; readonly item: OutboxItem }
  /** Asks the service what is true of a room. */
  | { readonly type: 'signal.findRoom'; readonly roomName: string }
  /** Loads the media SDK and makes the call's session; opens no device. */
  | { readonly type: 'rtc.prepare'; readonly callId: string }
  | { readonly type: 'rtc.openDevices'; readonly callId: string; readonly need: Need }
  | { readonly type: 'rtc.join'; readonly callId: string; readonly ticket: RtcTicket }
  | { readonly type: 'rtc.publish'; readonly callId: string }
  | { readonly type: 'rtc.setMicrophone'; readonly callId: string; readonly on: boolean }
  | { readonly type: 'rtc.setCamera'; readonly callId: string; readonly on: boolean }
  /** Leaves the media room and releases every device. */
  | { readonly type: 'rtc.leave'; readonly callId: string }
  | { readonly type: 'profile.load'; readonly userId: string }
  /** Settles the promise of `call()` or `accept()`, if it still waits. */
  /** `callId` is the dialled call's; `placed` may be the far side's call, where both dialled each other. */
  | { readonly type: 'dial.resolve'; readonly callId: string; readonly placed: Placed }
  | {
      readonly type: 'dial.reject'
      readonly callId: string
      readonly code: CallErrorCode
      readonly cause?: unknown
    }
  | { readonly type: 'accept.resolve'; readonly callId: string }
  | {
      readonly type: 'accept.reject'
      readonly callId: string
      readonly code: CallErrorCode
      readonly cause?: unknown
    }
  | { readonly type: 'announce'; readonly announcement: Announcement }
  /** Something the app should know that is not the outcome of one of its requests. */
  | { readonly type: 'report'; readonly code: CallErrorCode; readonly cause?: unknown }
