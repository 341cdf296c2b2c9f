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

/** What the build was told, see config/cloud.ts. */
export interface Build {
  readonly cloud: 'local' | 'yunxin'
  readonly address: string
  readonly appKey: string
  readonly mediaPage: string
}

const build: Build = {
  cloud: DEMO_CLOUD,
  address: DEMO_CLOUD_ADDRESS,
  appKey: DEMO_APP_KEY,
  mediaPage: DEMO_MEDIA_PAGE,
}

/** The build's choice; where it leaves it open, the local cloud is what served the page. */
export const cloud: Cloud = cloudOf(build, () => launch.cloud || build.address || window.location.origin)

/** A build for Yunxin's cloud without an application key can show itself, and nothing more. */
export const lacksAppKey = build.cloud === 'yunxin' && build.appKey === ''

/** @param localOrigin - where the local cloud is */
export function cloudOf({ cloud: whose, appKey, mediaPage }: Build, localOrigin: () => string): Cloud {
  if (whose === 'yunxin') return { appKey: appKey || 'no-app-key', mediaPage: mediaPage || undefined }
  const origin = localOrigin()
  const socketOrigin = origin.replace(/^http/, 'ws')
  return {
    appKey: 'local',
    mediaPage: mediaPage || `${origin}${MEDIA_PAGE}`,
    local: { address: origin.replace(/^\w+:\/\//, ''), secure: origin.startsWith('https:') },
    rtcServers: {
      channelServer: `${origin}/nrtc/getChannelInfos.action`,
      statisticsServer: `${origin}/rtc/stat`,
      statisticsWebSocketServer: `${socketOrigin}/rtc/statws`,
      roomServer: `${origin}/rtc/room`,
      gateway: `${socketOrigin}/rtc/gateway`,
    },
  }
}
