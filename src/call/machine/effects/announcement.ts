import type { CallRecord } from '../record/record'
import type { SwitchState } from '../terms/control'
import type { ElsewhereCall } from '../terms/elsewhere'
import type { EndReason } from '../terms/endReason'
import type { CallType } from '../terms/identity'
import type { InviteData } from '../terms/inviteData'
import type { LastCall } from '../terms/snapshot'

/** An event of one side. */
export interface OfUser {
  /** The account. */
  readonly userId: string
}

/** An event of one side in the media room. */
export interface OfUid extends OfUser {
  /** Its number in the media room. */
  readonly uid: number
}

/** What the machine announces to the app, by the names Yunxin's call component gave these events. */
export interface AnnouncementData {
  /** An invite rings here. What `accept` and `reject` take. */
  onInvited: InviteData
  /** The callee accepted. */
  onUserAccept: OfUser
  /** The callee refused. */
  onUserReject: OfUser
  /** Caller: the callee is busy. Callee: nobody answered here in time. The far side’s account. */
  onUserBusy: OfUser
  /** The caller withdrew. */
  onUserCancel: OfUser
  /** Caller: nobody answered in time. */
  onCallingTimeOut: OfUser
  /** A call is over. `duration` in whole seconds. */
  onCallEnd: { readonly reason: EndReason; readonly duration: number; readonly lastCall: LastCall }
  /** Another device of this account answered. */
  onOtherClientAccept: { readonly channelId: string }
  /** Another device of this account refused. */
  onOtherClientReject: { readonly channelId: string }
  /** Another device of this account is in a call, which `takeOver` brings here; null: not any more. */
  onCallElsewhere: { readonly call: ElsewhereCall | null }
  /** The far side is in the media room. */
  onUserEnter: OfUid
  /** The far side left the media room. */
  onUserLeave: OfUid
  /** The far side was lost. */
  onUserDisconnect: OfUid
  /** Audio ↔ video: `state` 1 asked, 2 agreed, 3 refused. */
  onCallTypeChange: { readonly type: CallType; readonly state: SwitchState }
  /** The far side's microphone stream comes or goes. */
  onAudioAvailable: OfUid & { readonly available: boolean }
  /** The far side's camera stream comes or goes. */
  onCameraAvailable: OfUid & { readonly available: boolean }
  /** What the far side shows is its screen, or is not any more. */
  onScreenAvailable: OfUser & { readonly available: boolean }
  /** The far side muted its microphone, or not any more. */
  onAudioMuted: OfUid & { readonly mute: boolean }
  /** The far side muted its camera, or not any more. */
  onVideoMuted: OfUid & { readonly mute: boolean }
  /** This side joined the media room: its name, this side's number in it, and NERTC's number of the room. */
  onJoinChannel: { readonly channelName: string; readonly uid: number; readonly cid: number }
  /** A call record was sent or received. */
  onMessageSent: CallRecord
  /** Quality of either side, each way: 0 unknown, 1 best … 5 worst. */
  onNetworkQuality: OfUser & { readonly uplink: number; readonly downlink: number }
  /** This account was logged in elsewhere, or kicked; `reason` as the IM SDK says it. */
  onKickedOffline: { readonly reason: string }
  /** The media or IM connection is lost for good. */
  onDisconnect: { readonly reason: string }
}

/** The name of one of them. */
export type AnnouncementName = keyof AnnouncementData

/** A name and the data that goes with it. */
export type Announcement = {
  readonly [N in AnnouncementName]: { readonly name: N; readonly data: AnnouncementData[N] }
}[AnnouncementName]
