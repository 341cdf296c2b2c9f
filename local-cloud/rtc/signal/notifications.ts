import type { LeaveReason } from '../guesses'
import { KICK_CHANNEL_CLOSED, WEB_PLATFORM } from '../guesses'
import type { MediaType } from './requests'

/** What a client is told of a stream that another sends. */
export interface ProducerInfo {
  readonly producerId: string
  readonly mediaType: MediaType
  readonly mute: boolean
  readonly simulcastEnable: false
  readonly spatialLayerCount: 1
}

/** One message to a client that asks for no answer. */
export interface Notification {
  readonly method: string
  readonly data: object
}

const of = (method: string, data: object): Notification => ({ method, data })

export const peerJoined = (uid: number, customData: string | undefined) =>
  of('OnPeerJoin', { externData: { uid, platformType: WEB_PLATFORM, customData } })

export const peerLeft = (uid: number, reason: LeaveReason) =>
  of('OnPeerLeave', { externData: { userList: [{ uid, reason }] } })

export const producerOpened = (uid: number, producer: ProducerInfo) =>
  of('OnNewProducer', { externData: { platformType: WEB_PLATFORM, producerInfo: { uid, ...producer } } })

export const producerClosed = (uid: number, producerId: string, mediaType: MediaType) =>
  of('OnProducerClose', { code: 200, externData: { uid, producerId, mediaType } })

export const muteChanged = (uid: number, cid: number, producerId: string, mute: boolean) =>
  of('OnUserData', { externData: { type: 'Mute', uid, cid, data: { producerId, mute } } })

export const netStatus = (netStatusList: string) =>
  of('OnUserData', { externData: { type: 'NetStatus', data: { netStatusList } } })

/** The same uid came in again; the SDK leaves. */
export const replaced = () => of('OnPeerClose', {})

/** The channel is over; the SDK leaves. */
export const channelClosed = () => of('OnKickOff', { externData: { reason: KICK_CHANNEL_CLOSED } })
