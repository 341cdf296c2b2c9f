import type { Called, Calling, Ledger, LiveCall, LocalMedia, Remote } from './callState'
import type { EventOf } from './callEvent'
import type { Invite } from './identity'
import type { Need } from './callEffect'

const noStream = { available: false, muted: false } as const
const nobody: Remote = { uid: null, entered: false, audio: noStream, video: noStream }
const noMedia: LocalMedia = { devices: 'closed', room: 'out', published: false }

/** A call this side makes. */
export function dialledCall(ledger: Ledger, event: EventOf<'user.dialled'>): Calling {
  return {
    ...fresh(event),
    callStatus: 'calling',
    role: 'caller',
    type: event.callType,
    peer: { userId: event.userId, name: event.userId, avatar: '' },
    cameraOn: event.callType === 2,
    stage: 'login',
    timeout: ledger.callTimeout,
    roomName: event.callId,
    channelId: null,
    ticket: null,
    held: null,
    deadlines: {},
  }
}

/** A call that rings here until `ringUntil`. */
export function invitedCall(invite: Invite, at: number, ringUntil: number): Called {
  return {
    ...fresh({ ...invite, at }),
    callStatus: 'called',
    role: 'callee',
    type: invite.type,
    peer: { userId: invite.from, name: invite.from, avatar: '' },
    cameraOn: invite.type === 2,
    roomName: invite.roomName,
    channelId: invite.channelId,
    answering: false,
    announced: true,
    glare: invite.glare,
    deadlines: { ring: ringUntil },
  }
}

function fresh(from: Pick<Calling, 'callId' | 'requestId' | 'channelName' | 'attachment'> & { at: number }) {
  return {
    callId: from.callId,
    requestId: from.requestId,
    channelName: from.channelName,
    attachment: from.attachment,
    startedAt: from.at,
    microphoneOn: true,
    media: noMedia,
    remote: nobody,
    reconnecting: false,
    playBlocked: false,
    notice: null,
    typeSwitch: null,
  }
}

/** The devices a call wants open. */
export function needOf(call: LiveCall): Need {
  return { microphone: true, camera: call.type === 2 && call.cameraOn }
}
