import type { CallRecord } from '../record/record'
import type { SwitchState } from '../terms/control'
import type { EndReason } from '../terms/endReason'
import type { CallType } from '../terms/identity'
import type { InviteData } from '../terms/inviteData'
import type { LastCall } from '../terms/snapshot'

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

/** The name of one of them. */
export type AnnouncementName = keyof AnnouncementData

/** A name and the data that goes with it. */
export type Announcement = {
  readonly [N in AnnouncementName]: { readonly name: N; readonly data: AnnouncementData[N] }
}[AnnouncementName]
