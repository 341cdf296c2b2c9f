import { freshCall } from '../state/freshCall'
import type { Called } from '../state/liveCall'
import type { Invite } from '../terms/identity'

/**
 * A call that rings here.
 * @param ringUntil - like `at` in ms since 1970
 */
export function invitedCall(invite: Invite, at: number, ringUntil: number): Called {
  return {
    ...freshCall({ ...invite, at }),
    callStatus: 'called',
    role: 'callee',
    type: invite.type,
    peer: { userId: invite.from, name: invite.from, avatar: '' },
    otherKit: !invite.glare,
    cameraOn: invite.type === 2,
    roomName: invite.roomName,
    channelId: invite.channelId,
    answering: false,
    asking: false,
    audioOnly: false,
    announced: true,
    deadlines: { ring: ringUntil },
  }
}
