import type { SwitchState } from './control'
import type { EndReason } from './endReason'
import type { CallType } from './identity'
import type { CallRecord } from './record'
import type { LastCall } from './snapshot'

/** What `onInvited` hands out, and what `accept` and `reject` take. */
export interface InviteData {
  readonly channelId: string
  readonly requestId: string
  readonly from: string
  /** The same as `from`, by the name Yunxin's call component has for it. */
  readonly invitor: string
  readonly type: CallType
  readonly attachment: string
  readonly userIds: readonly string[]
  readonly groupId: null
  readonly isFromGroup: false
}

interface OfUser {
  readonly userId: string
}
interface OfUid extends OfUser {
  readonly uid: number
}

/** What the machine announces to the app, by the names Yunxin's call component gave these events. */
export interface AnnouncementData {
  onInvited: InviteData
  onUserAccept: OfUser
  onUserReject: OfUser
  onUserBusy: OfUser
  onUserCancel: OfUser
  onCallingTimeOut: OfUser
  onCallEnd: { readonly reason: EndReason; readonly duration: number; readonly lastCall: LastCall }
  onOtherClientAccept: { readonly channelId: string }
  onOtherClientReject: { readonly channelId: string }
  onUserEnter: OfUid
  onUserLeave: OfUid
  onUserDisconnect: OfUid
  onCallTypeChange: { readonly type: CallType; readonly state: SwitchState }
  onAudioAvailable: OfUid & { readonly available: boolean }
  onCameraAvailable: OfUid & { readonly available: boolean }
  onAudioMuted: OfUid & { readonly mute: boolean }
  onVideoMuted: OfUid & { readonly mute: boolean }
  onJoinChannel: { readonly channelName: string; readonly uid: number; readonly cid: number }
  onMessageSent: CallRecord
  onNetworkQuality: OfUser & { readonly uplink: number; readonly downlink: number }
  onKickedOffline: { readonly reason: string }
  onDisconnect: { readonly reason: string }
}

export type AnnouncementName = keyof AnnouncementData

export type Announcement = {
  readonly [N in AnnouncementName]: { readonly name: N; readonly data: AnnouncementData[N] }
}[AnnouncementName]
