import path from 'node:path'
import type { Page } from 'playwright-core'
import { until } from 'mini-program-host/until'
import type { Phone, PhoneOptions } from '../calls/Phone'
import { useStage } from '../calls/useStage'
import { useMiniStage } from '../mini/useMiniStage'

const WITHOUT_CALL_WINDOW = path.join(__dirname, 'withoutCallWindow.js')

describe('a video call that is minimised in a browser', () => {
  const stage = useStage()

  async function talk(options: PhoneOptions): Promise<readonly [alice: Phone, bob: Phone]> {
    const alice = await stage().phone('alice', { ...options, pictureInPicture: true })
    const bob = await stage().phone('bob')
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await Promise.all([alice.sees(), bob.sees()])
    // Fetched with the page, which nobody sees.
    await alice.page.waitForLoadState('networkidle')
    return [alice, bob]
  }

  /** Minimises the call, which opens a window. */
  async function minimised(alice: Phone): Promise<Page> {
    const opened = alice.page.context().waitForEvent('page')
    await alice.tap('call-minimise')
    return opened
  }

  /** Waits until pictures move in the window. */
  async function moves(window: Page): Promise<void> {
    const video = window.locator('.call-window__picture video')
    const time = () => video.evaluate((element: HTMLVideoElement) => element.currentTime)
    const before = await time()
    await until('pictures in the window', async () => ((await time()) > before ? true : undefined))
  }

  test('is in a window with controls, which mutes, and leads back to the page', async () => {
    const [alice, bob] = await talk({})
    const window = await minimised(alice)
    await alice.shows('call-floating')
    expect(await alice.page.locator('.call-floating--picture').count()).toBe(0)
    await moves(window)
    expect(await window.locator('.call-window__name').textContent()).toBe('Bob')
    expect(await window.locator('.call-window__line').textContent()).toMatch(/^\d\d:\d\d$/)
    await window.locator('#call-window-mic').click()
    await until('bob is told that alice is muted', async () =>
      (await bob.snapshot()).remote.microphoneOn ? undefined : true,
    )
    await window.locator('#call-window-back').click()
    await alice.callPage('inCall')
    await alice.sees()
    expect(window.isClosed()).toBe(true)
    await alice.tap('call-hangup')
    await Promise.all([alice.backOnFirstPage(), bob.backOnFirstPage()])
    expect(alice.errors).toEqual([])
  })

  test('is hung up in the window, which goes with it', async () => {
    const [alice, bob] = await talk({})
    const window = await minimised(alice)
    await moves(window)
    await window.locator('#call-window-hangup').click()
    await bob.ended('remoteHungUp')
    await until('the window goes', () => (window.isClosed() ? true : undefined))
    await Promise.all([alice.letGoOfEverything(), bob.backOnFirstPage()])
    await stage().leaves({ from: 'alice', to: 'bob', type: 2, status: 1 })
    expect(alice.errors).toEqual([])
  })

  test('loses its window when its page comes back by another way, and when the far side hangs up', async () => {
    const [alice, bob] = await talk({})
    const first = await minimised(alice)
    await alice.tap('call-floating')
    await alice.callPage('inCall')
    await until('the window goes', () => (first.isClosed() ? true : undefined))
    await alice.sees()
    const second = await minimised(alice)
    await bob.tap('call-hangup')
    await until('the window goes', () => (second.isClosed() ? true : undefined))
    await Promise.all([alice.letGoOfEverything(), bob.backOnFirstPage()])
    expect(alice.errors).toEqual([])
  })

  test('is a picture alone where the browser has no more', async () => {
    const [alice, bob] = await talk({ before: WITHOUT_CALL_WINDOW })
    await alice.tap('call-minimise')
    await alice.shows('call-floating')
    const floating = () => alice.page.evaluate(() => document.pictureInPictureElement?.className ?? null)
    expect(await floating()).toBe('call-video')
    await bob.tap('call-hangup')
    await alice.letGoOfEverything()
    expect(await floating()).toBeNull()
    await bob.backOnFirstPage()
    expect(alice.errors).toEqual([])
  })
})

describe('a video call on WeChat', () => {
  const stage = useMiniStage()

  test('asks for WeChat’s small window where the app wants it, and for the far side alone', async () => {
    const alice = await stage().phone('weapp', 'alice', { query: { pip: '1' } })
    const bob = await stage().h5('bob')
    await alice.dial('bob', 'video')
    await bob.callPage('called')
    await bob.tap('call-accept')
    await alice.receives('video')
    const mode = (id: string) => alice.program.attribute(id, 'pictureInPictureMode')
    expect(await mode('call-remote-video')).toBe('push')
    expect(await mode('call-local-video')).not.toBe('push')
    await alice.tap('call-hangup')
    await bob.backOnFirstPage()
  })
})
