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

describe('an element that is moved as what is around it is drawn', () => {
  const move = async () => {
    const page = document.getElementById('call-page')
    if (page === null) throw new Error('There is no page.')
    document.body.append(page)
    expect(focused()).toBe('')
    // Who watches a document is told of its changes afterwards.
    await Promise.resolve()
  }

  it('keeps the focus', async () => {
    takeWebFocus(window, 'call-page')
    await move()
    expect(focused()).toBe('call-page')
    await move()
    expect(focused()).toBe('call-page')
  })

  it.each([
    ['has given it back', (giveBack: () => void) => giveBack()],
    ['lost it to what the user went to', () => document.getElementById('dial')?.focus()],
    [
      'lost it to a tap beside',
      () => document.body.dispatchEvent(new Event('pointerdown', { bubbles: true })),
    ],
  ])('does not once it %s', async (_, lose) => {
    lose(takeWebFocus(window, 'call-page'))
    document.getElementById('call-page')?.focus()
    await move()
    expect(focused()).toBe('')
  })

  it('does not once it was taken away', async () => {
    takeWebFocus(window, 'call-page')
    const page = document.getElementById('call-page')
    page?.remove()
    await Promise.resolve()
    document.body.append(...(page === null ? [] : [page]))
    await Promise.resolve()
    expect(focused()).toBe('')
  })
})
