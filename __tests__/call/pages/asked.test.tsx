import { CallError } from '@/call/error/CallError'
import { IncomingBanner } from '@/call/main-ui'
import { Screen } from '../../Screen'
import { CALLED, ended, FakeCall } from '../fakeCall'
import { showCallPage } from './showCallPage'

// What a person sees while the app is asked whether a call may be, and after it refused.

const REFUSED = new CallError('REFUSED', 'top up', undefined, null, 'Top up first.')

it('a tap on accept shows that something is under way until the app has answered, and can be made again', async () => {
  const { call, screen } = await showCallPage(CALLED)
  let refuse: () => void = () => undefined
  call.accept = () => new Promise((_, reject) => (refuse = () => reject(REFUSED)))
  const busy = () => screen.find('call-accept').dataset.busy
  expect(busy()).toBe('false')
  await screen.tap('call-accept')
  expect([busy(), screen.find('call-accept-audio').getAttribute('aria-disabled')]).toEqual(['true', 'true'])
  await screen.act(() => refuse())
  expect(busy()).toBe('false')
  expect(screen.textOf('call-notice')).toBe('Top up first.')
})

it('a call from the page of one that is over, which the app refuses, says why', async () => {
  const { call, screen } = await showCallPage(ended())
  call.failWith = REFUSED
  await screen.tap('call-again')
  expect(screen.textOf('call-notice')).toBe('Top up first.')
})

it('the banner says why as well', async () => {
  const call = new FakeCall(CALLED)
  const screen = await Screen.show(IncomingBanner, { call })
  call.openPage = async () => undefined
  call.accept = () => Promise.reject(REFUSED)
  await screen.tap('call-banner-accept')
  expect(screen.text).toContain('Top up first.')
})
