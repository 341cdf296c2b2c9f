import { keepStrangersOut } from '@/call/pages/media/miniProgramBridge'
import { openMediaPage } from '@/call/pages/media/openMediaPage'

const scripts = () => [...document.scripts].map(({ src }) => src)

describe('the media page, opened without a call', () => {
  test.each(['', 'guessed', ' '.repeat(36)])(
    'does nothing for the nonce %j, not even load the bridge',
    async (nonce) => {
      const before = scripts()
      await expect(openMediaPage(nonce)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' })
      expect(scripts()).toEqual(before)
    },
  )
})

describe('what is posted to the window of the media page', () => {
  const heard: unknown[] = []
  const frame = document.createElement('iframe')

  function post(data: string, source: Window | null, origin: string): void {
    window.dispatchEvent(new MessageEvent('message', { data, source, origin }))
  }

  test('reaches the bridge from around the page and from the page itself, and from nowhere else', () => {
    document.body.append(frame)
    const letAllThrough = keepStrangersOut(window)
    window.addEventListener('message', ({ data }) => heard.push(data))
    post('from the mini program', window.parent, 'https://host.example')
    post('from the page', null, window.location.origin)
    post('from a frame', frame.contentWindow, 'https://evil.example')
    post('from an opener', null, 'https://evil.example')
    expect(heard).toEqual(['from the mini program', 'from the page'])
    letAllThrough()
    post('after the call', null, 'https://chat.example')
    expect(heard.at(-1)).toBe('after the call')
  })
})
