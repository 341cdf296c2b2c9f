import { freshCall } from '../state/freshCall'
import type { Called } from '../state/liveCall'
import type { Invite } from '../terms/identity'
import type { DeviceWish } from '../terms/media'

/**
 * A call that rings here.
 * @param ringUntil - like `at` in ms since 1970
 * @param wish - what its user has set for the answer already
 */
export function invitedCall(
  invite: Invite,
  at: number,
  ringUntil: number,
  { microphoneOn = true, cameraOn = true }: DeviceWish = {},
): Called {
  return {
    ...freshCall({ ...invite, at }),
    callStatus: 'called',
    role: 'callee',
    type: invite.type,
    peer: { userId: invite.from, name: invite.from, avatar: '' },
    otherKit: !invite.glare,
    microphoneOn,
    cameraOn: invite.type === 2 && cameraOn,
    roomName: invite.roomName,
    channelId: invite.channelId,
    answering: false,
    asking: false,
    audioOnly: false,
    announced: true,
    deadlines: { ring: ringUntil },
  }
}
