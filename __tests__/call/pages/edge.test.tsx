import { topEdge } from '@/call/platform/bindings/topEdge'
import { CALLING } from '../fakeCall'
import { showCallPage } from './showCallPage'

// The page's upper edge, where the platform has a button of its own.

jest.mock('@/call/platform/bindings/topEdge', () => ({ topEdge: jest.fn(), statusBarOn: jest.fn() }))

/** What the page says of its edge: in its class, and to the style sheet. */
async function edgeOf(edge: ReturnType<typeof topEdge>) {
  jest.mocked(topEdge).mockReturnValue(edge)
  const { screen } = await showCallPage(CALLING)
  const { classList, style } = screen.find('call-page')
  const names = ['--call-top', '--call-top-right', '--call-tile-top', '--call-top-left']
  return [classList.contains('call-page--edged'), names.map((name) => style.getPropertyValue(name))]
}

it('is beside that button, and leaves the other side as it is', async () => {
  expect(await edgeOf({ middle: 42, right: 95, bottom: 58 })).toEqual([
    true,
    ['20px', '103px', '66px', '14px'],
  ])
})

it('is the style sheet’s where there is none', async () => {
  expect(await edgeOf(null)).toEqual([false, ['', '', '', '']])
})
