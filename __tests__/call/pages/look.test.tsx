import { setLocale, setTexts } from '@/call/locales'
import { ja } from '@/call/locales/ja'
import { setLook, type CallLook, type OptionalControl } from '@/call/look'
import type { CallSnapshot } from '@/call/machine/terms/snapshot'
import { statusBarOn } from '@/call/platform/bindings/topEdge'
import { mediaFeatures } from '@/call/components/MediaView/index'
import { CALLED, CALLING, ended, IDLE, IN_CALL } from '../fakeCall'
import { showCallPage } from './showCallPage'

// What an app chooses of the page's look, by each of its choices.

jest.mock('@/call/components/MediaView/index', () => ({
  ...jest.requireActual<object>('@/call/components/MediaView/index'),
  mediaFeatures: jest.fn(),
}))

jest.mock('@/call/platform/bindings/topEdge', () => ({ topEdge: () => null, statusBarOn: jest.fn() }))

beforeEach(() =>
  jest
    .mocked(mediaFeatures)
    .mockReturnValue({ flip: true, screen: true, speaker: true, livesInPage: false, coversPage: false }),
)
afterEach(() => setLook({}))

async function show(snapshot: CallSnapshot, look: CallLook) {
  setLook(look)
  const { call, screen } = await showCallPage(snapshot)
  call.messageTo = () => undefined
  await screen.act(() => call.show({ ...snapshot }))
  return screen
}

describe('the theme', () => {
  it.each<[CallLook, string[]]>([
    [{}, []],
    [{ theme: 'dark' }, []],
    [{ theme: 'light' }, ['call-page--light']],
    [{ theme: 'auto' }, ['call-page--auto']],
  ])('of %j marks the page as %j', async (look, marks) => {
    for (const snapshot of [IDLE, CALLED, IN_CALL, ended()]) {
      const page = (await show(snapshot, look)).find('call-page')
      expect([...page.classList].filter((name) => /--(light|auto|dark)$/.test(name))).toEqual(marks)
    }
  })

  it('changes while the page is there', async () => {
    const screen = await show(CALLED, {})
    await screen.act(() => setLook({ theme: 'light' }))
    expect(screen.find('call-page').classList).toContain('call-page--light')
  })
})

const WHERE: readonly (readonly [OptionalControl, string, CallSnapshot])[] = [
  ['microphone', 'call-mic', IN_CALL],
  ['speaker', 'call-speaker', IN_CALL],
  ['camera', 'call-camera', IN_CALL],
  ['flip', 'call-flip', IN_CALL],
  ['screen', 'call-screen', IN_CALL],
  ['switchType', 'call-switch-type', IN_CALL],
  ['minimise', 'call-minimise', IN_CALL],
  ['acceptAudio', 'call-accept-audio', CALLED],
  ['muteRing', 'call-mute-ring', CALLED],
  ['message', 'call-message', ended()],
  ['callAgain', 'call-again', ended()],
]

describe('a button that is hidden', () => {
  it.each(WHERE)('%s is left out, and no other', async (name, id, snapshot) => {
    const all = (await show(snapshot, {})).buttons
    expect(all).toContain(id)
    expect((await show(snapshot, { hide: [name] })).buttons).toEqual(all.filter((one) => one !== id))
  })

  it('leaves no empty row, and what ends or answers a call', async () => {
    const hide = WHERE.map(([name]) => name)
    for (const [snapshot, left] of [
      [CALLING, ['call-cancel']],
      [CALLED, ['call-reject', 'call-accept']],
      [IN_CALL, ['call-hangup']],
      [ended(), ['call-back']],
    ] as const) {
      const screen = await show(snapshot, { hide })
      // The clock is no control: it opens the figures. Nor is the small picture.
      expect(screen.buttons.filter((id) => !['call-clock', 'call-local-pane'].includes(id))).toEqual(left)
      expect(screen.all('.call-controls__row').filter((row) => row.children.length === 0)).toEqual([])
    }
  })
})

describe('the order', () => {
  it.each<[CallLook['order'], CallSnapshot, string[]]>([
    [
      ['flip', 'camera'],
      IN_CALL,
      [
        'call-flip',
        'call-camera',
        'call-mic',
        'call-speaker',
        'call-screen',
        'call-switch-type',
        'call-hangup',
      ],
    ],
    [['accept'], CALLED, ['call-mic', 'call-camera', 'call-accept-audio', 'call-accept', 'call-reject']],
    [['callAgain', 'message'], ended(), ['call-again', 'call-message', 'call-back']],
    [['accept', 'microphone'], ended(), ['call-back', 'call-message', 'call-again']],
  ])(
    '%j puts those first in their row, and leaves the others as they stand',
    async (order, snapshot, ids) => {
      const screen = await show(snapshot, { order })
      const inRows = screen.all('.call-page__controls [role=button]').map(({ id }) => id)
      expect(inRows).toEqual(ids)
    },
  )
})

describe('pictures in a browser', () => {
  const marksOf = async (look: CallLook) => {
    const { dataset } = (await show(IN_CALL, look)).find('call-local-video')
    return [dataset.display, dataset.mirror]
  }

  it.each<[CallLook, (string | undefined)[]]>([
    [{}, [undefined, undefined]],
    [{ display: 'contain' }, ['contain', undefined]],
    [{ mirror: false }, [undefined, 'false']],
  ])('are marked for the style sheet by %j', async (look, marks) => {
    expect(await marksOf(look)).toEqual(marks)
  })
})

describe('the words of a status bar over the page', () => {
  it('are told what they lie on, as it changes, and nothing where the page stays as it begins', async () => {
    const grounds: string[] = []
    jest.mocked(statusBarOn).mockImplementation((ground) => void grounds.push(ground))
    const { call, screen } = await showCallPage(CALLED)
    expect(grounds).toEqual([])
    await screen.act(() => setLook({ theme: 'light' }))
    await screen.act(() => call.show(IN_CALL))
    await screen.act(() => call.show(ended()))
    expect(grounds).toEqual(['light', 'dark', 'light'])
  })
})

describe('the language', () => {
  afterEach(() => setLocale('zh-CN'))

  it.each([
    ['zh-CN', true],
    ['en', false],
  ])('%s asks for the font of its signs: %s', async (locale, isChinese) => {
    setLocale(locale)
    const { screen } = await showCallPage(IN_CALL)
    expect(screen.find('call-page').classList.contains('call-page--chinese')).toBe(isChinese)
  })
})

describe('a language that is written from the right', () => {
  afterEach(() => {
    setTexts({})
    setLocale('zh-CN')
  })

  it('mirrors the page, and puts the small picture where a line ends', async () => {
    setTexts({ languages: { ar: ja } })
    const { screen: before } = await showCallPage(IN_CALL)
    expect(before.find('call-page').classList).not.toContain('call-page--mirrored')
    expect(before.all('.call-pane--top-right')).toHaveLength(1)
    before.leave()
    setLocale('ar')
    const { screen } = await showCallPage(IN_CALL)
    expect(screen.find('call-page').classList).toContain('call-page--mirrored')
    expect(screen.find('call-page').getAttribute('lang')).toBe('ar')
    expect(screen.all('.call-pane--top-left')).toHaveLength(1)
  })
})
