import { useState } from 'react'
import { CallError } from '@/call/error/CallError'
import { useMediaPage, type Opening } from '@/call/pages/media/useMediaPage'
import type { MediaPage } from '@/call/platform/rtc/webView/MediaPage'
import { WebViewRig } from '../platform/rtc/webView/WebViewRig'
import { Screen } from '../../Screen'

const opened: string[] = []
let open: (nonce: string) => Promise<MediaPage>

jest.mock('@/call/pages/media/openMediaPage', () => ({
  openMediaPage: (nonce: string) => {
    opened.push(nonce)
    return open(nonce)
  },
}))

function pageOf(): { readonly page: MediaPage; readonly disposed: jest.Mock } {
  const page = new WebViewRig().load()
  const disposed = jest.fn(() => Promise.resolve())
  return { page: Object.assign(page, { dispose: disposed }), disposed }
}

async function show(nonce: string) {
  let opening: Opening = null
  let change: (nonce: string) => void = () => undefined
  const Frame = () => {
    const [given, setGiven] = useState(nonce)
    change = setGiven
    opening = useMediaPage(given)
    return null
  }
  const screen = await Screen.show(Frame, {})
  return { screen, opening: () => opening, change: (next: string) => screen.act(() => change(next)) }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(() => opened.splice(0))

describe('the page in a web-view', () => {
  test('is opened once, however often React takes its component up, and goes with it', async () => {
    const { page, disposed } = pageOf()
    open = async () => page
    const { screen, opening } = await show('one')
    expect([opened, opening()]).toEqual([['one'], { page }])
    expect(disposed).not.toHaveBeenCalled()
    screen.leave()
    await settled()
    expect(disposed).toHaveBeenCalledTimes(1)
  })

  test('gives way to the page of another call', async () => {
    const [first, second] = [pageOf(), pageOf()]
    open = async (nonce) => (nonce === 'one' ? first : second).page
    const { opening, change } = await show('one')
    await change('two')
    await settled()
    expect([opened, opening()]).toEqual([['one', 'two'], { page: second.page }])
    expect([first.disposed.mock.calls.length, second.disposed.mock.calls.length]).toEqual([1, 0])
  })

  test('says why it did not open', async () => {
    open = () => Promise.reject(new CallError('INVALID_ARGUMENT'))
    const { screen, opening } = await show('one')
    expect(opening()).toEqual({ failed: 'INVALID_ARGUMENT' })
    screen.leave()
    await settled()
  })
})
