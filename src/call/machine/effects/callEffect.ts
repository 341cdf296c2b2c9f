import type { OutboxEffect } from '../outbox/outbox'
import type { CallInfo } from '../terms/callInfo'
import type { CallErrorCode } from '../terms/errorCode'
import type { CallIds, CallType, RoomPlace, RtcTicket } from '../terms/identity'
import type { Lack } from '../terms/lack'
import type { DeviceNeed } from '../terms/media'
import type { Announcement } from './announcement'

/** What the machine asks for. Data only: the engine carries it out and reports back with events. */
export type CallEffect =
  | OutboxEffect
  | { readonly type: 'devices.ask'; readonly callId: string; readonly need: DeviceNeed }
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
  /** Asks for a place in a room that this account was in, and for another ticket to its media. */
  | ({ readonly type: 'signal.rejoin' } & RoomPlace)
  /** Asks the app whether an account may ring; the answer comes within a second as `app.ringJudged`. */
  | { readonly type: 'app.askMayRing'; readonly requestId: string; readonly userId: string }
  /** Tells the caller that it rings here. Nothing hangs on it, and nobody waits for it. */
  | ({ readonly type: 'ring.tell'; readonly userId: string } & CallIds)
  /** Asks the service what is true of a room. */
  | { readonly type: 'signal.findRoom'; readonly roomName: string }
  /** Asks the service what was written of a call whose room is gone. */
  | {
      readonly type: 'signal.findRecord'
      readonly callId: string
      readonly channelId: string
      readonly userId: string
    }
  /** Loads the media SDK and makes the call's session; opens no device. */
  | { readonly type: 'rtc.prepare'; readonly callId: string }
  | { readonly type: 'rtc.openDevices'; readonly callId: string; readonly need: DeviceNeed }
  | { readonly type: 'rtc.join'; readonly callId: string; readonly ticket: RtcTicket }
  /** Consumes the media of this uid, and of nobody else. */
  | { readonly type: 'rtc.admit'; readonly callId: string; readonly uid: number }
  | { readonly type: 'rtc.publish'; readonly callId: string }
  | { readonly type: 'rtc.setMicrophone'; readonly callId: string; readonly on: boolean }
  | { readonly type: 'rtc.setCamera'; readonly callId: string; readonly on: boolean }
  /** Shows this side's screen no more; nothing where it is not shown. */
  | { readonly type: 'rtc.stopScreen'; readonly callId: string }
  /** Leaves the media room and releases every device. */
  | { readonly type: 'rtc.leave'; readonly callId: string }
  | { readonly type: 'profile.load'; readonly userId: string }
  /**
   * Settles the promise of `call()`, if it still waits, as the next three do for `call()` and `accept()`.
   * `callId` is the dialled call's; `placed` may be the far side's call, where both dialled each other.
   */
  | { readonly type: 'dial.resolve'; readonly callId: string; readonly placed: CallInfo }
  | {
      readonly type: 'dial.reject'
      readonly callId: string
      readonly code: CallErrorCode
      readonly cause?: unknown
      readonly lack?: Lack
    }
  | { readonly type: 'accept.resolve'; readonly callId: string }
  | {
      readonly type: 'accept.reject'
      readonly callId: string
      readonly code: CallErrorCode
      readonly cause?: unknown
      readonly lack?: Lack
    }
  | { readonly type: 'announce'; readonly announcement: Announcement }
