import { execFileSync } from 'node:child_process'
import Taro from '@tarojs/taro'
import { PlayView } from '@/call/components/MediaView/PlayView'
import { PushView } from '@/call/components/MediaView/PushView'
import { setLook } from '@/call/look'
import { Screen } from '../../../Screen'
import { FakeMedia } from '../../fakeCall'

type Props = Readonly<Record<string, unknown>>

/** The native components as they were drawn last. */
const drawn: { pusher: Props; player: Props } = { pusher: {}, player: {} }

jest.mock('@tarojs/components', () => ({
  LivePusher: (props: Props) => {
    drawn.pusher = props
    return null
  },
  LivePlayer: (props: Props) => {
    drawn.player = props
    return null
  },
}))

/** In a process of its own: Taro's builder does not load where a page is simulated. */
const TEMPLATE = `
  const { Weapp } = require('@tarojs/plugin-platform-weapp')
  const { recursiveMerge } = require('@tarojs/helper')
  const program = new Weapp({ helper: { recursiveMerge } }, {}, {})
  program.modifyTemplate({})
  console.log(JSON.stringify(program.template.internalComponents))`

/** The properties and events that Taro's template hands on to native components; any other is lost in the build. */
function handedOn(): Readonly<Record<'LivePusher' | 'LivePlayer', Props>> {
  return JSON.parse(execFileSync(process.execPath, ['-e', TEMPLATE], { cwd: __dirname, encoding: 'utf8' }))
}

/** Of what a component was drawn with, by the names that a template would have, what is not handed on. */
function lost(props: Props, handed: Props): readonly string[] {
  const known = Object.keys(handed).map((name) => name.toLowerCase())
  return templateNames(props).filter((name) => !known.includes(name))
}

/** WeChat's own names: `video-width`, `bindstatechange`. */
function templateNames(props: Props): readonly string[] {
  return Object.keys(props)
    .filter((name) => !['id', 'className'].includes(name))
    .map((name) =>
      name.startsWith('on')
        ? name.replace(/^on/, 'bind').toLowerCase()
        : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    )
}

it("sets nothing that Taro's template does not hand on to WeChat", async () => {
  setLook({ camera: { resolution: 720 }, mirror: false, display: 'contain', pictureInPicture: true })
  const nothing = () => ({ stop() {}, start() {}, startPreview() {}, play() {} })
  Object.assign(Taro, {
    createLivePusherContext: nothing,
    createLivePlayerContext: nothing,
    getDeviceInfo: () => ({ platform: 'android', system: 'Android 14' }),
    nextTick: (then: () => void) => queueMicrotask(then),
  })
  const source = { url: '', audio: true, video: true, revision: 0 }
  const media = new FakeMedia()
  await Screen.show(
    () => (
      <>
        <PushView id="mine" media={media} source={{ ...source, kind: 'push', facing: 'front' }} />
        <PlayView id="theirs" media={media} source={{ ...source, kind: 'play' }} speakerOn />
      </>
    ),
    {},
  )
  const { LivePusher, LivePlayer } = handedOn()
  // What the plugin has Taro add is in `plugin/liveErrors.ts`.
  const added = { bindError: '' }
  expect([lost(drawn.pusher, { ...LivePusher, ...added }), lost(drawn.player, LivePlayer)]).toEqual([[], []])
  expect(templateNames(drawn.pusher)).toContain('video-width')
})
