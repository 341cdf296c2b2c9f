import React from 'react'
import Taro from '@tarojs/taro'
import { connectReactPage } from '@tarojs/plugin-framework-react/dist/runtime'
import { safeExecute } from '@tarojs/runtime'
import type { LiveViewProps } from '@/call/components/MediaView/liveFrame'
import { PlayView } from '@/call/components/MediaView/PlayView'
import { PushView } from '@/call/components/MediaView/PushView'
import type { MediaSource } from '@/call/platform/ports'
import { Screen } from '../../../Screen'
import { FakeMedia } from '../../fakeCall'

// A context finds only what is on the page that was on top when it was made, as in WeChat.

const PAGE = 'call/pages/call/index'

type Options = { readonly complete?: () => void; readonly fail?: (error: { errMsg: string }) => void }

let onTop: 'the call page' | 'a page of the app'
let told: string[]
let reports: unknown[]

jest.mock('@tarojs/components', () => {
  const { createElement } = jest.requireActual<typeof React>('react')
  const element = ({ id }: { readonly id?: string }) => createElement('video', { id })
  return { LivePusher: element, LivePlayer: element }
})

/** Commands for what has this id, where it is named. */
function context(id: string, ...commands: readonly string[]): object {
  const finds = onTop === 'the call page'
  const command = (name: string) => (options: Options) => {
    if (finds) told.push(`${name} ${id}`)
    else options.fail?.({ errMsg: `${name}:fail` })
    options.complete?.()
  }
  return Object.fromEntries(commands.map((name) => [name, command(name)]))
}

beforeEach(() => {
  onTop = 'the call page'
  told = []
  reports = []
  Object.assign(Taro, {
    createLivePusherContext: () => context('mine', 'start', 'stop', 'startPreview', 'switchCamera'),
    createLivePlayerContext: (id: string) => context(id, 'play', 'stop'),
    getDeviceInfo: () => ({ platform: 'android', system: 'Android 14' }),
    nextTick: (then: () => void) => queueMicrotask(then),
  })
})

const PUSH: MediaSource = { kind: 'push', url: 'room://mine', audio: true, video: true, revision: 0 }
const PLAY: MediaSource = { kind: 'play', url: 'room://far', audio: true, video: true, revision: 0 }

/** A view on the call page. */
async function show<P extends LiveViewProps>(View: (props: P) => React.ReactNode, first: P) {
  let change: (props: Partial<P>) => void = () => undefined
  const Page = () => {
    const [props, setProps] = React.useState(first)
    change = (changed) => setProps({ ...props, ...changed })
    return <View {...props} />
  }
  const screen = await Screen.show(connectReactPage(React, PAGE)(Page), {})
  const changed = (props: Partial<P>) => screen.act(() => change(props))
  return {
    screen,
    change: changed,
    beginAnew: (revision: number) => changed({ source: { ...first.source, revision } } as Partial<P>),
    comesToFront: () => {
      onTop = 'the call page'
      return screen.act(() => safeExecute(PAGE, 'onShow'))
    },
  }
}

const media = () =>
  Object.assign(new FakeMedia(), { report: (side: string, event: object) => reports.push([side, event]) })
const showPlayer = () => show(PlayView, { id: 'far', media: media(), source: PLAY, speakerOn: true })
const showPusher = () => show(PushView, { id: 'mine', media: media(), source: PUSH })

describe('a player', () => {
  it('plays anew also while a page of the app lies above it', async () => {
    const { beginAnew } = await showPlayer()
    onTop = 'a page of the app'
    await beginAnew(1)
    await beginAnew(2)
    expect([told, reports]).toEqual([['stop far', 'play far', 'stop far', 'play far'], []])
  })

  it('that came below such a page is drawn anew, which plays as well, until its page was in front', async () => {
    onTop = 'a page of the app'
    const { screen, beginAnew, comesToFront } = await showPlayer()
    const first = screen.find('far')
    await beginAnew(1)
    expect(reports).toEqual([['remote', { type: 'refused', reason: 'play:fail' }]])
    const second = screen.find('far')
    expect(second).not.toBe(first)
    await comesToFront()
    onTop = 'a page of the app'
    await beginAnew(2)
    expect([told, reports.length]).toEqual([['stop far', 'play far'], 1])
    expect(screen.find('far')).toBe(second)
  })

  it('is found by the id that it has now', async () => {
    const { change, beginAnew } = await showPlayer()
    await change({ id: 'near' })
    await beginAnew(1)
    expect(told).toEqual(['stop near', 'play near'])
  })
})

describe('a pusher', () => {
  it('begins anew also while a page of the app lies above it', async () => {
    const { beginAnew } = await showPusher()
    onTop = 'a page of the app'
    told = []
    await beginAnew(1)
    expect([told, reports]).toEqual([['stop mine', 'start mine'], []])
  })

  it('that came before its page was in front again begins with the next try', async () => {
    onTop = 'a page of the app'
    const { beginAnew, comesToFront } = await showPusher()
    expect(reports).toContainEqual(['local', { type: 'refused', reason: 'start:fail' }])
    await comesToFront()
    expect(told).toEqual([])
    reports = []
    await beginAnew(1)
    expect([told, reports]).toEqual([['stop mine', 'start mine'], []])
  })
})
