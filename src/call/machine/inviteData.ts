import type { InviteData } from './announcement'
import type { CallIds, CallType } from './identity'

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
