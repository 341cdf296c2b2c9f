import type { LivePlayer } from '../media/LivePlayer'
import type { LivePusher } from '../media/LivePusher'
import { ApiFailure } from './ApiFailure'
import type { Callbacks } from './ApiTable'
import type { Premises, Room } from './Room'

/**
 * What a mini program without the permitted category sees.
 * @claim weapp | Without the category and the switch in the console, live-pusher and live-player are not there: operations fail with "access denied". | https://developers.weixin.qq.com/miniprogram/dev/component/live-pusher.html
 */
const DENIED = 'access denied'

/** Contexts of `live-pusher` and `live-player`; Alipay has none. */
export const liveRoom: Room = (premises) => {
  const { api, pages, live, platform } = premises
  if (platform !== 'weapp') return
  api.synchronous('createLivePusherContext', () => {
    const page = pages.top
    return pusherContext(premises, () => (page ? live.pusherIn(page.element) : undefined))
  })
  api.synchronous('createLivePlayerContext', (id: string) => {
    const page = pages.top
    return playerContext(premises, () => (page ? live.playerIn(page.element, id) : undefined))
  })
}

type Find<Element> = () => Element | undefined

/** @claim weapp | live-pusher asks for the agreement to the privacy guide as an API does, and fails with the same words. | assumption */
function pusherContext(premises: Premises, find: Find<LivePusher>): object {
  const nothing = () => undefined
  const { privacy } = premises
  return methods(premises, 'LivePusherContext', find, {
    start: async (pusher) => {
      await privacy.demand('microphone', 'live-pusher')
      await pusher.start()
    },
    stop: (pusher) => pusher.stop(),
    pause: (pusher) => pusher.pause(),
    resume: (pusher) => pusher.resume(),
    switchCamera: nothing,
    startPreview: async (pusher) => {
      await privacy.demand('camera', 'live-pusher')
      await pusher.startPreview()
    },
    stopPreview: (pusher) => pusher.stopPreview(),
    toggleTorch: nothing,
    setMICVolume: nothing,
    exitPictureInPicture: nothing,
    snapshot: () => ({ tempImagePath: 'wxfile://tmp/snapshot.jpg', width: 640, height: 480 }),
  })
}

function playerContext(premises: Premises, find: Find<LivePlayer>): object {
  const nothing = () => undefined
  return methods(premises, 'LivePlayerContext', find, {
    play: (player) => player.play(),
    stop: (player) => player.stop(),
    pause: (player) => player.pause(),
    resume: (player) => player.resume(),
    mute: (player) => player.toggleMute(),
    requestFullScreen: nothing,
    exitFullScreen: nothing,
    requestPictureInPicture: nothing,
    exitPictureInPicture: nothing,
    snapshot: () => ({ tempImagePath: 'wxfile://tmp/snapshot.jpg', width: 640, height: 480 }),
  })
}

function methods<Element>(
  { api, options }: Premises,
  context: string,
  find: Find<Element>,
  actions: Readonly<Record<string, (element: Element) => object | undefined | void | Promise<void>>>,
): object {
  const entries = Object.entries(actions).map(([name, act]) => {
    const method = (given?: Callbacks) =>
      api.method(`${context}.${name}`, given, () => {
        if (!options.liveComponents) throw new ApiFailure(DENIED)
        const element = find()
        if (!element) throw new ApiFailure('the element is not on the page')
        return act(element)
      })
    return [name, method] as const
  })
  return Object.fromEntries(entries)
}
