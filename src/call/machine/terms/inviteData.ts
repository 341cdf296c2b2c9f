import type { CallIds, CallType } from './identity'

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
