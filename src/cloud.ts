import { launch } from './launch'

/** Where the demo app's cloud is: what `createNim` and `createCall` need to know of it. */
export interface Cloud {
  readonly appKey: string
  /** Where the IM server is; undefined for Yunxin's own. */
  readonly local?: { readonly address: string; readonly secure: boolean }
  /** Where an Alipay mini program finds the media page of this app's H5 build. */
  readonly mediaPage?: string
  /** Where media signalling goes instead of Yunxin's servers. */
  readonly rtcServers?: Readonly<Record<string, string>>
}

/** The media page's path in the H5 build. */
const MEDIA_PAGE = '/#/call/pages/media/index'

/** The build's choice, see config/cloud.ts. */
export const cloud: Cloud = DEMO_CLOUD === 'local' ? localCloud() : yunxinCloud()

/** A build for Yunxin's cloud without an application key can show itself, and nothing more. */
export const lacksAppKey = DEMO_CLOUD === 'yunxin' && DEMO_APP_KEY === ''

function yunxinCloud(): Cloud {
  return { appKey: DEMO_APP_KEY || 'no-app-key', mediaPage: DEMO_MEDIA_PAGE || undefined }
}

function localCloud(): Cloud {
  const origin = launch.cloud || DEMO_CLOUD_ADDRESS || window.location.origin
  return {
    appKey: 'local',
    mediaPage: DEMO_MEDIA_PAGE || `${origin}${MEDIA_PAGE}`,
    local: { address: origin.replace(/^\w+:\/\//, ''), secure: origin.startsWith('https:') },
    rtcServers: {
      channelServer: `${origin}/nrtc/getChannelInfos.action`,
      statisticsServer: `${origin}/rtc/stat`,
      statisticsWebSocketServer: `${origin.replace(/^http/, 'ws')}/rtc/statws`,
      roomServer: `${origin}/rtc/room`,
      gateway: `${origin.replace(/^http/, 'ws')}/rtc/gateway`,
    },
  }
}
