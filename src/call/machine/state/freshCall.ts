import { UNKNOWN_QUALITY } from '../terms/quality'
import type { LiveCall, LocalMedia, Remote } from './liveCall'

const noStream = { available: false, muted: false } as const
const nobody: Remote = {
  uid: null,
  entered: false,
  audio: noStream,
  video: noStream,
  screenOn: false,
  arrival: null,
}
/** This side's media before anything is open. */
export const freshMedia: LocalMedia = { devices: 'closed', room: 'out', published: false, uid: null }

/** A connected call in which nothing has happened. */
export const undisturbed = {
  callStatus: 'inCall',
  cutAt: null,
  roomGone: false,
  remoteGone: null,
  returnsBy: null,
  returning: false,
  wasStopped: false,
  silence: null,
  doubtedSince: null,
  deadlines: {},
} as const

type Begun = Pick<LiveCall, 'callId' | 'requestId' | 'channelName' | 'attachment'> & { readonly at: number }

/**
 * What every call begins with, dialled or invited.
 * @param from - its names, and when it begins, in ms since 1970
 */
export function freshCall(from: Begun) {
  return {
    callId: from.callId,
    requestId: from.requestId,
    channelName: from.channelName,
    attachment: from.attachment,
    otherKit: false,
    recorded: false,
    startedAt: from.at,
    microphoneOn: true,
    screenOn: false,
    media: freshMedia,
    remote: nobody,
    peerUid: null,
    others: [],
    strangerTold: false,
    reconnecting: false,
    playBlocked: false,
    quality: UNKNOWN_QUALITY,
    notice: null,
    noticeLack: null,
    typeSwitch: null,
  }
}
