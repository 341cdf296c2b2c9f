import React from 'react'
import Taro from '@tarojs/taro'
import type { LiveViewProps } from '@/call/components/MediaView/liveFrame'
import { PlayView } from '@/call/components/MediaView/PlayView'
import { PushView } from '@/call/components/MediaView/PushView'
import { setLook } from '@/call/look'
import type { MediaSource } from '@/call/platform/ports'
import { Screen } from '../../../Screen'
import { FakeMedia } from '../../fakeCall'

type Props = Readonly<Record<string, unknown>>
type Options = { readonly complete?: () => void; readonly fail?: (error: { errMsg: string }) => void }

/** The native components as they were drawn last, and what their contexts were told. */
const drawn: { pusher: Props; player: Props } = { pusher: {}, player: {} }
let told: string[] = []
/** Commands that are refused. */
let refused: readonly string[] = []

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

function context(...commands: readonly string[]): object {
  const command = (name: string) => (options: Options) => {
    told.push(name)
    if (refused.includes(name)) options.fail?.({ errMsg: `${name}:fail` })
    options.complete?.()
  }
  return Object.fromEntries(commands.map((name) => [name, command(name)]))
}

afterEach(() => setLook({}))

beforeEach(() => {
  told = []
  refused = []
  Object.assign(Taro, {
    createLivePusherContext: () => context('start', 'stop', 'startPreview', 'switchCamera'),
    createLivePlayerContext: () => context('play', 'stop'),
    getDeviceInfo: () => ({ platform: 'android', system: 'Android 14' }),
    nextTick: (then: () => void) => queueMicrotask(then),
  })
})

const PUSH: MediaSource = { kind: 'push', url: '', audio: true, video: true, facing: 'front', revision: 0 }
const PLAY: MediaSource = { kind: 'play', url: 'room://far', audio: true, video: true, revision: 0 }

/** Reports of the views. */
function listening(): { readonly media: FakeMedia; readonly reports: unknown[] } {
  const media = new FakeMedia()
  const reports: unknown[] = []
  Object.assign(media, { report: (side: string, event: object) => reports.push([side, event]) })
  return { media, reports }
}

async function show<P extends LiveViewProps>(View: (props: P) => React.ReactNode, props: P) {
  let change: (props: Partial<P>) => void = () => undefined
  function Frame() {
    const [given, setGiven] = React.useState(props)
    change = (changed) => setGiven({ ...given, ...changed })
    return <View {...given} />
  }
  const screen = await Screen.show(Frame, {})
  return { screen, change: (changed: Partial<P>) => screen.act(() => change(changed)) }
}

describe('what this side sends', () => {
  it('is shown before there is an address to send it to', async () => {
    await show(PushView, { id: 'mine', media: listening().media, source: PUSH })
    expect(told).toEqual(['startPreview'])
    expect(drawn.pusher).toMatchObject({ id: 'mine', url: '', mode: 'RTC', enableCamera: true, muted: false })
  })

  it("is set as NetEase's kits set it: echo and noise are dealt with, and a picture stands in for the camera's", async () => {
    await show(PushView, { media: listening().media, source: PUSH })
    expect(drawn.pusher).toMatchObject({ enableMic: true, enableAgc: true, enableAns: true })
    expect(drawn.pusher.waitingImage).toEqual(expect.any(String))
  })

  it.each([
    [undefined, { videoWidth: 360, videoHeight: 640, minBitrate: 200, maxBitrate: 800 }],
    [{ resolution: 720 }, { videoWidth: 720, videoHeight: 1280, maxBitrate: 1_800 }],
  ] as const)('is as large as the app asks of the camera: %j', async (camera, picture) => {
    setLook({ camera })
    await show(PushView, { media: listening().media, source: PUSH })
    expect(drawn.pusher).toMatchObject(picture)
  })

  it('is seen as in a mirror, unless the app would rather not', async () => {
    await show(PushView, { media: listening().media, source: PUSH })
    expect(drawn.pusher.localMirror).toBe('auto')
    setLook({ mirror: false })
    await show(PushView, { media: listening().media, source: PUSH })
    expect(drawn.pusher.localMirror).toBe('disable')
  })

  it('is not shown where it is sound only', async () => {
    await show(PushView, { media: listening().media, source: { ...PUSH, video: false } })
    expect(told).toEqual([])
    expect(drawn.pusher.enableCamera).toBe(false)
  })

  it('is sent as soon as there is an address, and anew when it is asked for', async () => {
    const { change } = await show(PushView, { media: listening().media, source: PUSH })
    await change({ source: { ...PUSH, url: 'room://mine' } })
    expect(told.splice(0)).toEqual(['startPreview', 'stop', 'start'])
    await change({ source: { ...PUSH, url: 'room://mine', audio: false } })
    expect([told, drawn.pusher.muted, drawn.pusher.enableMic]).toEqual([[], true, false])
    await change({ source: { ...PUSH, url: 'room://mine', revision: 1 } })
    expect(told).toEqual(['stop', 'start'])
  })

  it('begins also where the stop before it is refused, as in the background', async () => {
    refused = ['stop']
    await show(PushView, { media: listening().media, source: { ...PUSH, url: 'room://mine' } })
    expect(told).toEqual(['stop', 'start'])
  })

  it.each([
    ['start', 'room://mine'],
    ['startPreview', ''],
  ])('says where %s is refused', async (command, url) => {
    refused = [command]
    const { media, reports } = listening()
    await show(PushView, { media, source: { ...PUSH, url } })
    expect(reports).toEqual([['local', { type: 'refused', reason: `${command}:fail` }]])
  })

  it('changes cameras by command, since the property is read only once', async () => {
    const { change } = await show(PushView, { media: listening().media, source: PUSH })
    told = []
    await change({ source: { ...PUSH, facing: 'back' } })
    expect([told, drawn.pusher.devicePosition]).toEqual([['switchCamera'], 'front'])
  })

  it('tells of its states and its errors', async () => {
    const { media, reports } = listening()
    await show(PushView, { media, source: PUSH })
    const { onStateChange, onError } = drawn.pusher as Record<string, (event: object) => void>
    onStateChange?.({ detail: { code: -1307 } })
    onError?.({ detail: { errCode: '10001' } })
    expect(reports).toEqual([
      ['local', { type: 'state', code: -1307 }],
      ['local', { type: 'error', code: 10_001 }],
    ])
  })

  it('is stopped when it goes', async () => {
    const { screen } = await show(PushView, { media: listening().media, source: PUSH })
    told = []
    screen.leave()
    expect(told).toEqual(['stop'])
  })
})

describe('what the far side sends', () => {
  const props = { id: 'far', source: PLAY, speakerOn: true }

  it('goes on below another page, to the loudspeaker or the earpiece', async () => {
    const { change } = await show(PlayView, { ...props, media: listening().media })
    expect(drawn.player).toMatchObject({
      id: 'far',
      src: 'room://far',
      mode: 'RTC',
      minCache: 0.2,
      maxCache: 0.8,
      autoPauseIfNavigate: false,
      autoPauseIfOpenNative: false,
      soundMode: 'speaker',
    })
    await change({ speakerOn: false })
    expect(drawn.player.soundMode).toBe('ear')
  })

  it('fills its place, unless the app would rather see all of it, or it is a screen', async () => {
    const { change } = await show(PlayView, { ...props, isScreen: false, media: listening().media })
    expect(drawn.player.objectFit).toBe('fillCrop')
    // While it plays, and without beginning anew.
    await change({ isScreen: true })
    expect([drawn.player.objectFit, told]).toEqual(['contain', []])
    await change({ isScreen: false })
    expect(drawn.player.objectFit).toBe('fillCrop')
    setLook({ display: 'contain' })
    await change({})
    expect(drawn.player.objectFit).toBe('contain')
  })

  it('plays anew when it is asked for, and its sound goes the other way for a moment', async () => {
    const { screen, change } = await show(PlayView, { ...props, media: listening().media })
    jest.useFakeTimers({ doNotFake: ['requestAnimationFrame', 'queueMicrotask', 'nextTick'] })
    await change({ source: { ...PLAY, revision: 1 } })
    expect([told, drawn.player.soundMode]).toEqual([['stop', 'play'], 'ear'])
    await screen.act(() => jest.advanceTimersByTime(200))
    expect(drawn.player.soundMode).toBe('speaker')
    jest.useRealTimers()
  })

  it('says where playing is refused, and tells of its states', async () => {
    refused = ['play']
    const { media, reports } = listening()
    const { change } = await show(PlayView, { ...props, media })
    await change({ source: { ...PLAY, revision: 1 } })
    const { onStateChange } = drawn.player as Record<string, (event: object) => void>
    onStateChange?.({ detail: { code: 2004 } })
    expect(reports).toEqual([
      ['remote', { type: 'refused', reason: 'play:fail' }],
      ['remote', { type: 'state', code: 2004 }],
    ])
  })

  it.each([
    ['ohos', 'OpenHarmony 5', undefined, 'live'],
    ['ohos', 'OpenHarmony 5', 'RTC', 'live'],
    ['android', 'HarmonyOS 4', undefined, 'live'],
    ['ios', 'iOS 18', undefined, 'RTC'],
    ['ios', 'iOS 18', 'live', 'live'],
  ] as const)(
    'plays on %s, %s, where the app wants %s, in mode %s',
    async (platform, system, wanted, mode) => {
      Object.assign(Taro, { getDeviceInfo: () => ({ platform, system }) })
      await show(PlayView, { ...props, source: { ...PLAY, mode: wanted }, media: listening().media })
      expect(drawn.player.mode).toBe(mode)
    },
  )

  it.each([
    [true, false, 'push'],
    [true, true, undefined],
    [false, false, undefined],
    [undefined, false, undefined],
  ])(
    'is in a small window where the app says %s, with only sound %s: %s',
    async (wanted, soundOnly, mode) => {
      setLook({ pictureInPicture: wanted })
      await show(PlayView, { ...props, media: listening().media, soundOnly })
      expect(drawn.player.pictureInPictureMode).toBe(mode)
    },
  )
})

describe('what a component measures', () => {
  const info = {
    ...{ audioBitrate: 32, videoBitrate: '410', videoFPS: 15, netSpeed: 460, netJitter: 3 },
    ...{ videoWidth: 360, videoHeight: '640', netQualityLevel: 3 },
  }
  const figures = {
    type: 'figures',
    audio: 32,
    video: 410,
    fps: 15,
    all: 460,
    width: 360,
    height: 640,
    quality: 3,
  }
  const none = { type: 'figures', audio: 0, video: 0, fps: 0, all: 0, width: 0, height: 0, quality: 0 }
  const measure = (component: Props, measured: unknown) =>
    (component.onNetStatus as (event: object) => void)({ detail: { info: measured } })

  it.each([
    [info, figures],
    [{}, none],
    [{ audioBitrate: 'a lot' }, none],
    [undefined, none],
  ])('is told as it is, and nought where the phone does not say it: %j', async (measured, said) => {
    const { media, reports } = listening()
    await show(PushView, { media, source: PUSH })
    await show(PlayView, { media, source: PLAY, speakerOn: true })
    measure(drawn.pusher, measured)
    measure(drawn.player, measured)
    expect(reports).toEqual([
      ['local', said],
      ['remote', said],
    ])
  })
})

it('how loud a component is is told, and nought where the phone does not say it', async () => {
  const { media, reports } = listening()
  await show(PushView, { media, source: PUSH })
  await show(PlayView, { media, source: PLAY, speakerOn: true })
  const hear = (component: Props, said: object) =>
    (component.onAudioVolumeNotify as (event: object) => void)({ detail: said })
  hear(drawn.pusher, { volume: '40' })
  hear(drawn.player, {})
  expect(reports).toEqual([
    ['local', { type: 'volume', volume: 40 }],
    ['remote', { type: 'volume', volume: 0 }],
  ])
})
