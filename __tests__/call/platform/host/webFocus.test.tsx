import { takeWebFocus } from '@/call/platform/host/webFocus'

beforeEach(() => {
  jest.useFakeTimers()
  document.body.innerHTML = '<button id="dial">Call</button><div id="call-page" tabindex="-1"></div>'
  document.getElementById('dial')?.focus()
})

afterEach(() => {
  jest.useRealTimers()
  document.body.innerHTML = ''
})

const focused = () => document.activeElement?.id

it('the focus goes to the call when it comes, and back when it is over', () => {
  const giveBack = takeWebFocus(window, 'call-page')
  expect(focused()).toBe('call-page')
  giveBack()
  expect(focused()).toBe('dial')
})

it('goes back once the page is shown again that had it', () => {
  const giveBack = takeWebFocus(window, 'call-page')
  const dial = document.getElementById('dial')
  dial?.setAttribute('disabled', '')
  giveBack()
  expect(focused()).toBe('call-page')
  dial?.removeAttribute('disabled')
  jest.runAllTimers()
  expect(focused()).toBe('dial')
})

it('is not taken from where the user has put it meanwhile', () => {
  document.body.insertAdjacentHTML('beforeend', '<input id="search">')
  const giveBack = takeWebFocus(window, 'call-page')
  const dial = document.getElementById('dial')
  dial?.setAttribute('disabled', '')
  giveBack()
  dial?.removeAttribute('disabled')
  document.getElementById('search')?.focus()
  jest.runAllTimers()
  expect(focused()).toBe('search')
})

it('stays where it is when there is nothing of that name', () => {
  takeWebFocus(window, 'no-page')()
  expect(focused()).toBe('dial')
})
