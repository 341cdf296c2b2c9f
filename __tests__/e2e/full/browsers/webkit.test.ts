import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { errorSentence, endSentence, setLocale } from '../../../../src/call/locales'
import type { WebKitPhone } from './WebKitPhone'
import { WebKitStage } from './WebKitStage'

const FOLDER = path.join(__dirname, '..', '..', 'screenshots', 'webkit')

// WebKitGTK is for Linux.
const onLinux = process.platform === 'linux' ? describe : describe.skip

function useWebKit(devices: boolean): () => WebKitStage {
  let stage: WebKitStage
  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true })
    stage = await WebKitStage.open({ devices })
  })
  afterEach(() => stage.clear())
  afterAll(() => stage.close())
  return () => stage
}

onLinux.each([
  ['neither devices nor WebRTC', false, 'mediaDevices'],
  ['devices and no WebRTC', true, 'webRtc'],
] as const)('a browser with %s (WebKitGTK; Linux only)', (_, devices, lack) => {
  const stage = useWebKit(devices)
  afterEach(() => setLocale('zh-CN'))

  test.each(['zh-CN', 'en'] as const)(
    'says in one sentence why it does not call, and rings nobody: %s',
    async (locale) => {
      setLocale(locale)
      const bob = await stage().chromium('bob')
      const alice = await stage().phone('alice', { standIns: false, locale })
      await alice.dial('bob', 'video')
      await alice.shows('demo-problem')
      expect(await alice.textOf('demo-problem')).toBe(errorSentence('UNSUPPORTED_PLATFORM', lack))
      await alice.shoot(path.join(FOLDER, `lacks-${lack}-${locale}.png`))
      expect(await alice.countOf('call-page')).toBe(0)
      const { rooms, records } = await stage().cloud.state()
      expect([rooms, records]).toEqual([[], []])
      expect(await bob.heard()).toEqual([])
      expect(await bob.snapshot()).toMatchObject({ callStatus: 'idle', lastCall: null })
      expect(await alice.errors()).toEqual([])
    },
  )

  test('says the same of a call that comes in, and leaves it to other devices and to its caller', async () => {
    const bob = await stage().chromium('bob')
    const alice = await stage().phone('alice', { standIns: false })
    await bob.dial('alice', 'video')
    await alice.callPage('ended')
    expect(await alice.textOf('call-end-reason')).toBe(endSentence('unsupported', 'callee', lack))
    await alice.shoot(path.join(FOLDER, `called-lacking-${lack}.png`))
    expect(await alice.snapshot()).toMatchObject({
      callStatus: 'idle',
      lastCall: { endReason: 'unsupported', lack },
    })
    await bob.callPage('calling')
    await bob.tap('call-cancel')
    await bob.ended('cancelled')
    await bob.backOnFirstPage()
    await bob.letGoOfEverything()
    // The module's own word for the app's developer, and nothing that was thrown.
    expect(await alice.errors()).toEqual([expect.stringContaining('[call] UNSUPPORTED_PLATFORM')])
  })
})

onLinux('the pages in WebKit, with something in the place of WebRTC (WebKitGTK; Linux only)', () => {
  const stage = useWebKit(true)

  /** Takes a picture, and holds the page to the window: no scrolling sideways, every button in it, none on another. */
  async function look(phone: WebKitPhone, name: string, buttons: readonly string[]): Promise<void> {
    await phone.shoot(path.join(FOLDER, `${name}.png`))
    const layout = await phone.layout()
    expect(layout).toMatchObject({ width: 390, height: 844 })
    expect(layout.contentWidth).toBeLessThanOrEqual(layout.width)
    const drawn = layout.buttons.filter(({ id }) => id.startsWith('call-'))
    expect(drawn.map(({ id }) => id)).toEqual(expect.arrayContaining([...buttons]))
    for (const { id, left, top, right, bottom } of drawn) {
      const isInside = left >= 0 && top >= 0 && right <= layout.width && bottom <= layout.height
      expect([id, isInside, right > left, bottom > top]).toEqual([id, true, true, true])
    }
    const controls = drawn.filter(({ id }) => buttons.includes(id))
    for (const one of controls) {
      for (const other of controls) {
        if (one === other) continue
        const isApart =
          one.right <= other.left ||
          other.right <= one.left ||
          one.bottom <= other.top ||
          other.bottom <= one.top
        expect([one.id, other.id, isApart]).toEqual([one.id, other.id, true])
      }
    }
    expect(await phone.errors()).toEqual([])
  }

  test('a video call that is dialled: demo page, dialling, ringing, in call, minimised, over', async () => {
    const bob = await stage().chromium('bob')
    const alice = await stage().phone('alice', { standIns: true })
    await look(alice, '01-demo', [])
    await alice.dial('bob', 'video')
    await alice.callPage('calling')
    await bob.callPage('called')
    await look(alice, '02-calling-video', ['call-cancel'])
    await bob.tap('call-accept')
    await alice.callPage('inCall')
    await alice.seesPictures()
    await look(alice, '03-in-call-video', [
      'call-mic',
      'call-camera',
      'call-switch-type',
      'call-hangup',
      'call-minimise',
    ])
    await alice.tap('call-local-video')
    await look(alice, '04-in-call-swapped', ['call-hangup'])
    await alice.tap('call-camera')
    await look(alice, '05-own-camera-off', ['call-camera', 'call-hangup'])
    await alice.tap('call-minimise')
    await alice.shows('call-floating')
    await look(alice, '06-floating', [])
    await alice.tap('call-floating')
    await alice.callPage('inCall')
    await alice.tap('call-hangup')
    await alice.callPage('ended')
    await look(alice, '07-ended', [])
    await alice.noCallPage()
    await look(alice, '08-demo-with-history', [])
  })

  test('an audio call that comes in: ringing, in call, asked for video, over', async () => {
    const bob = await stage().chromium('bob')
    const alice = await stage().phone('alice', { standIns: true })
    await bob.dial('alice', 'audio')
    await alice.callPage('called')
    await look(alice, '20-called-audio', ['call-accept', 'call-reject'])
    await alice.tap('call-accept')
    await alice.callPage('inCall')
    await bob.callPage('inCall')
    await look(alice, '21-in-call-audio', ['call-mic', 'call-switch-type', 'call-hangup'])
    await bob.tap('call-switch-type')
    await alice.shows('call-switch-agree')
    await look(alice, '22-asked-for-video', ['call-switch-agree', 'call-switch-refuse', 'call-hangup'])
    await alice.tap('call-switch-refuse')
    await bob.tap('call-hangup')
    await alice.callPage('ended')
    await look(alice, '23-ended-by-remote', [])
  })

  test('a video call that comes in, in English', async () => {
    const bob = await stage().chromium('bob')
    const alice = await stage().phone('alice', { standIns: true, locale: 'en' })
    await bob.dial('alice', 'video')
    await alice.callPage('called')
    await look(alice, '40-called-video-en', ['call-accept', 'call-accept-audio', 'call-reject'])
    await alice.tap('call-reject')
    await alice.callPage('ended')
    await look(alice, '41-ended-en', [])
  })
})
