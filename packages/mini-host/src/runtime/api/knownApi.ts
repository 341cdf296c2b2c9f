import type { MiniPlatform } from '../../pack/distribution'
import type { Problems } from '../Problems'

/** What frameworks put on the API object themselves, and look for before they did. */
const OWN = new Set(['webpackJsonp', 'taroEventCenter', '__esModule', 'then', 'toJSON'])

/**
 * What a platform is known not to have: looking for it is fine, and finds nothing.
 * @claim alipay | There are no live-pusher and live-player contexts. | https://github.com/NervJS/taro/issues/10821
 */
const ABSENT: Readonly<Record<MiniPlatform, ReadonlySet<string>>> = {
  weapp: new Set(['getAppIdSync', 'cloud']),
  alipay: new Set(['createLivePusherContext', 'createLivePlayerContext', 'cloud']),
}

/** The API as the app sees it: whatever the host does not know is a problem, not a silent `undefined`. */
export function withUnknownsReported(
  members: Record<string, unknown>,
  platform: MiniPlatform,
  problems: Problems,
): Record<string, unknown> {
  const name = platform === 'weapp' ? 'wx' : 'my'
  return new Proxy(members, {
    get(target, key) {
      if (typeof key === 'string' && !(key in target) && !OWN.has(key) && !ABSENT[platform].has(key)) {
        problems.add(`${name}.${key} is not known to the host: write it, with its source, or do without it`)
      }
      return Reflect.get(target, key) as unknown
    },
  })
}
