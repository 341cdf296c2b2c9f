import type { CallIds, CallType } from './identity'

/** What `onInvited` hands out, and what `accept` and `reject` take. */
export interface InviteData {
  /** The signalling room's id. */
  readonly channelId: string
  /** The invite's id. */
  readonly requestId: string
  /** The caller's account. */
  readonly from: string
  /** The same as `from`, by the name Yunxin's call component has for it. */
  readonly invitor: string
  /** 1 audio, 2 video. */
  readonly type: CallType
  /** What the caller's app handed to `call`; empty where it handed nothing. The far side's word: read it with care. */
  readonly attachment: string
  /** Empty: calls are between two. There for the sake of code written for Yunxin's call component, as the next two are. */
  readonly userIds: readonly string[]
  /** Always null. */
  readonly groupId: null
  /** Always false. */
  readonly isFromGroup: false
}

interface Of extends Omit<CallIds, 'callId'> {
  readonly from: string
  readonly type: CallType
  readonly attachment: string
}

/** What an app is told of an invite. */
export function inviteDataOf({ channelId, requestId, from, type, attachment }: Of): InviteData {
  return {
    channelId,
    requestId,
    from,
    invitor: from,
    type,
    attachment,
    userIds: [],
    groupId: null,
    isFromGroup: false,
  }
}
