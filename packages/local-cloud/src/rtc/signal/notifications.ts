import { KICK_CHANNEL_CLOSED, WEB_PLATFORM } from '../guesses'
import { encodeNetStatus } from '../channel/netStatus'
import type { ChannelEvent, PublishedStream } from '../channel/events'
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

/** What happened in the channel `cid`, in the words of the web SDK's signalling. */
export function notificationOf(event: ChannelEvent, cid: number): Notification {
  switch (event.type) {
    case 'peerJoined': {
      const { uid, customData } = event
      return of('OnPeerJoin', { externData: { uid, platformType: WEB_PLATFORM, customData } })
    }
    case 'peerLeft': {
      const { uid, reason } = event
      return of('OnPeerLeave', { externData: { userList: [{ uid, reason }] } })
    }
    case 'streamOpened': {
      const producerInfo = { uid: event.uid, ...describe(event.stream) }
      return of('OnNewProducer', { externData: { platformType: WEB_PLATFORM, producerInfo } })
    }
    case 'streamClosed': {
      const { uid, stream } = event
      const externData = { uid, producerId: stream.producer.id, mediaType: stream.mediaType }
      return of('OnProducerClose', { code: 200, externData })
    }
    case 'muteChanged': {
      const { uid, stream } = event
      const data = { producerId: stream.producer.id, mute: stream.mute }
      return of('OnUserData', { externData: { type: 'Mute', uid, cid, data } })
    }
    case 'qualityMeasured': {
      const netStatusList = encodeNetStatus(event.qualities)
      return of('OnUserData', { externData: { type: 'NetStatus', data: { netStatusList } } })
    }
    case 'replaced':
      return of('OnPeerClose', {})
    case 'closed':
      return of('OnKickOff', { externData: { reason: KICK_CHANNEL_CLOSED } })
  }
}

/** What a client is told of a stream, in a notification and in the answer to Join alike. Nothing is sent in layers. */
export function describe({ producer, mediaType, mute }: PublishedStream): ProducerInfo {
  return { producerId: producer.id, mediaType, mute, simulcastEnable: false, spatialLayerCount: 1 }
}
