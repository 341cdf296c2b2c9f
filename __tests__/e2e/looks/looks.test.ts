import type { CallTheme } from '../../../src/call/look'
import type { Peer } from '../../../src/call/machine/terms/identity'
import type { CallSnapshot } from '../../../src/call/machine/terms/snapshot'
import { POSES, type Pose } from '../../../tools/gallery/posing/poses'
import type { Opened } from '../../../tools/gallery/posing/PosedPage'
import type { Picture, Pictures, PosedLocale } from '../../../tools/gallery/posing/posedCall'
import { isFullRun } from '../../fullRun'
import { contrastsOf, LEAST } from './contrast'
import { faultsOf } from './layout'
import { named, useLooks } from './useLooks'

// What a person sees of every state, measured: one browser, one page, and no call.

type Size = readonly [width: number, height: number]

const PHONE: Size = [390, 844]
const SHORT: Size = [375, 553]
const SMALL: Size = [320, 568]
const ON_ITS_SIDE: Size = [844, 390]
const DESKTOP: Size = [1280, 800]
/** English takes more room than Chinese. */
const ALL_SIZES: readonly (readonly [PosedLocale, readonly Size[]])[] = [
  [
    'en',
    [PHONE, SHORT, SMALL, [360, 560], [360, 640], [390, 664], ON_ITS_SIDE, [667, 331], [768, 1024], DESKTOP],
  ],
  ['zh-CN', [PHONE, SHORT, SMALL, ON_ITS_SIDE]],
  ['ja', [PHONE, SHORT]],
  // Nobody's words, written from the right.
  ['ar', [PHONE, SHORT, ON_ITS_SIDE, DESKTOP]],
]
const SIZES: typeof ALL_SIZES = isFullRun
  ? ALL_SIZES
  : [
      ['en', [PHONE, SHORT, SMALL, ON_ITS_SIDE, DESKTOP]],
      ['zh-CN', [SMALL]],
      ['ar', [PHONE]],
    ]

/** What stands out in a short window and in one on its side does in the others: they have more room, and the same colours. */
const MEASURED_IN = isFullRun ? [PHONE, SHORT, ON_ITS_SIDE, DESKTOP] : [SHORT, ON_ITS_SIDE]
/** Of all pictures, those that are hardest for what is white and for what is dark; the full run has one that is both. */
const DRAWINGS: readonly Picture['drawing'][] = isFullRun ? ['white', 'black', 'busy'] : ['white', 'black']

const both = (drawing: Picture['drawing']): Pictures => ({
  local: { drawing, width: 480, height: 640 },
  remote: { drawing, width: 640, height: 480 },
})

const looks = useLooks()
const open = (locale: PosedLocale, first?: Pose, opened?: Opened) => looks().open(locale, first, opened)

test.each(SIZES)(
  'in %s nothing lies on anything else, or outside the window, in any state at any size',
  async (locale, sizes) => {
    const posed = await open(locale)
    const faults: string[] = []
    for (const [width, height] of sizes) {
      await posed.page.setViewportSize({ width, height })
      for (const pose of POSES) {
        await posed.show(pose)
        const found = await faultsOf(posed.page)
        faults.push(...found.map((fault) => `${width}x${height} ${pose.name}: ${fault}`))
      }
    }
    await posed.page.close()
    expect(faults).toEqual([])
  },
)

/** As narrow as a phone, and as low as one that shows its browser's bars. */
const NARROW: readonly Size[] = [SMALL, [360, 560], SHORT]
/** There is one button more than on a phone: where there is least room for it, and in the full run everywhere. */
const WITH_A_SCREEN: readonly (readonly [PosedLocale, readonly Size[]])[] = (
  isFullRun ? (['zh-CN', 'en', 'ja', 'ar'] as const) : (['zh-CN', 'en', 'ja'] as const)
).map((locale) => [
  locale,
  isFullRun
    ? [...NARROW, [360, 640], PHONE, [390, 664], ON_ITS_SIDE, [667, 331], [768, 1024], DESKTOP]
    : NARROW,
])

test.each(WITH_A_SCREEN)(
  'in %s nothing lies on anything else where a screen can be shared, and a camera flipped',
  async (locale, sizes) => {
    const posed = await open(locale, named('talking'), { computer: true })
    const faults: string[] = []
    for (const [width, height] of sizes) {
      await posed.page.setViewportSize({ width, height })
      for (const pose of POSES.filter(({ snapshot }) => snapshot.callStatus === 'inCall')) {
        await posed.show(pose)
        if (pose.snapshot.type === 2)
          expect(await posed.page.locator('#call-screen, #call-flip').count()).toBe(2)
        const found = await faultsOf(posed.page)
        faults.push(...found.map((fault) => `${width}x${height} ${pose.name}: ${fault}`))
      }
    }
    await posed.page.close()
    expect(faults).toEqual([])
  },
)

const OVER_PICTURES: readonly (readonly [PosedLocale, CallTheme])[] = isFullRun
  ? [
      ['zh-CN', 'dark'],
      ['zh-CN', 'light'],
      ['en', 'light'],
    ]
  : [['zh-CN', 'dark']]

test.each(OVER_PICTURES)(
  'in %s, %s, text and icons stand out from whatever picture is behind them',
  async (locale, theme) => {
    const posed = await open(locale, named('voice'), { theme })
    const faults: string[] = []
    let measured = 0
    const poses = [
      'calling-video',
      'talking',
      'their-camera-off-swapped',
      'all-there-is-to-say',
      'reconnecting',
      'talking-examined',
      'talking-choosing',
    ]
    for (const [width, height] of MEASURED_IN) {
      await posed.page.setViewportSize({ width, height })
      for (const drawing of DRAWINGS) {
        for (const name of poses) {
          await posed.show(named(name), both(drawing))
          const contrasts = await contrastsOf(posed.page)
          measured += contrasts.length
          faults.push(
            ...contrasts
              .filter(({ kind, ratio }) => ratio < LEAST[kind])
              .map(
                ({ what, ratio }) => `${width}x${height} ${name} on ${drawing}: ${what} ${ratio.toFixed(2)}`,
              ),
          )
        }
      }
    }
    await posed.page.close()
    expect(faults).toEqual([])
    expect(measured).toBeGreaterThan(MEASURED_IN.length * DRAWINGS.length * 33)
  },
)

test('in English an apostrophe is as narrow as one, and no wider than in the words around it', async () => {
  const posed = await open('en', named('voice'))
  const widths = await posed.page.evaluate(() => {
    const page = document.querySelector('#call-page')
    const widthOf = (text: string) => {
      const span = Object.assign(document.createElement('span'), { textContent: text })
      page?.append(span)
      const { width } = span.getBoundingClientRect()
      span.remove()
      return width
    }
    return { apostrophe: widthOf('side’s') - widthOf('sides'), letter: widthOf('n') }
  })
  await posed.page.close()
  expect(widths.letter).toBeGreaterThan(0)
  expect(widths.apostrophe / widths.letter).toBeLessThan(0.7)
})

// The portrait is of the colour that makes it hardest; people have hues all around the circle.
test.each([['dark', '#fff'] as const, ...(isFullRun ? [['light', '#000'] as const] : [])])(
  'in the %s theme text and icons stand out where there is no picture, also over a portrait that is %s',
  async (theme, colour) => {
    const posed = await open('zh-CN', named('voice'), { theme })
    const faults: string[] = []
    const avatar = `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="${colour}"/></svg>`)}`
    const plain = [
      'called-video',
      'calling-audio',
      'voice-asked-for-video',
      'voice-in-trouble',
      'they-reconnect',
      'voice-examined',
      'voice-choosing',
      'ended-no-answer',
      'ended-talked',
    ].map(named)
    for (const pose of plain) {
      const { snapshot } = pose
      const as = (changes: Partial<Peer>): CallSnapshot => ({
        ...snapshot,
        peer: snapshot.peer && { ...snapshot.peer, ...changes },
      })
      // Their hues: green, red, violet, blue.
      const people = ['bob', 'p4', 'p9', 'p31'].map((userId) => as({ userId }))
      for (const shown of [...people, as({ avatar })]) {
        await posed.show({ ...pose, snapshot: shown })
        const contrasts = await contrastsOf(posed.page)
        faults.push(
          ...contrasts
            .filter(({ kind, ratio }) => ratio < LEAST[kind])
            .map(({ what, ratio }) => `${pose.name}: ${what} ${ratio.toFixed(2)}`),
        )
      }
    }
    await posed.page.close()
    expect(faults).toEqual([])
  },
)

test('a mouse carries the small picture into any corner, where it lies on nothing, and swaps nothing by that', async () => {
  const posed = await open('en', named('talking'))
  const { page } = posed
  for (const [width, height] of [SHORT, PHONE, ON_ITS_SIDE, DESKTOP]) {
    await page.setViewportSize({ width, height })
    for (const name of ['talking', 'muted-and-weak']) {
      await posed.show(named(name))
      for (const [x, y, corner] of [
        [0.1, 0.9, 'bottom-left'],
        [0.9, 0.9, 'bottom-right'],
        [0.1, 0.1, 'top-left'],
        [0.9, 0.1, 'top-right'],
      ] as const) {
        const tile = page.locator('.call-pane--small')
        const box = await tile.boundingBox()
        if (box === null) throw new Error('there is no small picture')
        await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
        await page.mouse.down()
        await page.mouse.move(x * width, y * height, { steps: 3 })
        await page.mouse.up()
        await page.locator(`.call-pane--small.call-pane--${corner}`).waitFor()
        expect(await tile.locator('#call-local-video').count()).toBe(1)
        expect([width, name, corner, await faultsOf(page)]).toEqual([width, name, corner, []])
      }
    }
  }
  await page.close()
})

test('a picture taken upright is whole in a window that lies, and fills one that stands', async () => {
  const posed = await open('zh-CN', named('talking'))
  const upright = { drawing: 'person', width: 480, height: 640 } as const
  const fitIn = async (width: number, height: number) => {
    await posed.page.setViewportSize({ width, height })
    await posed.show(named('talking'), { local: upright, remote: upright })
    return posed.page
      .locator('#call-remote-video video')
      .evaluate((video) => getComputedStyle(video).objectFit)
  }
  expect([await fitIn(1280, 800), await fitIn(390, 844)]).toEqual(['contain', 'cover'])
  await posed.page.close()
})
