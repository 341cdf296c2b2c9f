import { V2NIMMessageLogUtil } from 'nim-web-sdk-ng/dist/esm/nim'
import { createCall } from '@/call'
import { callHistory } from '@/call/history'
import { createNim } from '@/call/im'
import { ja } from '@/call/locales/ja'
import { cloud } from './cloud'
import { launch } from './launch'
import { ACCOUNTS } from './accounts'
import { mirrored } from './mirrored'

/** The app's IM instance. An app that has one already hands that one to `createCall`. */
export const nim = createNim({
  appKey: cloud.appKey,
  local: cloud.local,
  // For past calls that this device knows nothing of.
  services: { V2NIMMessageLogUtil },
})

/** The app's call object, made before anybody logs in: from then on no invite is missed. */
export const call = createCall({
  nim,
  appKey: cloud.appKey,
  callTimeout: launch.timeout,
  resumeWithin: launch.resumeWithin,
  locale: launch.callLocale ?? launch.locale,
  languages: { ja, ar: mirrored(ja) },
  incoming: launch.incoming === undefined ? 'page' : 'banner',
  look: { theme: launch.theme, pictureInPicture: launch.pictureInPicture },
  rtcServers: cloud.rtcServers,
  mediaPage: cloud.mediaPage,
  history: callHistory({ accounts: () => (cloud.local === undefined ? [] : ACCOUNTS) }),
})
