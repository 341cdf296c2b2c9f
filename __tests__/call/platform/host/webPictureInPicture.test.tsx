import { setLocale } from '@/call/locales'
import { createWebPictureInPicture } from '@/call/platform/host/webPictureInPicture'
import { FakePictureWindow, FakeWindowedCall } from './window/fakeCallWindow'

let pip: FakePictureWindow
beforeEach(() => {
  setLocale('en')
  pip = new FakePictureWindow()
})
afterEach(() => {
  pip.remove()
  Object.assign(document, { pictureInPictureEnabled: undefined })
})

/** A browser's window, with what it has of windows above all others. */
const browser = (documentPictureInPicture?: FakePictureWindow) =>
  Object.assign(Object.create(window), { document, documentPictureInPicture, focus: jest.fn() }) as Window

const videoOf = (requestPictureInPicture?: () => Promise<unknown>) =>
  Object.assign(document.createElement('video'), { requestPictureInPicture })

/** The browser shows a picture alone; jsdom knows nothing of it. */
function letFloat() {
  const exit = jest.fn(async () => undefined)
  Object.assign(document, {
    pictureInPictureEnabled: true,
    pictureInPictureElement: null,
    exitPictureInPicture: exit,
  })
  return exit
}

describe('in a browser that shows a document above all windows', () => {
  it('has the picture there, who it is and how it stands, in the user’s language', async () => {
    const call = new FakeWindowedCall(videoOf())
    expect(await createWebPictureInPicture(browser(pip)).open(call, jest.fn())).toBe(true)
    expect(pip.text).toBe('Bob01:05MuteReturn to callHang up')
    expect(pip.window.document.querySelector('.call-window__picture video')).not.toBeNull()
    expect(pip.window.document.documentElement.lang).toBe('en')
    expect(pip.window.document.title).toBe('Video call with Bob')
  })

  it('follows the call, by a clock of its own where only time passes', async () => {
    jest.useFakeTimers()
    const tick = jest.spyOn(pip.window, 'setInterval')
    const call = new FakeWindowedCall()
    await createWebPictureInPicture(browser(pip)).open(call, jest.fn())
    call.show({ name: '<b>Bob</b>', line: 'Their camera is off', microphoneOn: false })
    expect(pip.text).toBe('<b>Bob</b>Their camera is offUnmuteReturn to callHang up')
    call.seen = { name: 'Bob', line: '01:06', microphoneOn: true }
    const [[draw] = []] = tick.mock.calls
    if (typeof draw === 'function') draw()
    expect(pip.text).toContain('01:06')
    jest.useRealTimers()
  })

  it('mutes and hangs up there', async () => {
    const call = new FakeWindowedCall()
    await createWebPictureInPicture(browser(pip)).open(call, jest.fn())
    pip.find('call-window-mic').click()
    pip.find('call-window-hangup').click()
    expect(call.asked).toEqual(['toggleMicrophone', 'hangUp'])
  })

  it.each([
    ['its way back', () => pip.find('call-window-back').click()],
    ['the browser', () => pip.leave()],
  ])('tells that its user has closed it, by %s, and lets the picture go', async (_, leave) => {
    const call = new FakeWindowedCall()
    const closed = jest.fn()
    await createWebPictureInPicture(browser(pip)).open(call, closed)
    leave()
    expect(closed.mock.calls).toEqual([[true]])
    expect([call.shownIn, call.listenerCount]).toEqual([[], 0])
  })

  it('closes it with the call, which is nothing that its user did', async () => {
    const call = new FakeWindowedCall()
    const closed = jest.fn()
    await createWebPictureInPicture(browser(pip)).open(call, closed)
    call.show(null)
    expect(closed.mock.calls).toEqual([[false]])
    expect([call.shownIn, call.listenerCount]).toEqual([[], 0])
  })

  it('closes it when the page is there again, once', async () => {
    const closed = jest.fn()
    const picture = createWebPictureInPicture(browser(pip))
    await picture.open(new FakeWindowedCall(), closed)
    picture.close()
    picture.close()
    expect(closed.mock.calls).toEqual([[false]])
  })

  it('opens none for a call that is over in the moment of the tap', async () => {
    const call = new FakeWindowedCall()
    call.seen = null
    const closed = jest.fn()
    expect(await createWebPictureInPicture(browser(pip)).open(call, closed)).toBe(false)
    expect([closed.mock.calls, call.shownIn]).toEqual([[], []])
  })

  it('opens one at a time, and another when that is gone', async () => {
    const picture = createWebPictureInPicture(browser(pip))
    const both = [new FakeWindowedCall(), new FakeWindowedCall()].map((call) => picture.open(call, jest.fn()))
    expect(await Promise.all(both)).toEqual([true, false])
    expect(pip.sizes).toHaveLength(1)
    pip.leave()
    pip.window.document.body.textContent = ''
    expect(await picture.open(new FakeWindowedCall(), jest.fn())).toBe(true)
  })

  it.each([
    [1280, 720, { width: 400, height: 280 }],
    [480, 640, { width: 300, height: 400 }],
    [0, 0, { width: 400, height: 280 }],
  ])('makes it as the picture is: %d × %d', async (videoWidth, videoHeight, size) => {
    const place = Object.assign(document.createElement('div'), { id: 'call-remote-video' })
    const video = document.createElement('video')
    Object.defineProperties(video, { videoWidth: { value: videoWidth }, videoHeight: { value: videoHeight } })
    document.body.append(place)
    place.append(video)
    await createWebPictureInPicture(browser(pip)).open(new FakeWindowedCall(), jest.fn())
    place.remove()
    expect(pip.sizes).toEqual([size])
  })
})

describe('in a browser that shows a picture alone', () => {
  it('has the far side’s there, and keeps it on the page meanwhile', async () => {
    const exit = letFloat()
    const video = videoOf(async () => undefined)
    const call = new FakeWindowedCall(video)
    const closed = jest.fn()
    expect(await createWebPictureInPicture(browser()).open(call, closed)).toBe(true)
    expect(video.isConnected).toBe(true)
    Object.assign(document, { pictureInPictureElement: video })
    call.show(null)
    expect([exit.mock.calls.length, closed.mock.calls]).toEqual([1, [[false]]])
    expect([video.isConnected, call.shownIn]).toEqual([false, []])
  })

  it('tells that its user has closed it', async () => {
    letFloat()
    const video = videoOf(async () => undefined)
    const closed = jest.fn()
    await createWebPictureInPicture(browser()).open(new FakeWindowedCall(video), closed)
    video.dispatchEvent(new Event('leavepictureinpicture'))
    expect(closed.mock.calls).toEqual([[true]])
    expect(document.getElementById('call-floating-video')).toBeNull()
  })

  it('does so, too, where the other kind is refused', async () => {
    letFloat()
    pip.refuses = true
    const video = videoOf(jest.fn(async () => undefined))
    const picture = createWebPictureInPicture(browser(pip))
    expect(await picture.open(new FakeWindowedCall(video), jest.fn())).toBe(true)
    expect(video.requestPictureInPicture).toHaveBeenCalledTimes(1)
    picture.close()
  })
})

it.each([
  ['has nothing of the kind', () => null, () => videoOf()],
  [
    'must not',
    () => Object.assign(document, { pictureInPictureEnabled: false }),
    () => videoOf(async () => undefined),
  ],
  ['has no picture', letFloat, () => null],
  ['refuses', letFloat, () => videoOf(() => Promise.reject(new DOMException('no', 'NotAllowedError')))],
])('opens none in a browser that %s, and leaves nothing on the page', async (_, prepare, picture) => {
  prepare()
  const call = new FakeWindowedCall(picture())
  expect(await createWebPictureInPicture(browser()).open(call, jest.fn())).toBe(false)
  expect([document.getElementById('call-floating-video'), call.shownIn]).toEqual([null, []])
})
